import { DEFAULT_INTAKE } from '../intake';
import { directoryFixture, permitsFixture, serveFixture } from '../testing/fixture-subgraphs';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';

/** The samples of `/metrics`, by name and labels. */
async function samples({ url }: TestGateway): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain');
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line): [string, number] => [
      line.slice(0, line.lastIndexOf(' ')),
      Number(line.slice(line.lastIndexOf(' '))),
    ]),
  );
}

test('operations, fetches, errors, refusals and look-ups are counted, each under its label', async () => {
  const permits = await serveFixture(permitsFixture());
  const gateway = await startTestGateway([directoryFixture(), permits.http], undefined, { engine: 'compiled' });
  const before = await samples(gateway);
  const grown = async (): Promise<(name: string) => number> => {
    const after = await samples(gateway);
    return (name) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  };
  const query = '{ source(id: "s1") { name permits { permitNo } } }';
  await gateway.ask(query);
  await gateway.ask(query);
  await gateway.ask(`{ ${'permitCount '.repeat(51)} }`);
  permits.stop();
  await gateway.ask('{ permitCount }');

  const by = await grown();
  expect(by('ecoguard_operations_total{kind="query"}')).toBe(3);
  expect(by('ecoguard_operation_errors_total{kind="query"}')).toBe(1);
  expect(by('ecoguard_operation_duration_seconds_count{kind="query"}')).toBe(3);
  expect(by('ecoguard_operation_duration_seconds_bucket{le="+Inf",kind="query"}')).toBe(3);
  expect(by('ecoguard_refused_total{code="TOO_MANY_ROOT_FIELDS"}')).toBe(1);
  expect(by('ecoguard_subgraph_fetches_total{subgraph="directory"}')).toBe(2);
  expect(by('ecoguard_subgraph_fetches_total{subgraph="permits"}')).toBe(3);
  expect(by('ecoguard_subgraph_errors_total{subgraph="permits"}')).toBe(1);
  expect(by('ecoguard_subgraph_duration_seconds_count{subgraph="permits"}')).toBe(3);
  expect(by('ecoguard_operation_texts_total{result="made"}')).toBe(2);
  expect(by('ecoguard_operation_texts_total{result="known"}')).toBe(1);
  expect(by('ecoguard_operation_plans_total{result="known"}')).toBe(1);
  expect(by('ecoguard_operation_cost_count{kind="static"}')).toBe(3);
  const versions = [...(await samples(gateway)).keys()].filter((name) => name.startsWith('ecoguard_supergraph_info'));
  expect(versions).toEqual([expect.stringMatching(/version="[0-9a-f]{12}"/)]);
  await gateway.stop();
});

test('a subgraph whose answer is too large is named, and the others still answer', async () => {
  const directory = await serveFixture(directoryFixture());
  const limits = { ...DEFAULT_INTAKE.limits, subgraphResponseBytes: 200 };
  const gateway = await startTestGateway([directory.http, permitsFixture()], undefined, {
    engine: 'compiled',
    intake: { ...DEFAULT_INTAKE, limits },
  });
  const { body } = await gateway.ask('query ($id: ID!) { source(id: $id) { name } permitCount }', {
    id: 'x'.repeat(300),
  });
  expect(body.data).toEqual({ source: null, permitCount: 2 });
  expect(body.errors).toEqual([
    {
      message: expect.stringContaining('directory > 200 bytes (ECOGUARD_MAX_SUBGRAPH_RESPONSE_BYTES)') as unknown,
      extensions: {
        code: 'SUBGRAPH_ANSWER_TOO_LARGE',
        serviceName: 'directory',
        messageZh: expect.any(String) as unknown,
      },
    },
  ]);
  await gateway.stop();
  directory.stop();
});

test('`/metrics` can be switched off', async () => {
  const gateway = await startTestGateway([directoryFixture(), permitsFixture()], undefined, {
    intake: { ...DEFAULT_INTAKE, hasMetrics: false },
  });
  expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  await gateway.stop();
});
