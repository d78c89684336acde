import { type Collection, type Document } from './port';
import { onEveryBody, type TestStore } from './testing/open-test-stores';
import { caseOn } from './testing/not-on-the-wire-server';

type Row = Document & Record<string, unknown>;

const rows: Row[] = [
  { _id: 'a', kind: 'x', n: 1, tags: ['p', 'q'] },
  { _id: 'b', kind: 'x', n: 4, tags: ['q'] },
  { _id: 'c', kind: 'y', tags: [] },
  { _id: 'd', kind: 'y', n: 2 },
];

onEveryBody('aggregation', ({ name: body, open }) => {
  let store: TestStore;
  let collection: Collection<Row>;
  beforeAll(async () => {
    store = await open();
    collection = store.store.collection<Row>('rows');
    await collection.insertMany(rows);
  });
  afterAll(() => store.remove());
  const run = (pipeline: Record<string, unknown>[]): Promise<unknown[]> => collection.aggregate(pipeline).toArray();

  caseOn(body, '$match and $group count and add up; a missing number adds nothing', async () => {
    const groups = await run([
      { $match: { _id: { $ne: 'b' } } },
      { $group: { _id: '$kind', count: { $sum: 1 }, total: { $sum: '$n' } } },
      { $sort: { _id: 1 } },
    ]);
    expect(groups).toEqual([
      { _id: 'x', count: 1, total: 1 },
      { _id: 'y', count: 2, total: 2 },
    ]);
  });

  test('$unwind gives a row an element, none for an empty or missing list', async () => {
    const groups = await run([
      { $unwind: '$tags' },
      { $group: { _id: '$tags', count: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ]);
    expect(groups).toEqual([
      { _id: 'p', count: 1 },
      { _id: 'q', count: 2 },
    ]);
  });

  test('$count counts, and says nothing of nothing', async () => {
    expect(await run([{ $match: { kind: 'x' } }, { $count: 'rows' }])).toEqual([{ rows: 2 }]);
    expect(await run([{ $match: { kind: 'z' } }, { $count: 'rows' }])).toEqual([]);
  });

  test('$sort, $skip, $limit and $project shape the rows', async () => {
    expect(await run([{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { n: 1 } }])).toEqual([
      { _id: 'c' },
      { _id: 'b', n: 4 },
    ]);
  });

  if (body === 'embedded') {
    test('$avg, $min, $max, $first, $last, $push and $addToSet', async () => {
      const [group] = await run([
        { $match: { kind: 'x' } },
        {
          $group: {
            _id: null,
            avg: { $avg: '$n' },
            min: { $min: '$n' },
            max: { $max: '$n' },
            first: { $first: '$_id' },
            last: { $last: '$_id' },
            all: { $push: '$missing' },
            kinds: { $addToSet: '$kind' },
          },
        },
      ]);
      expect(group).toEqual({ _id: null, avg: 2.5, min: 1, max: 4, first: 'a', last: 'b', all: [], kinds: ['x'] });
    });
  }

  test.each([[{ $lookup: {} }], [{ $nope: 1 }], [{ $group: { _id: null, x: { $nope: 1 } } }]])(
    'a stage nobody understands is BAD_QUERY: %j',
    async (stage) => {
      await expect(run([stage])).rejects.toMatchObject({ code: 'BAD_QUERY' });
    },
  );

  caseOn(body, 'rows are read one by one as they come', async () => {
    const seen: string[] = [];
    for await (const row of collection.find({}, { sort: { _id: 1 } })) seen.push(row._id);
    expect(seen).toEqual(['a', 'b', 'c', 'd']);
  });
});
