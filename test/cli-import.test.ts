import 'reflect-metadata';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/project-root';
import { openStore } from '../lib/store/open-store';
import { scopedStore } from '../lib/store/scoped-store';
import { type Store } from '../lib/store/port';
import { type ImportReport } from '../subgraphs/kit/import/import-report';
import { assertImported } from '../subgraphs/kit/import/run-imports';
import { contentsOf } from '../subgraphs/kit/import/testing/temporary-store';
import { bytesOf, cleanUp, launch, type Outcome, refusalOf, run, temporaryFolder } from './support/command-line';

/** Rows of each Maine file, its header not counted. */
const MAINE_ROWS = [
  ['frs_program_links.csv', 6647],
  ['tri_facilities.csv', 117],
  ['rcra_biennial_handlers.csv', 249],
  ['npdes_facilities.csv', 231],
  ['ghgrp_facilities.csv', 33],
  ['egrid_plants.csv', 121],
  ['egrid_units_2021.csv', 313],
  ['frs_naics.csv', 12347],
  ['frs_interest_types.csv', 5515],
  ['tri_releases.csv', 3557],
  ['npdes_discharge_loads.csv', 255],
  ['egrid_flows.csv', 1474],
  ['ghgrp_emissions.csv', 647],
  // Tables of several rooms are read by each.
  ['egrid_units_2021.csv', 313],
  ['frs_interest_types.csv', 5515],
  ['tri_onsite_disposal.csv', 580],
  ['us-superfund-npl/npl_sites.csv', 1340],
];

const importInto = (folder: string, ...args: string[]): Promise<Outcome> =>
  run(['import', ...args], { env: { ECOGUARD_DATA_DIR: folder, ECOGUARD_DATASET: 'maine' } });

const reportsOf = ({ stdout }: Outcome) => (JSON.parse(stdout) as { ok: true; reports: ImportReport[] }).reports;

const filesOf = (reports: readonly ImportReport[]) => reports.flatMap(({ files }) => files);
const collectionsOf = (reports: readonly ImportReport[]): string[] => [
  ...new Set(reports.flatMap(({ room, rows }) => Object.keys(rows).map((name) => `${room}.${name}`))),
];

async function withStore<T>(dataDir: string, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ folder: join(dataDir, 'store') });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

let folder: string;
let first: Outcome;
let reports: ImportReport[];
let contents: string[];

const contentsIn = (dataDir: string): Promise<string[]> =>
  withStore(dataDir, (store) => contentsOf(store, collectionsOf(reports)));

beforeAll(async () => {
  folder = await temporaryFolder();
  first = await importInto(folder, 'maine', '--json');
  reports = reportsOf(first);
  contents = await contentsIn(folder);
});
afterAll(cleanUp);

describe('a first import', () => {
  test('ends with 0, prints one JSON line, and tells its progress on standard error, file by file and collection by collection', () => {
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ ok: true });
    expect(first.stdout.split('\n')).toHaveLength(2);
    const told = first.stderr.trimEnd().split('\n');
    for (const line of told) expect(line).toMatch(/^importing 导入 (directory|permits|trading|waste|soil) \S+$/);
    const names = told.map((line) => line.split(' ').at(-1) ?? '');
    expect(names.filter((name) => name.endsWith('.csv'))).toEqual(filesOf(reports).map(({ file }) => file));
    const collections = reports.flatMap(({ rows }) => Object.keys(rows).filter((name) => (rows[name] ?? 0) > 0));
    expect(new Set(names.filter((name) => !name.endsWith('.csv')))).toEqual(new Set(collections));
  });

  test('reports every row of every Maine file', () => {
    const maine = reports.filter(({ dataset }) => dataset === 'maine');
    const read = filesOf(maine).map(({ file, read }) => [file.replace('us-maine-facilities/', ''), read]);
    expect(read).toEqual(MAINE_ROWS);
  });

  test('every file: read is what the file holds, and is stored, duplicate, rejected and out of area together', async () => {
    for (const { file, read, stored, duplicate, rejected, outOfArea, rejections } of filesOf(reports)) {
      const lines = (await readFile(join(projectRoot, 'data', file), 'utf8')).split('\n').filter((line) => line !== '');
      expect([file, read]).toEqual([file, lines.length - 1]);
      expect([file, stored + duplicate + rejected + outOfArea]).toEqual([file, read]);
      expect([file, rejections.length]).toEqual([file, rejected]);
    }
  });

  test('the store holds the rows that the report counts', async () => {
    const maine = reports.filter(({ dataset }) => dataset === 'maine');
    expect(maine.map(({ room, rows }) => [room, rows])).toEqual([
      ['directory', { pollutionSources: 4379, industries: 29 }],
      ['permits', { permits: 1171, emissions: 4659 }],
      ['trading', { ghgReports: 647, participations: 22 }],
      ['waste', { generators: 1696, flows: 580 }],
      ['soil', { parcels: 10, parcelEvents: 10, registerEntries: 10 }],
    ]);
    await withStore(folder, async (store) => {
      for (const { room, dataset, rows } of reports) {
        const stored = Object.keys(rows).map((name) => store.collection(`${room}.${name}`).countDocuments({ dataset }));
        expect([room, dataset, await Promise.all(stored)]).toEqual([room, dataset, Object.values(rows)]);
      }
    });
  });
});

describe('a second import', () => {
  test('is skipped, says so with the same account, and leaves the store as it was to the byte', async () => {
    // The lock file belongs to whoever has the store open; the data file is the store.
    const data = async () => (await bytesOf(folder))[join('store', 'data', 'data.mdb')];
    const before = await data();
    const second = await importInto(folder, 'maine', '--json');
    expect([second.code, second.stderr]).toEqual([0, '']);
    expect(reportsOf(second)).toEqual(reports.map((report) => ({ ...report, state: 'UNCHANGED' })));
    expect(await data()).toBe(before);
    expect(await contentsIn(folder)).toEqual(contents);
  });

  test('for people, it names each room, data set and file with its rows, in both languages', async () => {
    // Without a name: the data set of the settings.
    const { code, stdout } = await importInto(folder);
    expect(code).toBe(0);
    for (const { room, dataset } of reports) expect(stdout).toContain(`${room} / ${dataset}: unchanged`);
    expect(stdout).toMatch(/无变化，未重新导入/);
    expect(stdout).toMatch(/^file 文件 +read 读取 +stored 入库 +duplicate 重复 +rejected 拒绝 +out of area 范围外$/m);
    const rows = stdout.split('\n').map((line) => line.split(/ +/));
    for (const { file, read, stored, duplicate, rejected, outOfArea } of filesOf(reports)) {
      expect(rows).toContainEqual([file, ...[read, stored, duplicate, rejected, outOfArea].map(String)]);
    }
  });
});

const isHalfDone = (dataDir: string, room: string): Promise<boolean> =>
  withStore(dataDir, (store) => assertImported(scopedStore(store, room))).then(
    () => false,
    (error: { code?: unknown }) => error.code === 'IMPORT_INCOMPLETE',
  );

/** A data folder whose import was killed when it told of this file; a kill that came too late is tried again. */
async function cutImport(file: string, room: string): Promise<string> {
  for (let tries = 0; tries < 3; tries += 1) {
    const cut = await temporaryFolder();
    const killed = launch(['import', 'maine', '--json'], { env: { ECOGUARD_DATA_DIR: cut } });
    await killed.line('stderr', (line) => line.endsWith(file));
    killed.signal('SIGKILL');
    await killed.ended;
    if (await isHalfDone(cut, room)) return cut;
  }
  throw new Error(`killed at ${file}, and ${room} is not known to be half imported`);
}

describe('an import that was killed', () => {
  test.each([
    ['at its first line', 'provinces.csv', 'directory'],
    ['while the sources are written', 'frs_interest_types.csv', 'directory'],
    ['while the permits are read', 'tri_releases.csv', 'permits'],
  ])('%s is known to be half done, and the next one ends with the same rows', async (_, file, room) => {
    const cut = await cutImport(file, room);
    const again = await importInto(cut, 'maine', '--json');
    expect(again.code).toBe(0);
    expect(reportsOf(again).map(({ rows }) => rows)).toEqual(reports.map(({ rows }) => rows));
    expect(await contentsIn(cut)).toEqual(contents);
  });
});

test('of two imports begun at once, one may be told to come back, and the store ends whole', async () => {
  const shared = await temporaryFolder();
  const both = await Promise.all([importInto(shared, 'maine', '--json'), importInto(shared, 'maine', '--json')]);
  expect(both.map(({ code }) => code)).toContain(0);
  for (const { stderr } of both.filter(({ code }) => code !== 0)) expect(stderr).toMatch(/"code":"IMPORT_INCOMPLETE"/);
  expect((await importInto(shared, 'maine', '--json')).code).toBe(0);
  expect(await contentsIn(shared)).toEqual(contents);
});

describe('an import that is refused', () => {
  test.each(['mars', 'maine mars'])('%s: the set nobody has is named, and no folder is made', async (names) => {
    const cwd = await temporaryFolder();
    const { exits, message, messageZh } = await refusalOf(['import', ...names.split(' ')], { cwd });
    expect(exits).toEqual([1, 1]);
    for (const text of [message, messageZh]) expect(text).toMatch(/mars[^]*maine/);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('an unknown data set is UNKNOWN_DATASET', async () => {
    const { code, message } = await refusalOf(['import', 'mars'], { cwd: await temporaryFolder() });
    expect(code).toBe('UNKNOWN_DATASET');
    expect(message).not.toContain('ECOGUARD_DATASET');
  });

  test('a database that does not answer is told without the password', async () => {
    const cwd = await temporaryFolder();
    // Port 1 of this machine: nothing listens there.
    const env = { MONGODB_URI: 'mongodb://me:hush-hush@127.0.0.1:1/eco' };
    const { code, stdout, stderr } = await run(['import', 'maine', '--json'], { cwd, env });
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(stderr)).toMatchObject({ ok: false, code: 'STORE_UNAVAILABLE' });
    expect(stderr).not.toContain('hush-hush');
    expect(await readdir(cwd)).toEqual([]);
  });
});
