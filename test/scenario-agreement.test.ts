import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestGateway } from '../gateway/testing/start-test-gateway';
import { projectRoot } from '../lib/project-root';
import { rooms } from '../subgraphs/list';
import { startFederation } from './support/federation';
import { loadedStore, type LoadedStore } from './support/loaded-store';

const uri = process.env['MONGODB_URI'];
const SCENARIOS = join(projectRoot, 'examples', 'scenarios');
const IMPORT_MILLISECONDS = 400_000;

interface Side {
  readonly loaded: LoadedStore;
  readonly gateway: TestGateway;
}

async function open(store: string | undefined): Promise<Side> {
  const loaded = await loadedStore(['hangzhou-small'], store);
  return { loaded, gateway: await startFederation({ rooms, store: loaded.store, transport: 'in-process' }) };
}

async function close(side: Side | undefined): Promise<void> {
  await side?.gateway.stop();
  await side?.loaded.close();
}

const onBoth = uri === undefined ? describe.skip : describe;

onBoth('the small Hangzhou on the MongoDB wire and embedded', () => {
  let embedded: Side;
  let wire: Side;
  let enterpriseId: string;
  const answered = new Map<string, unknown>();

  beforeAll(async () => {
    embedded = await open(undefined);
    wire = await open(uri);
    const query = '{ complianceYears(filter: { rightType: CARBON }, first: 1) { nodes { enterprise { id } } } }';
    const { body } = await embedded.gateway.ask(query);
    const { complianceYears } = body.data as { complianceYears: { nodes: { enterprise: { id: string } }[] } };
    enterpriseId = complianceYears.nodes[0]?.enterprise.id ?? '';
  }, IMPORT_MILLISECONDS);

  afterAll(async () => {
    await close(embedded);
    await close(wire);
  });

  test(
    'every scenario operation has one answer on both',
    async () => {
      for (const file of (await readdir(SCENARIOS)).filter((name) => name.endsWith('.graphql'))) {
        const query = await readFile(join(SCENARIOS, file), 'utf8');
        const variables = query.includes('$enterpriseId') ? { enterpriseId } : {};
        const answers = [await embedded.gateway.ask(query, variables), await wire.gateway.ask(query, variables)];
        expect([file, answers[0]?.body.errors]).toEqual([file, undefined]);
        expect([file, answers[1]?.body]).toEqual([file, answers[0]?.body]);
        answered.set(file, answers[1]?.body.data);
      }
    },
    IMPORT_MILLISECONDS,
  );

  test('the enterprise asked for stands in all five rooms', () => {
    const data = answered.get('01-enterprise-file.graphql');
    const { enterprise } = data as { enterprise: { pollutionSources: Record<string, unknown>[] } };
    expect(enterprise.pollutionSources[0]).toMatchObject({
      permits: [{ limits: expect.arrayContaining([expect.anything()]) as unknown }],
      rightAccounts: expect.arrayContaining([expect.anything()]) as unknown,
      wasteFlows: { nodes: expect.arrayContaining([expect.anything()]) as unknown },
    });
  });
});
