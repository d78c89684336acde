import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../lib/log';
import { DEFAULT_INTAKE, type Intake } from '../intake';
import { directoryFixture, permitsFixture } from '../testing/fixture-subgraphs';
import { type GraphQLBody, post, startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { readManifest } from './manifest';
import { watchManifest } from './watch-manifest';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

const COUNT = '{ permitCount }';
const OTHER = 'query Other { permitCount }';
const folder = mkdtempSync(join(tmpdir(), 'documents-'));
const file = join(folder, 'manifest.json');
afterAll(() => rmSync(folder, { recursive: true }));

const start = (documents: Partial<Intake['documents']>): Promise<TestGateway> =>
  startTestGateway([directoryFixture(), permitsFixture()], undefined, {
    intake: { ...DEFAULT_INTAKE, documents: { ...DEFAULT_INTAKE.documents, ...documents } },
  });

const codeOf = ({ body }: { body: GraphQLBody }): unknown => body.errors?.[0]?.extensions['code'];

async function get(url: string, parameters: Record<string, string>): Promise<{ status: number; body: GraphQLBody }> {
  const search = new URLSearchParams(parameters).toString();
  const response = await fetch(`${url}/graphql?${search}`, { headers: { 'apollo-require-preflight': 'yes' } });
  return { status: response.status, body: (await response.json()) as GraphQLBody };
}

describe('automatic persisted queries', () => {
  let gateway: TestGateway;
  const ask = (body: object) => post(`${gateway.url}/graphql`, body);
  beforeAll(async () => {
    gateway = await start({});
  });
  afterAll(() => gateway.stop());

  test('a hash is not known until its text has come, and then stands for it', async () => {
    const first = await ask({ extensions: persisted(sha256(COUNT)) });
    expect([first.status, first.body.errors?.[0]?.message, codeOf(first)]).toEqual([
      200,
      'PersistedQueryNotFound',
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    expect(first.body.errors?.[0]?.extensions['messageZh']).toMatch(/持久化查询/);
    const registered = await ask({ query: COUNT, extensions: persisted(sha256(COUNT)) });
    const named = await ask({ extensions: persisted(sha256(COUNT)) });
    expect([registered.body, named.body]).toEqual([{ data: { permitCount: 2 } }, { data: { permitCount: 2 } }]);
  });

  test('the same by GET, with variables and an operation name', async () => {
    const query = 'query A($id: ID!) { source(id: $id) { id } } query B { permitCount }';
    const extensions = JSON.stringify(persisted(sha256(query)));
    const variables = JSON.stringify({ id: 's7' });
    expect(codeOf(await get(gateway.url, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const registered = await get(gateway.url, { query, extensions, variables, operationName: 'A' });
    const named = await get(gateway.url, { extensions, variables, operationName: 'A' });
    expect(registered.body).toEqual({ data: { source: { id: 's7' } } });
    expect(named.body).toEqual(registered.body);
  });

  test('a text under the hash of another one is refused and not remembered', async () => {
    const wrong = await ask({ query: OTHER, extensions: persisted(sha256('{ __typename }')) });
    expect([wrong.status, codeOf(wrong)]).toEqual([400, 'DOCUMENT_HASH_MISMATCH']);
    expect(codeOf(await ask({ extensions: persisted(sha256('{ __typename }')) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('a mutation by hash does not run by GET', async () => {
    const query = 'mutation { rename(id: "s1", name: "x") { id } }';
    await ask({ query, extensions: persisted(sha256(query)) });
    const { status } = await get(gateway.url, { extensions: JSON.stringify(persisted(sha256(query))) });
    expect(status).toBe(405);
  });
});

test('switched off, the protocol says so', async () => {
  const gateway = await start({ isAutomatic: false });
  const { status, body } = await post(`${gateway.url}/graphql`, { extensions: persisted(sha256(COUNT)) });
  expect([status, body.errors?.[0]?.message]).toEqual([200, 'PersistedQueryNotSupported']);
  await gateway.stop();
});

describe('registered documents', () => {
  beforeEach(() => writeFileSync(file, JSON.stringify({ [sha256(COUNT)]: COUNT })));

  test('`only`: registered documents run, by hash, by id or as text; nothing else does', async () => {
    const gateway = await start({ mode: 'only', file });
    const ask = (body: object) => post(`${gateway.url}/graphql`, body);
    const hash = sha256(COUNT);
    const fine = [
      await ask({ extensions: persisted(hash) }),
      await ask({ documentId: hash }),
      await ask({ documentId: `sha256:${hash}` }),
      await ask({ query: COUNT }),
      await ask({ query: COUNT, extensions: persisted(hash) }),
      await get(gateway.url, { documentId: hash }),
    ];
    expect(fine.map(({ body }) => body)).toEqual(Array(6).fill({ data: { permitCount: 2 } }));

    const refused = [
      await ask({ query: OTHER }),
      await ask({ documentId: sha256(OTHER) }),
      await ask({ query: OTHER, extensions: persisted(sha256(OTHER)) }),
      await get(gateway.url, { query: OTHER }),
    ];
    expect(refused.map(codeOf)).toEqual(Array(4).fill('DOCUMENT_NOT_REGISTERED'));
    expect(refused.map(({ status }) => status)).toEqual(Array(4).fill(400));
    expect(codeOf(await ask({ query: OTHER, extensions: persisted(hash) }))).toBe('DOCUMENT_HASH_MISMATCH');
    await gateway.stop();
  });

  test('`log`: everything runs, and what is not registered is named in the log by its hash, never by its text', async () => {
    const gateway = await start({ mode: 'log', file });
    await gateway.ask(COUNT);
    expect(gateway.logged.join('')).not.toContain('not registered');
    expect((await gateway.ask(OTHER)).body).toEqual({ data: { permitCount: 2 } });
    expect(gateway.logged.join('')).toContain(sha256(OTHER));
    expect(gateway.logged.join('')).not.toContain('query Other');
    await gateway.stop();
  });

  test("Apollo's manifest is read too", async () => {
    const operations = [{ id: sha256(OTHER), name: 'Other', type: 'query', body: OTHER }];
    writeFileSync(file, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }));
    expect([...(await readManifest(file))]).toEqual([[sha256(OTHER), OTHER]]);
  });

  test.each([
    ['that is not there', null],
    ['that is no JSON', '{'],
    ['that is another JSON', '{"operations":1}'],
    ['with a hash that is not that of its text', JSON.stringify({ [sha256(OTHER)]: COUNT })],
  ])('a gateway does not start over a manifest %s', async (_, text) => {
    const place = join(folder, text === null ? 'none.json' : 'bad.json');
    if (text !== null) writeFileSync(place, text);
    await expect(start({ mode: 'only', file: place })).rejects.toMatchObject({
      code: 'BAD_SETTING',
      message: expect.stringContaining(place) as unknown,
    });
  });

  test('a manifest follows its file, and a bad one never replaces a good one', async () => {
    const logged: string[] = [];
    const log = createLog({ level: 'info', pretty: false, sink: { write: (line) => logged.push(line) } });
    const manifest = await watchManifest(file, log, 5);
    const until = async (holds: () => boolean): Promise<void> => {
      for (let looked = 0; looked < 1_000 && !holds(); looked += 1)
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    writeFileSync(file, 'not a manifest');
    await until(() => logged.some((line) => line.includes('stay as they were')));
    expect([...manifest.current().values()]).toEqual([COUNT]);
    writeFileSync(file, JSON.stringify({ [sha256(OTHER)]: OTHER, [sha256(COUNT)]: COUNT }));
    await until(() => manifest.current().size === 2);
    manifest.stop();
  });
});
