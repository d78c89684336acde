import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { freshRoomKey } from '../schema/access/room-key';
import { bytesOf, cleanUp, refusalOf, start, temporaryFolder } from './support/command-line';

async function listener(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

const closed = (server: Server): Promise<unknown> => once(server.close(), 'close');

/** An address where nothing listens. */
async function deadUrl(): Promise<string> {
  const { server, port } = await listener();
  await closed(server);
  return `http://127.0.0.1:${String(port)}/graphql`;
}

afterAll(cleanUp);

describe('serve on a port that is taken', () => {
  let taken: { server: Server; port: number };
  beforeAll(async () => {
    taken = await listener();
  });
  afterAll(() => closed(taken.server));

  test.each([
    ['serve', ['serve']],
    ['serve subgraph', ['serve', 'subgraph', 'permits']],
  ])('%s: PORT_IN_USE names it, and the data folder is usable afterwards', async (_, args) => {
    const dataDir = await temporaryFolder();
    const env = { ECOGUARD_DATASET: 'none', ECOGUARD_DATA_DIR: dataDir, ECOGUARD_ROOM_KEYS: freshRoomKey() };
    const { exits, code, message } = await refusalOf(args, { env: { ...env, PORT: String(taken.port) } });
    expect([exits, code]).toEqual([[1, 1], 'PORT_IN_USE']);
    expect(message).toContain(`127.0.0.1:${String(taken.port)}`);
    const house = await start(['serve'], { env });
    expect((await fetch(`${house.url}/health/ready`)).status).toBe(200);
    expect(await house.stop()).toBe(0);
  });
});

interface Mistake {
  readonly what: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly expected?: string;
  /** What both texts repeat or offer. */
  readonly named: string;
}

const MISTAKES: readonly Mistake[] = [
  { what: 'PORT=abc', env: { PORT: 'abc' }, named: 'PORT="abc"' },
  { what: 'PORT=65536', env: { PORT: '65536' }, named: 'PORT="65536"' },
  { what: '--port abc', args: ['serve', '--port', 'abc'], named: '"abc"' },
  { what: 'an unknown log level', env: { ECOGUARD_LOG: 'loud' }, named: 'ECOGUARD_LOG="loud"' },
  { what: 'an unknown data set', env: { ECOGUARD_DATASET: 'mars' }, named: 'ECOGUARD_DATASET="mars"' },
  { what: 'an unknown setting', env: { ECOGUARD_DATADIR: 'x' }, named: 'ECOGUARD_DATADIR' },
  { what: 'a store of another kind', env: { MONGODB_URI: 'postgres://me:hush-hush@db/eco' }, named: 'MONGODB_URI=***' },
  {
    what: 'an unknown subgraph',
    args: ['serve', 'subgraph', 'noise'],
    expected: 'UNKNOWN_SUBGRAPH',
    named: 'noise (directory, permits, trading',
  },
  { what: 'a gateway over nothing', args: ['serve', 'gateway'], named: 'ECOGUARD_SUBGRAPHS' },
  {
    what: 'a subgraph without a URL',
    args: ['serve', 'gateway'],
    env: { ECOGUARD_SUBGRAPHS: 'permits' },
    named: 'ECOGUARD_SUBGRAPHS="permits"',
  },
  { what: 'a room without a key', args: ['serve', 'subgraph', 'permits'], named: 'ECOGUARD_ROOM_KEYS' },
  {
    what: 'a room whose key is too short',
    args: ['serve', 'subgraph', 'permits'],
    env: { ECOGUARD_ROOM_KEYS: 'hush-hush' },
    named: 'ECOGUARD_ROOM_KEYS',
  },
  {
    what: 'a gateway without the key of one of its rooms',
    args: ['serve', 'gateway'],
    env: {
      ECOGUARD_SUBGRAPHS: 'permits=http://127.0.0.1:9/graphql,soil=http://127.0.0.1:9/graphql',
      ECOGUARD_ROOM_KEYS: `permits=${freshRoomKey()}`,
    },
    named: 'soil',
  },
  {
    what: 'a gateway whose keys are none',
    args: ['serve', 'gateway'],
    env: { ECOGUARD_SUBGRAPHS: 'permits=http://127.0.0.1:9/graphql', ECOGUARD_ROOM_KEYS: 'permits=hush-hush' },
    named: 'ECOGUARD_ROOM_KEYS',
  },
];

describe('serve with settings that cannot be used', () => {
  test.each(MISTAKES)('$what is refused by name, and no folder is made', async (mistake) => {
    const { args = ['serve'], env, expected = 'BAD_SETTING', named } = mistake;
    const cwd = await temporaryFolder();
    const { exits, code, message, messageZh, outcomes } = await refusalOf(args, { env, cwd });
    expect([exits, code]).toEqual([[1, 1], expected]);
    for (const text of [message, messageZh]) expect(text).toContain(named);
    for (const { stdout, stderr } of outcomes) expect([stdout, stderr.includes('hush-hush')]).toEqual(['', false]);
    expect(await readdir(cwd)).toEqual([]);
  });
});

describe('a data folder that cannot be used', () => {
  const newer = '{"format":999,"since":"9.0"}\n';

  test.each([
    ['serve', ['serve']],
    ['serve subgraph', ['serve', 'subgraph', 'directory']],
    ['import', ['import', 'maine']],
  ])('%s: one of a newer version is refused, and its bytes stay as they were', async (_, args) => {
    const dataDir = await temporaryFolder();
    await mkdir(join(dataDir, 'store', 'data'), { recursive: true });
    await writeFile(join(dataDir, 'store', 'store.json'), newer);
    await writeFile(join(dataDir, 'store', 'data', 'data.mdb'), 'what a later version keeps here');
    const before = await bytesOf(dataDir);
    const { exits, code, message } = await refusalOf(args, {
      env: { ECOGUARD_DATA_DIR: dataDir, ECOGUARD_ROOM_KEYS: freshRoomKey(), PORT: '0' },
    });
    expect([exits, code]).toEqual([[1, 1], 'STORE_NEWER_VERSION']);
    expect(message).toMatch(/999.*reads 1$/);
    expect(await bytesOf(dataDir)).toEqual(before);
  });

  test('a file in its place is refused and left alone', async () => {
    const file = join(await temporaryFolder(), 'data');
    await writeFile(file, 'mine');
    const { exits, code, message } = await refusalOf(['serve'], { env: { ECOGUARD_DATA_DIR: file, PORT: '0' } });
    expect([exits, code]).toEqual([[1, 1], 'STORE_UNAVAILABLE']);
    expect(message).toContain(file);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });
});

test('a gateway over a room that is not up names the room and its URL, and keeps nothing', async () => {
  const cwd = await temporaryFolder();
  const url = await deadUrl();
  const env = { ECOGUARD_SUBGRAPHS: `permits=${url}`, ECOGUARD_ROOM_KEYS: `permits=${freshRoomKey()}`, PORT: '0' };
  const { exits, code, message, messageZh } = await refusalOf(['serve', 'gateway'], { cwd, env });
  expect([exits, code]).toEqual([[1, 1], 'SUBGRAPH_UNAVAILABLE']);
  for (const text of [message, messageZh]) expect(text).toContain(`permits (${url})`);
  expect(await readdir(cwd)).toEqual([]);
});
