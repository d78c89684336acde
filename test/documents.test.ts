import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/project-root';
import { ERROR_CODES } from '../schema/error-codes';
import { rooms } from '../subgraphs/list';
import { useFederation } from './support/use-federation';

const text = (...path: string[]): Promise<string> => readFile(join(projectRoot, ...path), 'utf8');

/** The first fenced block of a language. */
function block(document: string, language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(document)?.[1];
  if (found === undefined) throw new Error(`no ${language} block`);
  return found;
}

describe('what the README shows is what the gateway answers', () => {
  const { ask } = useFederation(['maine']);

  test('the first query has its real answer', async () => {
    const readme = await text('README.md');
    const { body } = await ask(block(readme, 'graphql'));
    expect(body).toEqual(JSON.parse(block(readme, 'json')));
  });

  test('the Chinese README asks the same and shows a true part of the answer', async () => {
    const chinese = await text('README.zh-CN.md');
    expect(block(chinese, 'graphql')).toBe(block(await text('README.md'), 'graphql'));
    const { body } = await ask(block(chinese, 'graphql'));
    const shown = JSON.parse(block(chinese, 'json')) as { data: { pollutionSources: { nodes: { emissions: [] }[] } } };
    const [node] = (body.data as typeof shown.data).pollutionSources.nodes;
    const [shownNode] = shown.data.pollutionSources.nodes;
    expect(node).toMatchObject({ ...shownNode, emissions: expect.arrayContaining(shownNode?.emissions ?? []) as [] });
  });

  test("every room's example query is answered", async () => {
    for (const { name } of rooms) {
      const { body } = await ask(block(await text('subgraphs', name, 'README.md'), 'graphql'));
      expect([name, body.errors]).toEqual([name, undefined]);
    }
  });
});

test('every error code is explained in docs/ERRORS.md, with its text in both languages', async () => {
  const errors = await text('docs', 'ERRORS.md');
  for (const [code, { http, en, zh }] of Object.entries(ERROR_CODES)) {
    expect(errors).toContain(`| \`${code}\` | ${String(http)} | ${en}<br>${zh} |`);
  }
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
