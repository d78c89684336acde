import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../lib/project-root';
import { ERROR_CODES } from '../schema/error-codes';
import { rooms } from '../subgraphs/list';
import { block } from './support/fenced-block';
import { useFederation } from './support/use-federation';

const run = promisify(execFile);

const text = (...path: string[]): Promise<string> => readFile(join(projectRoot, ...path), 'utf8');

describe('what the pages of the rooms show', () => {
  const { ask } = useFederation(['maine']);

  test("every room's example query is answered", async () => {
    for (const { name } of rooms) {
      const { body } = await ask(block(await text('subgraphs', name, 'README.md'), 'graphql'));
      expect([name, body.errors]).toEqual([name, undefined]);
    }
  });
});

test('docs/ERRORS.md is what the table of codes says today, and explains every code', async () => {
  const { stderr } = await run(process.execPath, ['--import', 'tsx', 'scripts/errors.mjs', '--check'], {
    cwd: projectRoot,
  });
  expect(stderr).toBe('');
  const errors = await text('docs', 'ERRORS.md');
  expect(Object.keys(ERROR_CODES).filter((code) => !errors.includes(`| \`${code}\` |`))).toEqual([]);
});

test('every file the documents name is there', async () => {
  const names = (await readdir(join(projectRoot, 'docs'))).map((name) => ['docs', name]);
  for (const path of [['README.md'], ['README.zh-CN.md'], ...names]) {
    const named = (await text(...path)).matchAll(
      /\b(?:lib|schema|data|http|subgraphs|gateway|cli|scripts|bench)\/[\w./-]+\.(?:ts|mjs|md)\b/g,
    );
    const missing = [...named].map(([file]) => file).filter((file) => !existsSync(join(projectRoot, file)));
    expect([path.join('/'), missing.filter((file) => !file.startsWith('subgraphs/noise/'))]).toEqual([
      path.join('/'),
      [],
    ]);
  }
});
