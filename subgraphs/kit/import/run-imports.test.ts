import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CsvTable } from '../../../lib/csv-table';
import { type Store } from '../../../lib/store/port';
import { type DatasetImporter } from './dataset-importer';
import { type ImportProgress } from './import-progress';
import { importMarkers } from './marker';
import { assertImported, runImports } from './run-imports';
import { contentsOf, storeThatFails, temporaryStore, type TemporaryStore } from './testing/temporary-store';

const birds: CsvTable<'id' | 'kind'> = { file: 'zoo/birds.csv', columns: ['id', 'kind'] };
const kinds: CsvTable<'kind'> = { file: 'zoo/kinds.csv', columns: ['kind'] };

/** Stores birds of known kinds; fish are out of area, unknown kinds rejected. */
const zoo: DatasetImporter = {
  dataset: 'zoo',
  version: 1,
  files: [birds, { ...kinds, reference: true }],
  collections: ['birds'],
  async run(context) {
    const known = new Set<string>();
    for await (const { kind } of context.read(kinds)) known.add(kind);
    const file = context.open(birds);
    const seen = new Map<string, { _id: string; kind: string }>();
    for await (const row of file.rows()) {
      const { id, kind } = row.values;
      file.link('kinds', known.has(kind));
      if (kind === 'fish') file.outOfArea(row, 'fish');
      else if (!known.has(kind)) file.rejected(row, `unknown kind ${kind}`);
      else if (seen.has(id)) file.duplicate(row);
      else {
        seen.set(id, { _id: id, kind });
        file.stored(row);
      }
    }
    await context.write('birds', [...seen.values()]);
  },
};

let folder: string;
let temporary: TemporaryStore;

function writeZoo(rows: string, header = 'id,kind'): void {
  mkdirSync(join(folder, 'zoo'), { recursive: true });
  writeFileSync(join(folder, birds.file), `${header}\n${rows}`);
  writeFileSync(join(folder, kinds.file), 'kind\nowl\ngull\n');
}

const run = (store: Store = temporary.store, importers: readonly DatasetImporter[] = [zoo]) =>
  runImports({ room: 'zoo', store, importers, dataFolder: folder, now: () => '2026-09-28T09:00:00+08:00' });

const birdIds = async () =>
  (
    await temporary.store
      .collection('birds')
      .find({}, { sort: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => _id);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zoo-'));
  temporary = await temporaryStore();
});

afterEach(async () => {
  await temporary.remove();
  rmSync(folder, { recursive: true });
});

test('every row read has one outcome, and the report says which', async () => {
  writeZoo('1,owl\n2,gull\n1,owl\n3,fish\n4,yeti\n5\n6,"gull\n');
  const [report] = await run();
  expect(report).toMatchObject({ room: 'zoo', dataset: 'zoo', state: 'IMPORTED', rows: { birds: 2 } });
  expect(report?.files).toEqual([
    {
      file: 'zoo/birds.csv',
      read: 7,
      stored: 2,
      duplicate: 1,
      rejected: 3,
      outOfArea: 1,
      rejections: [
        { line: 6, reason: 'unknown kind yeti' },
        { line: 7, reason: '1 cells where the header has 2' },
        { line: 8, reason: expect.stringContaining('Quote') },
      ],
      outOfAreaReasons: { fish: 1 },
      links: { kinds: { resolved: 3, unresolved: 2 } },
      flags: {},
    },
  ]);
});

test('stored rows carry the name of their data set', async () => {
  writeZoo('1,owl\n');
  await run();
  expect(await temporary.store.collection('birds').findOne({ _id: '1' })).toEqual({
    _id: '1',
    kind: 'owl',
    dataset: 'zoo',
  });
});

test('a data set whose files did not change is not imported again', async () => {
  writeZoo('1,owl\n');
  const [first] = await run();
  const [second] = await run();
  expect(second).toEqual({ ...first, state: 'UNCHANGED' });
});

test('rows that the files no longer hold are removed, rows of other data sets stay', async () => {
  writeZoo('1,owl\n2,gull\n');
  await run();
  await temporary.store.collection('birds').insertOne({ _id: 'other', dataset: 'park' } as never);
  writeZoo('2,gull\n3,owl\n');
  expect((await run())[0]?.state).toBe('IMPORTED');
  expect(await birdIds()).toEqual(['2', '3', 'other']);
});

test('a raised version imports again, and empties a collection it no longer writes', async () => {
  writeZoo('1,owl\n');
  await run();
  const renamed: DatasetImporter = {
    ...zoo,
    version: 2,
    collections: ['fliers'],
    run: (context) => zoo.run({ ...context, write: (_, rows) => context.write('fliers', rows) }),
  };
  expect((await run(temporary.store, [renamed]))[0]?.rows).toEqual({ fliers: 1 });
  expect(await birdIds()).toEqual([]);
});

test('a missing file stops all importers before the first write', async () => {
  writeZoo('1,owl\n');
  const lost: DatasetImporter = { ...zoo, dataset: 'lost', files: [{ file: 'zoo/lost.csv', columns: ['id'] }] };
  await expect(run(temporary.store, [zoo, lost])).rejects.toMatchObject({
    code: 'IMPORT_FILE_MISSING',
    message: expect.stringContaining('zoo/lost.csv'),
  });
  expect(await birdIds()).toEqual([]);
  expect(await importMarkers(temporary.store).countDocuments({})).toBe(0);
});

test('a missing column stops before the first write and is named', async () => {
  writeZoo('1,owl\n', 'id,sort');
  await expect(run()).rejects.toMatchObject({ code: 'IMPORT_BAD_HEADER', message: expect.stringContaining('kind') });
  expect(await importMarkers(temporary.store).countDocuments({})).toBe(0);
});

const many = Array.from({ length: 2500 }, (_, number) => `${number},owl`).join('\n');

test('a write that fails leaves the data set unfinished, and the next run ends like one that never failed', async () => {
  writeZoo(many);
  await expect(run(storeThatFails(temporary.store, 1))).rejects.toMatchObject({ code: 'IMPORT_INCOMPLETE' });
  expect(await birdIds()).toHaveLength(1000);
  await expect(assertImported(temporary.store)).rejects.toMatchObject({ code: 'IMPORT_INCOMPLETE' });
  await run();
  await assertImported(temporary.store);
  const clean = await temporaryStore();
  await run(clean.store);
  const all = ['birds', 'imports'];
  expect(await contentsOf(temporary.store, all)).toEqual(await contentsOf(clean.store, all));
  await clean.remove();
});

test('rows a killed import of other files left behind are gone after the next one', async () => {
  writeZoo(many);
  await expect(run(storeThatFails(temporary.store, 2))).rejects.toMatchObject({ code: 'IMPORT_INCOMPLETE' });
  writeZoo('9999,owl\n');
  await run();
  expect(await birdIds()).toEqual(['9999']);
});

test('a marker left at RUNNING makes the data set be imported again', async () => {
  writeZoo('1,owl\n');
  await run();
  await importMarkers(temporary.store).updateOne({ _id: 'zoo' }, { $set: { state: 'RUNNING' } });
  expect((await run())[0]?.state).toBe('IMPORTED');
});

test.each<[string, Partial<DatasetImporter>]>([
  [
    'gives a row no outcome',
    { run: async (context) => void (await context.open(birds).rows()[Symbol.asyncIterator]().next()) },
  ],
  ['never opens a file', { run: async () => undefined }],
  ['opens a reference file', { run: async (context) => void context.open(kinds) }],
  ['writes to a collection it did not declare', { run: (context) => context.write('fish', []) }],
  ['writes an id twice', { run: (context) => context.write('birds', [{ _id: '1' }, { _id: '1' }]) }],
])('an importer that %s is stopped, and the data set stays unfinished', async (_, mistake) => {
  writeZoo('1,owl\n');
  await expect(run(temporary.store, [{ ...zoo, ...mistake }])).rejects.toThrow(/zoo/);
  await expect(assertImported(temporary.store)).rejects.toMatchObject({ code: 'IMPORT_INCOMPLETE' });
});

test('progress names the file while it is read, then the collection while it is written', async () => {
  writeZoo(many);
  const told: ImportProgress[] = [];
  const request = { room: 'zoo', store: temporary.store, importers: [zoo], dataFolder: folder };
  await runImports({ ...request, onProgress: (progress) => told.push(progress) });
  expect(told.map(({ done }) => done)).toEqual([500, 1000, 1500, 2000, 2500, 1000, 2000, 2500]);
  expect(told[4]).toEqual({ room: 'zoo', dataset: 'zoo', file: 'zoo/birds.csv', done: 2500, total: 2500 });
  expect(told.at(-1)).toEqual({ room: 'zoo', dataset: 'zoo', file: 'birds', done: 2500, total: 2500 });
});
