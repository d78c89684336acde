import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { open } from 'lmdb';
import { openStore } from './open-store';
import { type Document } from './port';
import { undoUnsynced } from './testing/undo-unsynced';

interface Row extends Document {
  readonly writer: string;
  readonly n: number;
  readonly unique: string;
}

const writingChild = join(__dirname, 'testing', 'writing-child.ts');
const carelessChild = join(__dirname, 'testing', 'careless-child.ts');

function start(script: string, args: readonly string[], preload?: string): ChildProcess {
  const env = { ...process.env, ...(preload === undefined ? {} : { LD_PRELOAD: preload }) };
  return spawn(process.execPath, ['--import', 'tsx', script, ...args], { env, stdio: ['ignore', 'pipe', 2] });
}

const startWriter = (folder: string, name: string, options: { first?: number; preload?: string } = {}): ChildProcess =>
  start(writingChild, [folder, name, String(options.first ?? 0)], options.preload);

/** Kills the writer with SIGKILL after so many acknowledgements; answers the last number it had acknowledged. */
async function killAfter(writer: ChildProcess, acknowledgements: number): Promise<number> {
  const { stdout } = writer;
  if (stdout === null) throw new Error('the writer has no output');
  const gone = new Promise((resolve) => writer.once('exit', resolve));
  let last = 0;
  let heard = 0;
  for await (const line of createInterface({ input: stdout })) {
    last = Number(line);
    heard += 1;
    if (heard === acknowledgements) writer.kill('SIGKILL');
  }
  await gone;
  return last;
}

/** Every acknowledged row is there, by id, through each index, and counted. */
async function assertAllThere(folder: string, name: string, acknowledged: number): Promise<number> {
  const store = await openStore({ folder });
  try {
    const rows = store.collection<Row>('rows');
    const found = await rows.find({ writer: name }, { sort: { n: 1 } }).toArray();
    expect(found.length).toBeGreaterThanOrEqual(acknowledged);
    expect(found.map(({ n }) => n)).toEqual(found.map((_, place) => place));
    expect(await rows.countDocuments({ writer: name })).toBe(found.length);
    // The newest thousand, by id and by the unique index: what a kill could have torn.
    const newest = found.slice(-1000);
    const byId = await rows.find({ _id: { $in: newest.map(({ _id }) => _id) } }).toArray();
    const byKey = await rows.find({ unique: { $in: newest.map(({ unique }) => unique) } }).toArray();
    expect([byId.length, byKey.length]).toEqual([newest.length, newest.length]);
    return found.length;
  } finally {
    await store.close();
  }
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecoguard-durability-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('twenty kills in the middle of writing lose no acknowledged write, in documents or indexes', async () => {
  let written = 0;
  for (let kill = 0; kill < 20; kill += 1) {
    const acknowledged = await killAfter(startWriter(folder, 'w', { first: written }), 3 + ((kill * 7) % 23));
    written = await assertAllThere(folder, 'w', acknowledged);
  }
  expect(written).toBeGreaterThan(500);
}, 240_000);

const compiler = spawnSync('cc', ['--version']).status === 0 && process.platform === 'linux';
const onForgetfulDisk = compiler ? test : test.skip;

function compileForgetfulDisk(): string {
  const library = join(folder, 'forgetful-disk.so');
  const source = join(__dirname, 'testing', 'forgetful-disk.c');
  const options = ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl', '-lpthread'];
  expect(spawnSync('cc', options, { stdio: ['ignore', 2, 2] }).status).toBe(0);
  return library;
}

onForgetfulDisk('the forgetful disk does forget: who acknowledges before syncing loses it', async () => {
  const data = join(folder, 'careless');
  const acknowledged = await killAfter(start(carelessChild, [data], compileForgetfulDisk()), 200);
  expect(acknowledged).toBeGreaterThanOrEqual(200);
  expect(undoUnsynced(join(data, 'data.mdb'))).toBeGreaterThan(200);
  const left = open<string, string>({ path: data, noSubdir: false });
  expect(left.getKeysCount({})).toBeLessThan(acknowledged);
  await left.close();
});

onForgetfulDisk(
  'a disk that forgets everything unsynced loses no acknowledged write',
  async () => {
    const preload = compileForgetfulDisk();
    const store = join(folder, 'store');
    let written = 0;
    for (let cut = 0; cut < 6; cut += 1) {
      const acknowledged = await killAfter(startWriter(store, 'w', { first: written, preload }), 4 + cut * 5);
      undoUnsynced(join(store, 'data', 'data.mdb'));
      written = await assertAllThere(store, 'w', acknowledged);
    }
    expect(written).toBeGreaterThan(200);
  },
  120_000,
);

test('two processes on one folder keep their own rows and see each other’s, unique keys taken once', async () => {
  const first = startWriter(folder, 'a');
  const second = startWriter(folder, 'b');
  const own = await openStore({ folder });
  const [a, b] = await Promise.all([killAfter(first, 25), killAfter(second, 25)]);
  const rows = own.collection<Row>('rows');
  expect(await rows.countDocuments({ writer: 'a' })).toBeGreaterThanOrEqual(a);
  expect(await rows.countDocuments({ writer: 'b' })).toBeGreaterThanOrEqual(b);
  await expect(rows.insertOne({ _id: 'other', writer: 'c', n: 0, unique: 'a:0' })).rejects.toMatchObject({
    code: 'DUPLICATE_KEY',
  });
  await own.close();
}, 60_000);
