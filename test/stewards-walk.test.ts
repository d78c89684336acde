import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/project-root';
import { CallSigner, signPost } from '../schema/access/call-signer';
import { rooms } from '../subgraphs/list';
import { cleanUp, run, start } from './support/command-line';
import { madeKey } from './support/made-key';
import { inCopy, newcomersCopy, succeed } from './support/newcomers-copy';
import { signIn } from './support/sign-in';

jest.setTimeout(120_000);

const INVENTORY = join('subgraphs', 'list.ts');
const ROOM = join('subgraphs', 'noise');
const PUBLISHED = 'schema/published';

const textOf = (...path: string[]): Promise<string> => readFile(join(...path), 'utf8');

/** The text of the one fenced block of that language; throws when there is none or more. */
function blockOf(markdown: string, language: string): string {
  const blocks = [...markdown.matchAll(/^ *```(\w+)\n([^]*?)^ *```$/gm)].filter(([, name]) => name === language);
  if (blocks.length !== 1) throw new Error(`one ${language} block needed, ${blocks.length} found in:\n${markdown}`);
  return blocks[0]?.[2] ?? '';
}

/** Step n of docs/STEWARDS.md, as it stands there. */
async function step(n: number): Promise<string> {
  const found = (await textOf(projectRoot, 'docs', 'STEWARDS.md')).split(/^(?=\d+\. |## )/m);
  const text = found.find((part) => part.startsWith(`${n}. `));
  if (text === undefined) throw new Error(`docs/STEWARDS.md has no step ${n}`);
  return text;
}

const isImport = (line: string): boolean => line.startsWith('import ');
const isInventory = (line: string): boolean => line.startsWith('export const rooms');

/** The two lines step 3 tells to write, and nothing else. */
async function registration(): Promise<{ importLine: string; inventoryLine: string }> {
  const lines = blockOf(await step(3), 'ts')
    .trim()
    .split('\n');
  const [importLine = '', inventoryLine = ''] = lines.map((line) => line.trim());
  if (lines.length === 2 && isImport(importLine) && isInventory(inventoryLine)) return { importLine, inventoryLine };
  throw new Error(`step 3 should be one import and one inventory line, and is:\n${lines.join('\n')}`);
}

async function register(copy: string): Promise<void> {
  const { importLine, inventoryLine } = await registration();
  const lines = (await textOf(copy, INVENTORY)).split('\n');
  lines.splice(lines.findIndex(isInventory), 1, inventoryLine);
  lines.splice(lines.findLastIndex(isImport) + 1, 0, importLine);
  await writeFile(join(copy, INVENTORY), lines.join('\n'));
}

const build = (folder: string) => succeed(folder, 'node', 'scripts/build.mjs');

/** A copy in which steps 1 to 3 were done to the letter, built. */
async function walkedCopy(): Promise<string> {
  const folder = await newcomersCopy();
  for (const n of [1, 2]) await succeed(folder, 'bash', '-e', '-c', blockOf(await step(n), 'sh'));
  await register(folder);
  await build(folder);
  return folder;
}

async function ask(url: string, query: string, signedIn: object = {}): Promise<unknown> {
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', ...signedIn };
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
}

let copy: string;
let example: string;

beforeAll(async () => {
  copy = await walkedCopy();
  example = blockOf(await textOf(copy, ROOM, 'README.md'), 'graphql');
});

afterAll(cleanUp);

describe('steps 1 to 3, copy, rename and register', () => {
  test('no source of the new room still says template', async () => {
    const sources = (await readdir(join(copy, ROOM))).filter((name) => name.endsWith('.ts'));
    expect(sources).toContain('subgraph.ts');
    for (const source of sources) expect(await textOf(copy, ROOM, source)).not.toMatch(/template/i);
  });

  test('the new room has a port that no other room uses', async () => {
    const [, port] = /port: (\d+)/.exec(await textOf(copy, ROOM, 'subgraph.ts')) ?? [];
    expect(rooms.map((room) => room.port)).not.toContain(Number(port));
    expect(port).not.toBe('4099');
  });

  test('the documented inventory keeps every room there is and adds one', async () => {
    const today = (await textOf(projectRoot, INVENTORY)).split('\n').find(isInventory);
    expect((await registration()).inventoryLine).toBe(today?.replace(']);', ', noise]);'));
  });
});

describe('step 4, publish', () => {
  test('the new schema and the supergraph are out of date until they are published', async () => {
    const check = ['compose', '--check', PUBLISHED, '--json'];
    const before = await run(check, inCopy(copy));
    expect(before.code).toBe(1);
    expect(JSON.parse(before.stdout)).toEqual({
      ok: false,
      drifted: ['api.graphql', 'noise.graphql', 'supergraph.graphql'],
    });
    expect((await run(['compose', '--out', PUBLISHED], inCopy(copy))).code).toBe(0);
    const after = await run(check, inCopy(copy));
    expect([after.code, JSON.parse(after.stdout)]).toEqual([0, { ok: true, drifted: [] }]);
  });

  test('the scripts that steps 4 and 5 name run the commands of this walk', async () => {
    const { scripts } = JSON.parse(await textOf(copy, 'package.json')) as { scripts: Record<string, string> };
    expect(await step(4)).toContain('`npm run publish:schema`');
    expect(scripts['publish:schema']).toMatch(/ node dist\/cli\/main\.js compose --out schema\/published$/);
    expect(await step(5)).toMatch(/`npm start`.*`npm run ecoguard -- serve subgraph noise`/);
    expect(scripts['start']).toMatch(/^node .*dist\/cli\/main\.js serve$/);
    expect(scripts['ecoguard']).toMatch(/ node dist\/cli\/main\.js$/);
  });
});

describe('step 5, run', () => {
  const nothingYet = { data: { noiseReadings: { totalCount: 0, nodes: [] } } };

  test('the new room alone answers the example of its README, and ends when told to', async () => {
    const key = madeKey();
    const env = { ...inCopy(copy).env, ECOGUARD_ROOM_KEYS: key.secret.toString('base64url') };
    const room = await start(['serve', 'subgraph', 'noise'], { ...inCopy(copy), env });
    const [url, body] = [`${room.url}/graphql`, JSON.stringify({ query: example })];
    const signed = signPost(new CallSigner('noise', [key]), { kind: 'ungoverned' }, { url, body });
    const headers = { 'content-type': 'application/json', ...signed };
    expect(await (await fetch(url, { method: 'POST', headers, body })).json()).toEqual(nothingYet);
    expect((await fetch(`${room.url}/health/ready`)).status).toBe(200);
    expect(await room.stop()).toBe(0);
  });

  test('the whole system answers it too, beside the other rooms, and ends when told to', async () => {
    const house = await start(['serve'], inCopy(copy));
    const signedIn = await signIn(house.url);
    expect(await ask(house.url, example, signedIn)).toEqual(nothingYet);
    const joined = '{ pollutionSources(first: 1) { totalCount nodes { noiseReadings { id } } } }';
    expect(await ask(house.url, joined, signedIn)).toEqual({
      data: { pollutionSources: { totalCount: 0, nodes: [] } },
    });
    expect(await house.stop()).toBe(0);
  });
});

test('a field without a description stops publishing, and it alone is named', async () => {
  const spoilt = await walkedCopy();
  const types = await textOf(spoilt, ROOM, 'noise.type.ts');
  const without = types.replace(/, \{ description: '[^']*' \}(?=\)[^]{0,80}levelDecibels)/, '');
  expect(without).not.toBe(types);
  await writeFile(join(spoilt, ROOM, 'noise.type.ts'), without);
  await build(spoilt);
  const { code, stdout, stderr } = await run(['compose'], inCopy(spoilt));
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^error NOT_DESCRIBED\n.* noise: NoiseReading\.levelDecibels\n.*须有中英文说明/);
});
