import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { createLog } from '../../lib/log';
import { composeSubgraphs } from '../../schema/compose';
import { startGateway, type RunningGateway } from '../server';
import { directoryFixture, permitsFixture, serveFixture } from '../testing/fixture-subgraphs';
import { post } from '../testing/start-test-gateway';
import { readSupergraph } from './read-supergraph';

const QUIET = createLog({ level: 'silent', pretty: false });
const folder = mkdtempSync(join(tmpdir(), 'open-'));
const file = join(folder, 'supergraph.graphql');
const stops: (() => void)[] = [];
let gateway: RunningGateway;

beforeAll(async () => {
  const served = await Promise.all([directoryFixture(), permitsFixture()].map(serveFixture));
  stops.push(...served.map(({ stop }) => stop));
  const composition = composeSubgraphs(served.map(({ http: { name, sdl, url } }) => ({ name, sdl, url })));
  if (!composition.ok) throw new Error('the fixtures compose');
  writeFileSync(file, composition.supergraphSdl);
  const { sdl, subgraphs } = await readSupergraph(file, { ignoreSharing: true });
  const config = { host: '127.0.0.1', port: 0, dataDir: folder };
  const parts = { subgraphs, config, log: QUIET, supergraphSdl: sdl, ready: async () => undefined };
  gateway = await startGateway({ ...parts, open: { forwardHeaders: ['authorization'] } });
});

afterAll(async () => {
  await gateway.stop();
  stops.forEach((stop) => stop());
  rmSync(folder, { recursive: true });
});

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${gateway.url}/graphql`, fetchFn: fetch });

  test('there are sixty-one audits', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits)('$id $name', async (audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});

test('entities of several remote subgraphs answer one operation', async () => {
  const { body } = await post(`${gateway.url}/graphql`, {
    query: '{ source(id: "s1") { name permits { permitNo } } }',
  });
  expect(body).toEqual({ data: { source: { name: 'Source s1', permits: [{ permitNo: 's1-P1' }] } } });
});

test("a subgraph's own error text reaches the caller, since the graph is theirs", async () => {
  const { body } = await post(`${gateway.url}/graphql`, { query: '{ broken }' });
  expect(body.errors?.[0]).toMatchObject({ path: ['broken'], extensions: { serviceName: 'directory' } });
  expect(body.errors?.[0]?.message).toContain('ECONNREFUSED');
});

describe('headers', () => {
  let server: Server;
  const met: (string | undefined)[][] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      met.push([request.headers.authorization, request.headers.cookie]);
      request.resume().on('end', () => response.end('{"data":{"permitCount":7}}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  test('the named ones go on to the subgraphs, and no others', async () => {
    const { sdl, subgraphs } = await readSupergraph(file, { ignoreSharing: true });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const elsewhere = subgraphs.map((endpoint) => ({ ...endpoint, url }));
    const config = { host: '127.0.0.1', port: 0, dataDir: folder };
    const parts = { subgraphs: elsewhere, config, log: QUIET, supergraphSdl: sdl, ready: async () => undefined };
    const other = await startGateway({ ...parts, open: { forwardHeaders: ['authorization'] } });
    const response = await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer one', cookie: 'two' },
      body: '{"query":"{ permitCount }"}',
    });
    expect(await response.json()).toEqual({ data: { permitCount: 7 } });
    expect(met).toEqual([['Bearer one', undefined]]);
    await other.stop();
  });
});

describe('a supergraph that cannot be served', () => {
  test('one that carries sharing rules is refused unless they are to be ignored', async () => {
    await expect(readSupergraph(file, { ignoreSharing: false })).rejects.toMatchObject({ code: 'SUPERGRAPH_SHARES' });
  });

  test.each([
    ['that is not there', join(folder, 'none.graphql')],
    ['whose server is down', 'http://127.0.0.1:9/supergraph'],
  ])('one %s is named', async (_, source) => {
    await expect(readSupergraph(source, { ignoreSharing: false })).rejects.toMatchObject({
      code: 'SUPERGRAPH_UNUSABLE',
      message: expect.stringContaining(source) as unknown,
    });
  });

  test('one that is no supergraph is refused', async () => {
    const other = join(folder, 'other.graphql');
    writeFileSync(other, 'type Query { a: Int }');
    await expect(readSupergraph(other, { ignoreSharing: false })).rejects.toMatchObject({
      code: 'SUPERGRAPH_UNUSABLE',
    });
  });
});
