import { type SubgraphEndpoint } from '../schema/subgraph';
import { directoryFixture, permitsFixture, serveFixture } from './testing/fixture-subgraphs';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway';

const TWO_DEPARTMENTS = '{ source(id: "s1") { id name permits { permitNo } } permitCount }';
const EXPECTED = { source: { id: 's1', name: 'Source s1', permits: [{ permitNo: 's1-P1' }] }, permitCount: 2 };

describe('two departments, one answer', () => {
  const stops: (() => unknown)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  async function start(subgraphs: readonly SubgraphEndpoint[]): Promise<TestGateway> {
    const gateway = await startTestGateway(subgraphs);
    stops.push(gateway.stop);
    return gateway;
  }

  test('rooms in the same process and rooms behind URLs give the same answer', async () => {
    const [directory, permits] = [await serveFixture(directoryFixture()), await serveFixture(permitsFixture())];
    stops.push(directory.stop, permits.stop);
    const inProcess = await start([directoryFixture(), permitsFixture()]);
    const overHttp = await start([directory.http, permits.http]);

    const answers = [await inProcess.ask(TWO_DEPARTMENTS), await overHttp.ask(TWO_DEPARTMENTS)];

    expect(answers.map(({ body }) => body)).toEqual([{ data: EXPECTED }, { data: EXPECTED }]);
  });

  test('a department that is down is named without its address, and the other one still answers', async () => {
    const permits = await serveFixture(permitsFixture());
    permits.stop();
    const gateway = await start([directoryFixture(), permits.http]);

    const { status, body } = await gateway.ask('{ source(id: "s1") { name permits { permitNo } } }');

    expect(status).toBe(200);
    expect(body.data).toEqual({ source: { name: 'Source s1', permits: null } });
    expect(body.errors).toEqual([
      {
        message: 'A department did not answer: permits',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', messageZh: '部门子图未应答：permits', serviceName: 'permits' },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('127.0.0.1');
    expect(gateway.logged.join('')).toContain('ECONNREFUSED');
  });
});
