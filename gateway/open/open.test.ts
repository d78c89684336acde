import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { createLog } from '../../lib/log';
import { composeSubgraphs } from '../../schema/compose';
import { type Config } from '../config';
import { startGateway, type RunningGateway } from '../server';
import { directoryFixture, permitsFixture, serveFixture } from '../testing/fixture-subgraphs';
import { post } from '../testing/start-test-gateway';
import { watchedLog } from '../testing/watched-log';
import { type OpenSource, openSupply } from './open-supply';

const QUIET = createLog({ level: 'silent', pretty: false });
const folder = mkdtempSync(join(tmpdir(), 'open-'));
const file = join(folder, 'supergraph.graphql');
const stops: (() => void)[] = [];
let gateway: RunningGateway;

function start(source: OpenSource, engine: Config['engine'] = 'compiled', log = QUIET): Promise<RunningGateway> {
  const config = { host: '127.0.0.1', port: 0, dataDir: mkdtempSync(join(folder, 'data-')) };
  const parts = { config, engine, log, ready: async () => undefined, supply: openSupply(source, log) };
  return startGateway({ ...parts, open: { forwardHeaders: ['authorization'] } });
}

beforeAll(async () => {
  const served = await Promise.all([directoryFixture(), permitsFixture()].map(serveFixture));
  stops.push(...served.map(({ stop }) => stop));
  const composition = composeSubgraphs(served.map(({ http: { name, sdl, url } }) => ({ name, sdl, url })));
  if (!composition.ok) throw new Error('the fixtures compose');
  writeFileSync(file, composition.supergraphSdl);
  gateway = await start({ supergraph: file, ignoreSharing: true });
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

test('a Federation 1 supergraph is served, too', async () => {
  const [directory, permits] = [...readFileSync(file, 'utf8').matchAll(/url: "(http:[^"]*)"/g)].map(([, url]) => url);
  const first = join(folder, 'first.graphql');
  writeFileSync(
    first,
    `schema @core(feature: "https://specs.apollo.dev/core/v0.2") @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION) { query: Query }
     directive @core(as: String, feature: String!, for: core__Purpose) repeatable on SCHEMA
     directive @join__field(graph: join__Graph, provides: join__FieldSet, requires: join__FieldSet) on FIELD_DEFINITION
     directive @join__graph(name: String!, url: String!) on ENUM_VALUE
     directive @join__owner(graph: join__Graph!) on INTERFACE | OBJECT
     directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on INTERFACE | OBJECT
     scalar join__FieldSet
     enum core__Purpose { EXECUTION SECURITY }
     enum join__Graph { DIRECTORY @join__graph(name: "directory", url: "${directory}") PERMITS @join__graph(name: "permits", url: "${permits}") }
     type Permit { permitNo: ID! }
     type Query { source(id: ID!): Source @join__field(graph: DIRECTORY) permitCount: Int! @join__field(graph: PERMITS) }
     type Source @join__owner(graph: DIRECTORY) @join__type(graph: DIRECTORY, key: "id") @join__type(graph: PERMITS, key: "id") {
       id: ID! @join__field(graph: DIRECTORY)
       name: String! @join__field(graph: DIRECTORY)
       permits: [Permit!] @join__field(graph: PERMITS)
     }`,
  );
  const gatewayOfFirst = await start({ supergraph: first, ignoreSharing: false });
  const { body } = await post(`${gatewayOfFirst.url}/graphql`, {
    query: '{ source(id: "s1") { name permits { permitNo } } permitCount }',
  });
  expect(body).toEqual({ data: { source: { name: 'Source s1', permits: [{ permitNo: 's1-P1' }] }, permitCount: 2 } });
  await gatewayOfFirst.stop();
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
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const elsewhere = join(folder, 'elsewhere.graphql');
    writeFileSync(elsewhere, readFileSync(file, 'utf8').replace(/url: "http:[^"]*"/g, `url: "${url}"`));
    const other = await start({ supergraph: elsewhere, ignoreSharing: true });
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
    await expect(start({ supergraph: file, ignoreSharing: false })).rejects.toMatchObject({
      code: 'SUPERGRAPH_SHARES',
      message: expect.stringContaining(file) as unknown,
    });
  });

  test('one that only speaks of the sharing spec is served', async () => {
    const spoken = join(folder, 'spoken.graphql');
    const without = composeSubgraphs([{ name: 'a', url: 'http://127.0.0.1:9/', sdl: 'type Query { a: Int }' }]);
    writeFileSync(spoken, `# unlike https://eco-smart-guard.dev/sharing\n${without.ok ? without.supergraphSdl : ''}`);
    await (await start({ supergraph: spoken, ignoreSharing: false })).stop();
  });

  test('one with access rules that an open graph does not enforce is served, and the log warns of them', async () => {
    const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
      type Query { a: Int  b: Int @authenticated }`;
    const composed = composeSubgraphs([{ name: 'a', url: 'http://127.0.0.1:9/', sdl }]);
    const guarded = join(folder, 'guarded.graphql');
    writeFileSync(guarded, composed.ok ? composed.supergraphSdl : '');
    const { log, lineWith } = watchedLog();
    const served = await start({ supergraph: guarded, ignoreSharing: false }, 'compiled', log);
    expect(await lineWith('NOT ENFORCED')).toMatchObject({
      level: 'warn',
      unenforced: ['https://specs.apollo.dev/authenticated'],
    });
    await served.stop();
  });

  test('what plain ApolloGateway cannot take is refused with its reason, and our own engine takes it', async () => {
    const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@context", "@fromContext"])
      type Query { owner: Owner } type Owner @key(fields: "id") @context(name: "owner") { id: ID! mark: String! item: Item }
      type Item @key(fields: "id") { id: ID! marked(mark: String @fromContext(field: "$owner { mark }")): String }`;
    const composed = composeSubgraphs([{ name: 'a', url: 'http://127.0.0.1:9/', sdl }]);
    const contextual = join(folder, 'contextual.graphql');
    writeFileSync(contextual, composed.ok ? composed.supergraphSdl : '');
    const source = { supergraph: contextual, ignoreSharing: false };
    await expect(start(source, 'apollo')).rejects.toMatchObject({
      code: 'SUPERGRAPH_UNUSABLE',
      message: expect.stringContaining('specs.apollo.dev/context') as unknown,
    });
    await (await start(source, 'compiled')).stop();
  });

  const composedAt = (url: string): string => {
    const composed = composeSubgraphs([{ name: 'lost', url, sdl: 'type Query { a: Int }' }]);
    return composed.ok ? composed.supergraphSdl : '';
  };
  const unknownSecurity = (): string =>
    composedAt('http://127.0.0.1:9/').replace(
      'schema\n',
      'schema\n  @link(url: "https://example.org/vault/v1.0", for: SECURITY)\n',
    );

  test.each([
    ['that is no supergraph', () => 'type Query { a: Int }', 'other.graphql'],
    ['that is no GraphQL', () => 'type Query {', 'other.graphql'],
    ['that is empty', () => '', 'other.graphql'],
    ['whose subgraph has no address', () => composedAt(''), 'lost'],
    ['whose subgraph is at no HTTP address', () => composedAt('ftp://x/'), 'ftp://x/'],
    ['that links a security spec nobody knows', unknownSecurity, 'example.org/vault'],
  ])('one %s is refused with the reason', async (_, text, named) => {
    const other = join(folder, 'other.graphql');
    writeFileSync(other, text());
    await expect(start({ supergraph: other, ignoreSharing: false })).rejects.toMatchObject({
      code: 'SUPERGRAPH_UNUSABLE',
      message: expect.stringContaining(named) as unknown,
      messageZh: expect.stringContaining('超图不可用') as unknown,
    });
  });
});
