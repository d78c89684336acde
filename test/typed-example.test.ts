import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../lib/project-root';
import { useFederation } from './support/use-federation';

const execute = promisify(execFile);
const EXAMPLE = join('examples', 'typescript');
const tool = (name: string): string => join(projectRoot, 'node_modules', '.bin', name);
const run = (file: string, ...args: string[]) =>
  execute(file, args, { cwd: projectRoot, env: { PATH: process.env['PATH'] } });

describe('the typed client of a frontend team', () => {
  const federation = useFederation(['hangzhou-small']);

  beforeAll(async () => {
    await run(tool('graphql-codegen'), '--config', join(EXAMPLE, 'codegen.ts'));
  }, 120_000);

  test('its types are made from the published schema and its program checks against them', async () => {
    await run(tool('tsc'), '--project', EXAMPLE);
  });

  test('its program prints an enterprise of five departments', async () => {
    const query = '{ complianceYears(filter: { rightType: CARBON }, first: 1) { nodes { enterprise { id name } } } }';
    interface Answer {
      readonly complianceYears: { readonly nodes: readonly { readonly enterprise: { id: string; name: string } }[] };
    }
    const { complianceYears } = await federation.answer<Answer>(query);
    const enterprise = complianceYears.nodes[0]?.enterprise;
    const url = `${federation.url()}/graphql`;
    const { stdout } = await run(
      tool('tsx'),
      join(EXAMPLE, 'main.ts'),
      ...['--url', url, '--enterprise', enterprise?.id ?? ''],
    );
    expect(stdout).toContain(`${enterprise?.name ?? ''} ${enterprise?.id ?? ''}`);
    expect(stdout).toMatch(/\d+ limits 限值/);
    expect(stdout).toMatch(/产废单位: (KEY|SIMPLIFIED|REGISTERED)/);
  });

  test('an enterprise nobody knows ends with 1, in both languages', async () => {
    const url = `${federation.url()}/graphql`;
    const unknown = run(tool('tsx'), join(EXAMPLE, 'main.ts'), '--url', url, '--enterprise', '91330109MAFAKE0275');
    await expect(unknown).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('没有该企业') as unknown });
  });
});
