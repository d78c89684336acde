import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/project-root';
import { bytesOf, cleanUp, refusalOf, run, temporaryFolder } from './support/command-line';

const published = join(projectRoot, 'schema', 'published');
const supergraph = (): Promise<string> => readFile(join(published, 'supergraph.graphql'), 'utf8');

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterAll(cleanUp);

/** A copy of the published schemas that a test may alter. */
async function publishedCopy(): Promise<string> {
  const copy = join(folder, 'schemas');
  await cp(published, copy, { recursive: true });
  return copy;
}

describe('compose', () => {
  test('prints the published supergraph to the byte and nothing else', async () => {
    const { code, stdout, stderr } = await run(['compose'], { cwd: folder });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(await supergraph());
    expect(await readdir(folder)).toEqual([]);
  });

  test('--json carries the supergraph in one line', async () => {
    const { code, stdout, stderr } = await run(['compose', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(JSON.parse(stdout)).toEqual({ ok: true, supergraph: await supergraph() });
  });

  test('--out makes the folder and writes the published files to the byte', async () => {
    const out = join(folder, 'deep', 'down');
    const { code, stdout } = await run(['compose', '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/files written 已写入/);
    expect(await bytesOf(out)).toEqual(await bytesOf(published));
  });

  test('--out --json names what was written', async () => {
    const { code, stdout } = await run(['compose', '--json', '--out', 'schemas'], { cwd: folder });
    expect(code).toBe(0);
    const names = Object.keys(await bytesOf(join(folder, 'schemas')));
    expect(JSON.parse(stdout)).toEqual({ ok: true, written: names, leftOver: [] });
  });

  test('--out leaves a schema that no room brings where it is, and names it', async () => {
    const copy = await publishedCopy();
    await writeFile(join(copy, 'gone.graphql'), 'type Query { gone: Int }\n');
    const { stdout } = await run(['compose', '--out', copy]);
    expect(stdout).toMatch(/no room brings 已无对应子图.*: gone\.graphql\n$/);
    const json = await run(['compose', '--out', copy, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, leftOver: ['gone.graphql'] });
    expect(await readFile(join(copy, 'gone.graphql'), 'utf8')).toContain('gone');
  });

  test('--out where a file stands is refused by name, and the file stays', async () => {
    const file = join(folder, 'taken');
    await writeFile(file, 'mine');
    const { exits, code, message, messageZh } = await refusalOf(['compose', '--out', file]);
    expect([exits, code]).toEqual([[1, 1], 'BAD_ARGUMENT']);
    for (const text of [message, messageZh]) expect(text).toContain(file);
    expect(message).not.toMatch(/\n\s+at /);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });
});

describe('compose --check', () => {
  test('the published folder is current, said in both languages', async () => {
    const { code, stdout } = await run(['compose', '--check', published]);
    expect([code, stdout]).toEqual([0, `${published} is current. 已是最新。\n`]);
    const json = await run(['compose', '--check', published, '--json']);
    expect([json.code, JSON.parse(json.stdout)]).toEqual([0, { ok: true, drifted: [] }]);
  });

  test('an altered file ends with 1 and is named, the others are not, and nothing is mended', async () => {
    const copy = await publishedCopy();
    await appendFile(join(copy, 'permits.graphql'), '# by hand\n');
    const before = await bytesOf(copy);
    const { code, stdout } = await run(['compose', '--check', copy]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/out of date 已过期: permits\.graphql — /);
    const json = await run(['compose', '--check', copy, '--json']);
    expect([json.code, JSON.parse(json.stdout)]).toEqual([1, { ok: false, drifted: ['permits.graphql'] }]);
    expect(await bytesOf(copy)).toEqual(before);
  });

  test('a missing file counts as altered', async () => {
    const copy = await publishedCopy();
    await rm(join(copy, 'supergraph.graphql'));
    const { code, stdout } = await run(['compose', '--check', copy, '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([1, { ok: false, drifted: ['supergraph.graphql'] }]);
  });

  test('a folder that is not there is out of date in every file, and is not made', async () => {
    const { code, stdout } = await run(['compose', '--check', 'nowhere', '--json'], { cwd: folder });
    const names = Object.keys(await bytesOf(published));
    expect([code, JSON.parse(stdout)]).toEqual([1, { ok: false, drifted: names }]);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a schema of a room that is no longer there is out of date', async () => {
    const copy = await publishedCopy();
    await writeFile(join(copy, 'gone.graphql'), 'type Query { gone: Int }\n');
    const { code, stdout } = await run(['compose', '--check', copy, '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([1, { ok: false, drifted: ['gone.graphql'] }]);
  });
});

describe('help', () => {
  test.each([
    ['ecoguard', ['--help'], ['serve', 'import', 'compose', 'ECOGUARD_DATA_DIR', 'Exit codes 退出码']],
    ['serve', ['serve', '--help'], ['gateway', 'subgraph', '--port', '--host', '--json']],
    ['serve gateway', ['serve', 'gateway', '--help'], ['--port', '--host', '--json']],
    ['serve subgraph', ['serve', 'subgraph', '--help'], ['<name>', '--port', '--host', '--json']],
    ['import', ['import', '--help'], ['[datasets...]', '--json']],
    ['compose', ['compose', '--help'], ['--out', '--check', '--json']],
    ['help', ['help', 'import'], ['[datasets...]']],
  ])('%s is explained in English and Chinese, and asking is no failure', async (_, args, words) => {
    const { code, stdout, stderr } = await run(args, { cwd: folder });
    expect([code, stderr]).toEqual([0, '']);
    for (const word of words) expect(stdout).toContain(word);
    expect(stdout).toMatch(/^Usage: ecoguard.*\n\n[\w ,-]+[\p{Script=Han}，、]+/u);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a command line that is not understood', () => {
  test.each([
    ['an unknown command', ['sevre'], 'sevre'],
    ['an unknown option', ['serve', '--prot', '4000'], '--prot'],
    ['an unknown option of import', ['import', '--force'], '--force'],
    ['an unknown option of compose', ['compose', '--fix'], '--fix'],
    ['an option without its value', ['serve', '--port'], '--port'],
    ['a subgraph that is not named', ['serve', 'subgraph'], 'name'],
    ['a word too many', ['compose', 'schemas'], 'compose'],
  ])('%s ends with 2, is named in both languages, and makes nothing', async (_, args, named) => {
    const { exits, code, message, messageZh, outcomes } = await refusalOf(args, { cwd: folder });
    expect([exits, code]).toEqual([[2, 2], 'BAD_COMMAND']);
    for (const text of [message, messageZh]) expect(text).toContain(named);
    expect(outcomes.map(({ stdout }) => stdout)).toEqual(['', '']);
    expect(await readdir(folder)).toEqual([]);
  });

  test('no command at all shows the help on standard error and ends with 2', async () => {
    const { code, stdout, stderr } = await run([], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: ecoguard/);
    expect(await readdir(folder)).toEqual([]);
  });
});
