import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/project-root';
import { block } from './support/fenced-block';
import { useFederation } from './support/use-federation';

const SCENARIOS = join(projectRoot, 'examples', 'scenarios');
const ANSWERS = join(SCENARIOS, 'answers');

const text = (...path: string[]): Promise<string> => readFile(join(...path), 'utf8');

describe('over the whole of Hangzhou', () => {
  const { ask } = useFederation(['hangzhou'], 300_000);

  test.each(['README.md', 'README.zh-CN.md'])(
    'the first query of %s has the answer that stands there',
    async (name) => {
      const readme = await text(projectRoot, name);
      const { body } = await ask(block(readme, 'graphql'));
      expect(body).toEqual(JSON.parse(block(readme, 'json')));
    },
  );

  test.each([
    '01-enterprise-file',
    '02-permitted-rights-actual',
    '03-waste-code-to-disposal',
    '04-parcel-before-use-change',
    '05-carbon-compliance-of-a-district',
    '06-district-scorecard',
    '07-cross-register-reconciliation',
  ])('%s has its expected answer', async (name) => {
    const { body } = await ask(await text(SCENARIOS, `${name}.graphql`));
    expect(body).toEqual(JSON.parse(await text(ANSWERS, `${name}.json`)));
  });

  test('every operation has an expected answer, and every answer an operation', async () => {
    const names = async (folder: string, ending: string): Promise<string[]> =>
      (await readdir(folder)).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
    expect(await names(ANSWERS, '.json')).toEqual(await names(SCENARIOS, '.graphql'));
  });
});
