import { type Collection, type Document, type Filter } from './port';
import { onEveryBody, type TestStore } from './testing/open-test-stores';
import { caseOn } from './testing/not-on-the-wire-server';

type Row = Document & Record<string, unknown>;

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

const rows: Row[] = [
  { _id: 'absent' },
  { _id: 'null', a: null },
  { _id: 'one', a: 1, s: 'x' },
  { _id: 'two', a: 2, s: 'y', nested: { x: 1, y: 2 } },
  { _id: 'text', a: '2', nested: { y: 2, x: 1 } },
  { _id: 'list', a: [1, 5], s: 'Xy' },
  { _id: 'empty', a: [] },
  { _id: 'with-null', a: [null, 7] },
  { _id: 'yes', a: true },
  { _id: 'date', a: day('2026-01-01') },
  { _id: 'objects', items: [{ k: 'p', v: 1 }, { k: 'q' }] },
  { _id: 'object', a: { x: 1 } },
];

const cases: [name: string, filter: Filter, ids: string[]][] = [
  ['a number equals itself and an element of a list', { a: 1 }, ['list', 'one']],
  ['null equals null, missing, and null in a list', { a: null }, ['absent', 'null', 'objects', 'with-null']],
  ['$eq null is null', { a: { $eq: null } }, ['absent', 'null', 'objects', 'with-null']],
  ['$gte null is null and missing', { a: { $gte: null } }, ['absent', 'null', 'objects', 'with-null']],
  ['$in may hold null', { a: { $in: [null, 2] } }, ['absent', 'null', 'objects', 'two', 'with-null']],
  ['$in of nothing is nothing', { a: { $in: [] } }, []],
  ['$ne leaves out lists that hold the value', { a: { $ne: 1 }, s: { $exists: true } }, ['two']],
  [
    '$nin with null leaves out the missing',
    { a: { $nin: [null, 1] } },
    ['date', 'empty', 'object', 'text', 'two', 'yes'],
  ],
  ['$not turns a comparison round, missing included', { a: { $not: { $gt: 1 } }, s: { $exists: true } }, ['one']],
  ['a comparison stays within one type', { a: { $gt: 1 } }, ['list', 'two', 'with-null']],
  ['strings compare with strings alone', { a: { $gte: '' } }, ['text']],
  ['dates compare with dates alone', { a: { $gte: day('2025-01-01') } }, ['date']],
  ['two bounds may be met by two elements of a list', { a: { $gt: 4, $lt: 2 } }, ['list']],
  ['booleans are no numbers', { a: true }, ['yes']],
  ['$exists false is missing alone', { a: { $exists: false } }, ['absent', 'objects']],
  ['$size counts elements', { a: { $size: 2 } }, ['list', 'with-null']],
  ['$all needs every value', { a: { $all: [1, 5] } }, ['list']],
  ['$elemMatch needs one element that meets all', { items: { $elemMatch: { k: 'p', v: 1 } } }, ['objects']],
  ['$elemMatch does not join elements', { items: { $elemMatch: { k: 'q', v: 1 } } }, []],
  ['a dotted path goes through lists', { 'items.k': 'q' }, ['objects']],
  ['an embedded document equals with its keys in order', { nested: { x: 1, y: 2 } }, ['two']],
  ['a whole list equals in order', { a: [1, 5] }, ['list']],
  ['$regex finds a part', { s: { $regex: 'y' } }, ['list', 'two']],
  ['$regex with $options i ignores case', { s: { $regex: '^x', $options: 'i' } }, ['list', 'one']],
  ['$or joins', { $or: [{ a: 2 }, { s: 'x' }] }, ['one', 'two']],
  ['$and narrows', { $and: [{ a: { $gte: 1 } }, { s: 'x' }] }, ['one']],
  ['$nor leaves out', { $nor: [{ a: { $exists: true } }] }, ['absent', 'objects']],
  ['an id by $in, in any order', { _id: { $in: ['two', 'one', 'nobody'] } }, ['one', 'two']],
  ['an id longer than any stored one finds nothing', { _id: 'x'.repeat(5_000) }, []],
  ['nor does it beside others', { _id: { $in: ['x'.repeat(5_000), '长'.repeat(5_000), 'two'] } }, ['two']],
  ['nor below its range', { _id: { $gt: `zz${'x'.repeat(5_000)}` } }, []],
  ['an id with more asked of it', { _id: 'two', a: 1 }, []],
  ['an id range', { _id: { $gt: 'one', $lte: 'two' } }, ['text', 'two']],
];

onEveryBody('queries', ({ name: body, open }) => {
  let store: TestStore;
  const ids = async (collection: Collection<Row>, filter: Filter): Promise<string[]> =>
    (await collection.find(filter).toArray()).map(({ _id }) => _id).sort();

  beforeAll(async () => {
    store = await open();
    await store.store.collection<Row>('plain').insertMany(rows);
    const indexed = store.store.collection<Row>('indexed');
    await indexed.createIndex({ a: 1 });
    await indexed.createIndex({ s: 1, a: 1 });
    await indexed.createIndex({ 'items.k': 1 });
    await indexed.createIndex({ nested: 1 });
    await indexed.insertMany(rows);
  });
  afterAll(() => store.remove());

  for (const [name, filter, expected] of cases) {
    caseOn(body, name, async () => {
      for (const collection of ['plain', 'indexed']) {
        expect([collection, await ids(store.store.collection<Row>(collection), filter)]).toEqual([
          collection,
          expected,
        ]);
        expect(await store.store.collection<Row>(collection).countDocuments(filter)).toBe(expected.length);
      }
    });
  }

  test.each([[{ a: { $nope: 1 } }], [{ $nope: [] }], [{ a: { $in: 'no list' } }]])(
    'a query nobody understands is BAD_QUERY: %j',
    async (filter) => {
      await expect(
        (async () =>
          store.store
            .collection<Row>('plain')
            .find(filter as Filter)
            .toArray())(),
      ).rejects.toMatchObject({ code: 'BAD_QUERY' });
    },
  );

  test('a projection takes or leaves fields', async () => {
    const plain = store.store.collection<Row>('plain');
    expect(await plain.findOne({ _id: 'two' }, { projection: { a: 1 } })).toEqual({ _id: 'two', a: 2 });
    const taken = await plain.findOne({ _id: 'two' }, { projection: { nested: 1, a: 1, missing: 1, _id: 0 } });
    expect(taken).toEqual({ a: 2, nested: { x: 1, y: 2 } });
    expect(await plain.findOne({ _id: 'one' }, { projection: { a: 0 } })).toEqual({ _id: 'one', s: 'x' });
    expect(await plain.findOne({ _id: 'two' }, { projection: { _id: 0, 'nested.x': 1 } })).toEqual({
      nested: { x: 1 },
    });
  });

  test('dates come back as dates, and what a reader does to a document stays with the reader', async () => {
    const plain = store.store.collection<Row>('plain');
    const read = await plain.findOne({ _id: 'two' });
    (read?.['nested'] as Record<string, unknown>)['x'] = 'spoilt';
    expect((await plain.findOne({ _id: 'two' }))?.['nested']).toEqual({ x: 1, y: 2 });
    expect((await plain.findOne({ _id: 'date' }))?.['a']).toEqual(day('2026-01-01'));
  });

  test('distinct gives each value once, elements of lists included', async () => {
    const values = await store.store.collection<Row>('plain').distinct('a', { _id: { $in: ['one', 'two', 'list'] } });
    expect(values).toEqual([1, 2, 5]);
  });
});
