import { type Collection, type Document } from './port';
import { onEveryBody, type TestStore } from './testing/open-test-stores';
import { caseOn } from './testing/not-on-the-wire-server';

type Row = Document & Record<string, unknown>;

onEveryBody('writes', ({ name: body, open }) => {
  let store: TestStore;
  let collection: Collection<Row>;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(() => {
    collection = store.store.collection<Row>(`w${String((made += 1))}`);
  });
  const all = (): Promise<Row[]> => collection.find({}, { sort: { _id: 1 } }).toArray();

  test('an id is taken once', async () => {
    await collection.insertOne({ _id: 'a', n: 1 });
    await expect(collection.insertOne({ _id: 'a', n: 2 })).rejects.toMatchObject({ code: 'DUPLICATE_KEY' });
    expect(await all()).toEqual([{ _id: 'a', n: 1 }]);
  });

  caseOn(body, 'a unique index refuses a second value and leaves nothing behind', async () => {
    await collection.createIndex({ k: 1 }, { unique: true });
    await collection.insertMany([
      { _id: 'a', k: 1 },
      { _id: 'b', k: 2 },
    ]);
    await expect(collection.insertOne({ _id: 'c', k: 1 })).rejects.toMatchObject({ code: 'DUPLICATE_KEY' });
    await expect(collection.updateOne({ _id: 'b' }, { $set: { k: 1 } })).rejects.toMatchObject({
      code: 'DUPLICATE_KEY',
    });
    expect(await all()).toEqual([
      { _id: 'a', k: 1 },
      { _id: 'b', k: 2 },
    ]);
    expect(await collection.find({ k: 1 }).toArray()).toHaveLength(1);
    await collection.deleteOne({ _id: 'a' });
    await collection.insertOne({ _id: 'c', k: 1 });
  });

  test('an ordered bulk write stops at its first failure and keeps what came before', async () => {
    const write = collection.bulkWrite([
      { insertOne: { document: { _id: 'a' } } },
      { insertOne: { document: { _id: 'b' } } },
      { insertOne: { document: { _id: 'a' } } },
      { insertOne: { document: { _id: 'c' } } },
    ]);
    await expect(write).rejects.toMatchObject({ code: 'DUPLICATE_KEY' });
    expect((await all()).map(({ _id }) => _id)).toEqual(['a', 'b']);
  });

  test('a bulk write counts what it did', async () => {
    await collection.insertMany([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ]);
    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 'c', n: 1 } } },
      { replaceOne: { filter: { _id: 'd' }, replacement: { _id: 'd', n: 4 }, upsert: true } },
      { updateMany: { filter: { n: 1 }, update: { $inc: { n: 1 } } } },
      { deleteOne: { filter: { _id: 'b' } } },
    ]);
    expect(result).toEqual({ insertedCount: 1, matchedCount: 3, modifiedCount: 3, deletedCount: 1, upsertedCount: 1 });
    expect(await all()).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'c', n: 2 },
      { _id: 'd', n: 4 },
    ]);
  });

  test.each([
    [{ $set: { b: 2, 'deep.x': 1 } }, { _id: 'a', n: 5, tags: ['p'], b: 2, deep: { x: 1 } }],
    [{ $unset: { n: '' } }, { _id: 'a', tags: ['p'] }],
    [{ $inc: { n: -2 } }, { _id: 'a', n: 3, tags: ['p'] }],
    [{ $min: { n: 3 } }, { _id: 'a', n: 3, tags: ['p'] }],
    [{ $max: { n: 3 } }, { _id: 'a', n: 5, tags: ['p'] }],
    [{ $push: { tags: 'q' } }, { _id: 'a', n: 5, tags: ['p', 'q'] }],
    [{ $push: { tags: { $each: ['q', 'r'] } } }, { _id: 'a', n: 5, tags: ['p', 'q', 'r'] }],
    [{ $addToSet: { tags: 'p' } }, { _id: 'a', n: 5, tags: ['p'] }],
    [{ $pull: { tags: 'p' } }, { _id: 'a', n: 5, tags: [] }],
    [{ $rename: { n: 'm' } }, { _id: 'a', m: 5, tags: ['p'] }],
  ])('updateOne with %j', async (update, expected) => {
    await collection.insertOne({ _id: 'a', n: 5, tags: ['p'] });
    await collection.updateOne({ _id: 'a' }, update);
    expect(await collection.findOne({ _id: 'a' })).toEqual(expected);
  });

  test('an upsert takes what the filter fixes, and $setOnInsert only when it inserts', async () => {
    const update = { $set: { n: 1 }, $setOnInsert: { born: 'now' } };
    const first = await collection.updateOne({ _id: 'a', kind: 'x' }, update, { upsert: true });
    expect(first).toEqual({ matchedCount: 0, modifiedCount: 0, upsertedId: 'a' });
    expect(await collection.findOne({ _id: 'a' })).toEqual({ _id: 'a', kind: 'x', n: 1, born: 'now' });
    await collection.updateOne({ _id: 'a' }, { $set: { n: 2 }, $setOnInsert: { born: 'later' } }, { upsert: true });
    expect(await collection.findOne({ _id: 'a' })).toEqual({ _id: 'a', kind: 'x', n: 2, born: 'now' });
  });

  test('findOneAndUpdate answers the state before or after, and null for none', async () => {
    await collection.insertMany([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ]);
    const sort = { n: -1 } as const;
    expect(await collection.findOneAndUpdate({ n: { $gt: 0 } }, { $inc: { n: 10 } }, { sort })).toEqual({
      _id: 'b',
      n: 2,
    });
    expect(await collection.findOneAndUpdate({ _id: 'a' }, { $inc: { n: 10 } }, { returnDocument: 'after' })).toEqual({
      _id: 'a',
      n: 11,
    });
    expect(await collection.findOneAndUpdate({ _id: 'z' }, { $inc: { n: 1 } })).toBeNull();
  });

  test('an unchanged document matches without being modified', async () => {
    await collection.insertOne({ _id: 'a', n: 1 });
    expect(await collection.updateOne({ _id: 'a' }, { $set: { n: 1 } })).toEqual({
      matchedCount: 1,
      modifiedCount: 0,
      upsertedId: null,
    });
  });

  test('an index is made once; another one under its name is a conflict', async () => {
    await collection.insertMany([{ _id: 'a', k: 1 }]);
    const name = await collection.createIndex({ k: 1 });
    expect(await collection.createIndex({ k: 1 })).toBe(name);
    await expect(collection.createIndex({ k: -1 }, { name })).rejects.toMatchObject({ code: 'INDEX_CONFLICT' });
  });

  caseOn(body, 'a unique index over rows that are not unique is refused and not there', async () => {
    await collection.insertMany([
      { _id: 'a', k: 1 },
      { _id: 'b', k: 1 },
    ]);
    await expect(collection.createIndex({ k: 1 }, { unique: true })).rejects.toMatchObject({ code: 'DUPLICATE_KEY' });
    await collection.insertOne({ _id: 'c', k: 1 });
    expect(await collection.countDocuments({ k: 1 })).toBe(3);
  });

  test('a dropped collection is empty and its unique index gone', async () => {
    await collection.createIndex({ k: 1 }, { unique: true });
    await collection.insertOne({ _id: 'a', k: 1 });
    await collection.drop();
    await collection.insertMany([
      { _id: 'a', k: 1 },
      { _id: 'b', k: 1 },
    ]);
    expect(await collection.countDocuments({})).toBe(2);
  });

  test.each([
    ['a field that is undefined', { _id: 'a', f: undefined }],
    ['a number for an id', { _id: 1 }],
    ['an empty id', { _id: '' }],
    ['a Map', { _id: 'a', f: new Map() }],
    ['a bigint', { _id: 'a', f: 1n }],
    ['not a number', { _id: 'a', f: Number.NaN }],
    ['an operator as a field name', { _id: 'a', $set: 1 }],
    ['a dotted field name', { _id: 'a', 'x.y': 1 }],
    ['a name that reaches into the prototype', JSON.parse('{"_id":"a","__proto__":{"x":1}}') as object],
  ])('%s is BAD_DOCUMENT and nothing is stored', async (_, document) => {
    await expect((async () => collection.insertOne(document as Row))()).rejects.toMatchObject({ code: 'BAD_DOCUMENT' });
    expect(await collection.countDocuments({})).toBe(0);
  });
});
