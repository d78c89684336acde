import fc from 'fast-check';
import { type Collection, type Document } from '../lib/store/port';
import { onEveryBody, type TestStore } from '../lib/store/testing/open-test-stores';
import { writeCursor } from '../subgraphs/kit/cursor';
import { type Order, pageOf } from '../subgraphs/kit/page';

interface Row extends Document {
  readonly rank: number | null;
  readonly even: boolean;
}

const rowsArbitrary = fc.uniqueArray(
  fc.record({
    _id: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', 'z', '0', '测', '-') }),
    rank: fc.option(fc.integer({ min: -3, max: 3 })),
  }),
  { selector: ({ _id }) => _id, maxLength: 25 },
);
const orderArbitrary = fc.record({
  field: fc.constantFrom('_id', 'rank'),
  direction: fc.constantFrom<1 | -1>(1, -1),
});

async function walk(collection: Collection<Row>, order: Order, first: number): Promise<string[]> {
  const met: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf<Row>>> = await pageOf({
      list: 'rows',
      collection,
      filter: { even: true },
      order,
      first,
      after,
    });
    met.push(...page.nodes.map(({ _id }) => _id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return met;
}

onEveryBody('pages', ({ open }) => {
  let opened: TestStore;
  let count = 0;

  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  test('pages of any size, in any order, meet every row once and in the order of the whole list', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, orderArbitrary, fc.integer({ min: 1, max: 7 }), async (given, order, first) => {
        const collection = opened.store.collection<Row>(`rows${String((count += 1))}`);
        await collection.insertMany(given.map((row, place) => ({ ...row, even: place % 5 !== 0 })));
        await collection.createIndex({ even: 1, rank: 1 });
        const sort = { [order.field]: order.direction, _id: order.direction };
        const whole = await collection.find({ even: true }, { sort }).toArray();
        expect(await walk(collection, order, first)).toEqual(whole.map(({ _id }) => _id));
      }),
      { numRuns: 40 },
    );
  });

  test('a page of nothing still counts the list, and an empty list has no cursors', async () => {
    const collection = opened.store.collection<Row>('nothing');
    const page = await pageOf({ list: 'rows', collection, filter: {}, first: 0 });
    expect(page).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(await page.totalCount()).toBe(0);
  });

  test.each([
    ['of another list', writeCursor('others:_id:1', null, 'a')],
    ['of another order', writeCursor('rows:rank:-1', 2, 'a')],
    ['that is no cursor', 'bm90IGEgY3Vyc29y'],
    ['that is no base64', '%%%'],
    ['that is empty', ''],
    ['with a key of another shape', Buffer.from('["rows:_id:1",{"$gt":""},"a"]').toString('base64url')],
  ])('a cursor %s is BAD_CURSOR', async (_, after) => {
    const collection = opened.store.collection<Row>('nothing');
    await expect(pageOf({ list: 'rows', collection, filter: {}, after })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  });

  test.each([-1, 501, 10_000])('a page of %i rows is PAGE_TOO_LARGE', async (first) => {
    const collection = opened.store.collection<Row>('nothing');
    await expect(pageOf({ list: 'rows', collection, filter: {}, first })).rejects.toMatchObject({
      code: 'PAGE_TOO_LARGE',
    });
  });
});
