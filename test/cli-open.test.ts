import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { composeSubgraphs } from '../schema/compose';
import { cleanUp, launch, refusalOf, run, start, type Started, temporaryFolder } from './support/command-line';

const met: (string | undefined)[] = [];
let subgraph: Server;

beforeAll(async () => {
  subgraph = createServer((request, response) => {
    met.push(request.headers.authorization);
    request.resume().on('end', () => response.end('{"data":{"number":7}}'));
  });
  subgraph.listen(0, '127.0.0.1');
  await once(subgraph, 'listening');
});
afterEach(cleanUp);
afterAll(() => {
  subgraph.close();
  subgraph.closeAllConnections();
});

function supergraphWith(more: string): string {
  const url = `http://127.0.0.1:${String((subgraph.address() as AddressInfo).port)}/`;
  const composed = composeSubgraphs([{ name: 'numbers', url, sdl: `type Query { number: Int ${more} }` }]);
  if (!composed.ok) throw new Error('one subgraph composes');
  return composed.supergraphSdl;
}

async function serveOpen(args: readonly string[] = [], env = {}): Promise<Started & { file: string }> {
  const cwd = await temporaryFolder();
  const file = join(cwd, 'supergraph.graphql');
  await writeFile(file, supergraphWith(''));
  const started = await start(['serve', 'gateway', '--supergraph', file, '--open', ...args], { cwd, env });
  return { ...started, file };
}

const health = async (url: string): Promise<unknown> => (await fetch(`${url}/health/ready`)).json();

test.each(['compiled', 'apollo'])(
  '--engine %s: an open graph is served with the headers named, introspection, and no protection from cross-site requests',
  async (engine) => {
    const { url, stop } = await serveOpen(['--engine', engine, '--forward-header', 'Authorization']);
    const simple = await fetch(
      `${url}/graphql?query=${encodeURIComponent('{ number __schema { queryType { name } } }')}`,
      {
        headers: { authorization: `Bearer ${engine}` },
      },
    );
    expect(await simple.json()).toEqual({ data: { number: 7, __schema: { queryType: { name: 'Query' } } } });
    expect(met).toContain(`Bearer ${engine}`);
    expect(await health(url)).toMatchObject({
      status: 'ready',
      supergraph: { swaps: 0, refused: 0, origin: 'source' },
    });
    expect(await stop()).toBe(0);
  },
);

test.each(['compiled', 'apollo'])('--engine %s: a changed file is served without a restart', async (engine) => {
  const { url, file, line, stop } = await serveOpen(['--engine', engine]);
  await writeFile(file, supergraphWith('word: String'));
  await line('stderr', (text) => text.includes('supergraph swapped'));
  const response = await fetch(
    `${url}/graphql?query=${encodeURIComponent('{ __type(name: "Query") { fields { name } } }')}`,
  );
  expect(await response.json()).toEqual({ data: { __type: { fields: [{ name: 'number' }, { name: 'word' }] } } });
  expect(await stop()).toBe(0);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('SIGTERM right after the health said ready for the first time ends the service in good order', async () => {
  const cwd = await temporaryFolder();
  const file = join(cwd, 'supergraph.graphql');
  await writeFile(file, supergraphWith(''));
  const port = await freePort();
  const args = ['serve', 'gateway', '--supergraph', file, '--open', '--port', String(port)];
  const { signal, ended } = launch(args, { cwd });
  const isReady = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${String(port)}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await setImmediate();
  signal('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, signal: null });
});

test.each([0, 20, 40, 60])('SIGTERM %d ms into a swap ends the service in good order', async (milliseconds) => {
  const { file, signal, ended } = await serveOpen();
  await writeFile(file, supergraphWith('word: String'));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  signal('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, signal: null });
});

test('neither the rooms nor their stores are loaded for an open graph', async () => {
  const folder = await temporaryFolder();
  const [hook, loaded] = [join(folder, 'hook.cjs'), join(folder, 'loaded.json')];
  const write = `require('fs').writeFileSync(${JSON.stringify(loaded)}, JSON.stringify(Object.keys(require.cache)))`;
  await writeFile(hook, `if (require('worker_threads').isMainThread) process.on('exit', () => ${write});`);
  const { stop } = await serveOpen([], { NODE_OPTIONS: `--require ${hook}` });
  await stop();
  const files = JSON.parse(await readFile(loaded, 'utf8')) as string[];
  const heavy =
    /node_modules\/(type-graphql|lmdb|mongodb|mingo|@apollo\/gateway|@apollo\/composition\/dist)\/|\/subgraphs\//;
  expect(files.some((name) => name.includes('@apollo/server'))).toBe(true);
  expect(files.filter((name) => heavy.test(name))).toEqual([]);
});

describe('what is refused', () => {
  const FILE = ['serve', 'gateway', '--open', '--supergraph'];

  test('a file that is not there, by its name', async () => {
    const missing = join(await temporaryFolder(), 'none.graphql');
    const { exits, code, message } = await refusalOf([...FILE, missing], { env: { PORT: '0' } });
    expect([exits, code]).toEqual([[1, 1], 'SUPERGRAPH_UNUSABLE']);
    expect(message).toContain(missing);
  });

  test.each([
    ['a header that means nothing to a subgraph', ['--forward-header', 'Content-Length'], 'Content-Length'],
    ['a header that is none', ['--forward-header', 'a b'], 'a b'],
    ['an interval that is none', ['--poll', 'often'], 'often'],
    ['an interval below nothing', ['--poll=-1'], '-1'],
  ])('%s', async (_, args, named) => {
    const { exits, code, message } = await refusalOf([...FILE, 'x.graphql', ...args], { env: { PORT: '0' } });
    expect([exits, code]).toEqual([[2, 2], 'BAD_COMMAND']);
    expect(message).toContain(named);
  });
});

test('the help says what an open graph is without, and how often the file is looked at', async () => {
  const { code, stdout } = await run(['serve', 'gateway', '--help']);
  const text = stdout.replace(/\s+/g, ' ');
  expect(code).toBe(0);
  for (const said of [
    'without sharing rules, @authenticated, @requiresScopes, @policy, CSRF protection',
    'a file 5',
    'a URL 30',
    '0 never',
  ]) {
    expect(text).toContain(said);
  }
});
