import fc from 'fast-check';
import { type Document, type Filter } from './port';
import { onEveryBody, type TestStore } from './testing/open-test-stores';
import { caseOn } from './testing/not-on-the-wire-server';

type Row = Document & Record<string, unknown>;

onEveryBody('sorting and paging', ({ name: body, open }) => {
  let store: TestStore;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const collectionOf = async (rows: readonly Row[], index = false) => {
    const collection = store.store.collection<Row>(`c${String((made += 1))}`);
    if (index) await collection.createIndex({ f: 1 });
    await collection.insertMany(rows);
    return collection;
  };
  const idsOf = (rows: readonly Row[]): string[] => rows.map(({ _id }) => _id);

  caseOn(body, 'types sort in the order of MongoDB', async () => {
    const rows = [
      { _id: 'date', f: new Date(0) },
      { _id: 'true', f: true },
      { _id: 'text', f: 'a' },
      { _id: 'two', f: 2 },
      { _id: 'null', f: null },
      { _id: 'object', f: { x: 1 } },
    ];
    for (const index of [false, true]) {
      const sorted = await (await collectionOf(rows, index)).find({}, { sort: { f: 1, _id: 1 } }).toArray();
      expect(idsOf(sorted)).toEqual(['null', 'two', 'text', 'object', 'true', 'date']);
    }
  });

  caseOn(body, 'lists sort by their smallest element ascending and their largest descending', async () => {
    const rows = [
      { _id: 'wide', f: [1, 9] },
      { _id: 'mid', f: 5 },
    ];
    for (const index of [false, true]) {
      const collection = await collectionOf(rows, index);
      expect(idsOf(await collection.find({}, { sort: { f: 1 } }).toArray())).toEqual(['wide', 'mid']);
      expect(idsOf(await collection.find({}, { sort: { f: -1 } }).toArray())).toEqual(['wide', 'mid']);
    }
  });

  test('skip and limit cut the sorted rows', async () => {
    const collection = await collectionOf(
      [3, 1, 2, 4].map((f) => ({ _id: `r${String(f)}`, f })),
      true,
    );
    expect(idsOf(await collection.find({}, { sort: { f: -1, _id: -1 }, skip: 1, limit: 2 }).toArray())).toEqual([
      'r3',
      'r2',
    ]);
  });

  const value = fc.constantFrom(null, 1, 2, 3, 'a', 'b', undefined);
  const after = (direction: 1 | -1, key: unknown, id: string): Filter => {
    const idAfter = direction === 1 ? { $gt: id } : { $lt: id };
    const beyond: Filter[] =
      direction === 1
        ? [key === null ? { f: { $ne: null } } : { f: { $gt: key } }]
        : key === null
          ? []
          : [{ f: { $lt: key } }, { f: null }];
    return { $or: [...beyond, { f: key, _id: idAfter }] };
  };

  test.each([1, -1] as const)('keyset pages meet every row once, in order, direction %i', async (direction) => {
    // One type beside null: a comparison stays within its type, and so does a list that is paged.
    const keys = [null, 1, 1, 2, undefined, 3, 3, 3, null, 5];
    const rows = keys.map((f, place) => ({ _id: `r${String(place)}`, ...(f === undefined ? {} : { f }) }));
    const collection = await collectionOf(rows, true);
    const sort = { f: direction, _id: direction };
    const whole = idsOf(await collection.find({}, { sort }).toArray());
    const seen: string[] = [];
    let filter: Filter = {};
    for (;;) {
      const page = await collection.find(filter, { sort, limit: 3 }).toArray();
      const last = page.at(-1);
      if (last === undefined) break;
      seen.push(...idsOf(page));
      filter = after(direction, last['f'] ?? null, last._id);
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(rows.length);
  });

  test('with an index and without one, any filter finds the same rows', async () => {
    const row = fc.record({ f: value, g: fc.oneof(value, fc.array(fc.constantFrom(1, 2, 3), { maxLength: 3 })) });
    const condition = fc.oneof(
      value.filter((one) => one !== undefined),
      fc.record({ $in: fc.array(fc.constantFrom(1, 2, 'a', null), { maxLength: 3 }) }),
      fc.record({ $gt: fc.constantFrom(1, 2, 'a') }),
      fc.record({ $gte: fc.constantFrom(1, 2), $lt: fc.constantFrom(2, 3) }),
      fc.record({ $ne: fc.constantFrom(1, null) }),
    );
    const simple = fc.oneof(
      fc.record({ f: condition }),
      fc.record({ g: condition }),
      fc.record({ f: condition, g: condition }),
    );
    const filter = fc.oneof(simple, fc.record({ $or: fc.array(simple, { minLength: 1, maxLength: 3 }) }));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), filter, async (contents, where) => {
        const rows = contents.map((fields, place) => {
          const kept = Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== undefined));
          return { ...kept, _id: `r${String(place).padStart(2, '0')}` };
        });
        const plain = await collectionOf(rows);
        const indexed = store.store.collection<Row>(`c${String((made += 1))}`);
        await indexed.createIndex({ f: 1, g: 1 });
        await indexed.createIndex({ g: 1 });
        await indexed.insertMany(rows);
        const expected = idsOf(await plain.find(where as Filter, { sort: { _id: 1 } }).toArray());
        expect(idsOf(await indexed.find(where as Filter, { sort: { _id: 1 } }).toArray())).toEqual(expected);
        expect(await indexed.countDocuments(where as Filter)).toBe(expected.length);
        expect(idsOf(await indexed.find(where as Filter, { sort: { f: 1, _id: 1 } }).toArray())).toEqual(
          idsOf(await plain.find(where as Filter, { sort: { f: 1, _id: 1 } }).toArray()),
        );
      }),
      { numRuns: body === 'embedded' ? 150 : 25 },
    );
  });
});
