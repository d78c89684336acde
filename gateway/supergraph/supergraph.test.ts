import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../lib/log';
import { composeInChild } from './compose-in-child';
import { loadSupergraph } from './load-supergraph';
import { writeSupergraph } from './supergraph-file';

const SUBGRAPHS = [{ name: 'one', url: 'in-process:one', sdl: 'type Query { a: Int }' }];
const log = createLog({ level: 'silent', pretty: false });

let dataDir: string;
let composed: string[];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ecoguard-supergraph-'));
  composed = [];
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

function load(subgraphs = SUBGRAPHS): Promise<string> {
  const compose = async (): Promise<string> => {
    composed.push(`type Query { composition: Int } # ${composed.length}`);
    return composed[composed.length - 1] ?? '';
  };
  return loadSupergraph(subgraphs, { dataDir, log, compose });
}

async function keptFile(): Promise<string> {
  const [name] = await readdir(join(dataDir, 'supergraph'));
  return join(dataDir, 'supergraph', name ?? '');
}

describe('the kept supergraph', () => {
  test('a second start with the same subgraphs does not compose again', async () => {
    expect([await load(), await load()]).toEqual([composed[0], composed[0]]);
    expect(composed).toHaveLength(1);
  });

  test.each([
    ['SDL', { sdl: 'type Query { b: Int }' }],
    ['address', { url: 'http://elsewhere/' }],
    ['name', { name: 'two' }],
  ])('another %s composes anew', async (_, change) => {
    await load();
    await load([{ ...SUBGRAPHS[0], name: 'one', url: '', sdl: 'type Query { a: Int }', ...change }]);
    expect(composed).toHaveLength(2);
  });

  test.each([
    ['a changed letter', (text: string) => text.replace('composition', 'composi7ion')],
    ['a missing end', (text: string) => text.slice(0, -5)],
    ['nothing in it', () => ''],
    ['no digest', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ])('a file with %s is not trusted, and is replaced', async (_, damage) => {
    await load();
    const file = await keptFile();
    await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(await load()).toBe(composed[1]);
    expect(await load()).toBe(composed[1]);
    expect(composed).toHaveLength(2);
  });

  test('only whole files stand in the folder', async () => {
    await Promise.all([1, 2, 3].map((n) => writeSupergraph(join(dataDir, 'supergraph'), 'same', `sdl ${n}`)));
    expect(await readdir(join(dataDir, 'supergraph'))).toEqual(['same.graphql']);
  });

  test('a folder that cannot be written costs only the next start’s time', async () => {
    await writeFile(join(dataDir, 'supergraph'), 'a file where the folder should be');
    expect(await load()).toBe(composed[0]);
  });
});

describe('composition in its own process', () => {
  test('gives the supergraph', async () => {
    expect(await composeInChild({ subgraphs: SUBGRAPHS, isGoverned: false })).toContain('join__Graph');
  });

  test('lists every problem', async () => {
    const broken = ['one', 'two'].map((name) => ({ name, sdl: 'type Query {' }));
    await expect(composeInChild({ subgraphs: broken, isGoverned: false })).rejects.toMatchObject({
      code: 'COMPOSITION_FAILED',
      problems: [expect.objectContaining({ subgraph: 'one' }), expect.objectContaining({ subgraph: 'two' })],
    });
  });

  test('is ended when it takes longer than it may', async () => {
    const problem = { message: 'took longer than 1 ms', messageZh: '组合超时' };
    await expect(
      composeInChild({ subgraphs: SUBGRAPHS, isGoverned: false }, { timeoutMs: 1, memoryMb: 512 }),
    ).rejects.toMatchObject({
      problems: [problem],
    });
  });

  test('that runs out of memory fails alone and says so', async () => {
    const problem = expect.objectContaining({ messageZh: '组合进程意外结束' });
    await expect(
      composeInChild({ subgraphs: SUBGRAPHS, isGoverned: false }, { timeoutMs: 60_000, memoryMb: 8 }),
    ).rejects.toMatchObject({
      problems: [problem],
    });
  });
});
