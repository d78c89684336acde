import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PURPOSES } from '../../../schema/access/purposes';
import { permitsFixture } from '../../testing/fixture-subgraphs';
import { watchedLog } from '../../testing/watched-log';
import { post, startTestGateway, type TestGateway } from '../../testing/start-test-gateway';
import { openIdentity } from '../open-identity';
import { DEMO_IDENTITIES } from './demo-identities';
import { openDemoIssuer } from './demo-issuer';

const { log, lineWith } = watchedLog();
let dataDir: string;
let gateway: TestGateway;

beforeAll(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'ecoguard-demo-')), 'not', 'there', 'yet');
  const identity = await openIdentity({ issuers: [], dataDir, departments: () => undefined, log });
  gateway = await startTestGateway([permitsFixture()], undefined, { identity });
});
afterAll(async () => {
  await gateway.stop();
  await rm(join(dataDir, '..', '..', '..'), { recursive: true });
});

const signIn = (asked: object) => post(`${gateway.url}/demo/token`, asked);
const ask = (token: unknown) =>
  post(`${gateway.url}/graphql`, { query: '{ permitCount }' }, { authorization: `Bearer ${String(token)}` });

test('the log says loudly that anybody may sign in, in both languages', async () => {
  const line = await lineWith('DEMO ISSUER 演示签发方');
  expect(line['level']).toBe('warn');
  expect(line['msg']).toMatch(/Never with real data.*切勿用于真实数据/);
});

test('every demo identity signs in over HTTP, and its token is taken', async () => {
  const { identities, purposes } = (await (await fetch(`${gateway.url}/demo/identities`)).json()) as {
    identities: { name: string }[];
    purposes: unknown;
  };
  expect(purposes).toEqual(PURPOSES);
  expect(identities).toEqual(DEMO_IDENTITIES);
  for (const { name } of identities) {
    const { status, body } = await signIn({ as: name });
    expect(status).toBe(200);
    const { token, claims } = body as unknown as { token: string; claims: object };
    expect(claims).toMatchObject({ sub: name, app: null, purpose: null });
    expect((await ask(token)).body).toEqual({ data: { permitCount: 2 } });
  }
});

test('a purpose is told by its code or its Chinese name, and the token carries the code', async () => {
  for (const purpose of ['statistics', '统计分析']) {
    expect((await signIn({ as: 'city-eeb', purpose })).body).toMatchObject({ claims: { purpose: 'statistics' } });
  }
});

test.each<[string, object, number, string, RegExp]>([
  ['an unknown identity', { as: 'mayor' }, 400, 'UNKNOWN_IDENTITY', /mayor \(city-eeb, city-eeb-head, /],
  ['an unknown purpose', { as: 'city-eeb', purpose: 'fun' }, 400, 'UNKNOWN_PURPOSE', /fun \(enforcement 执法检查, /],
  ['no identity', { purpose: 'statistics' }, 400, 'BAD_REQUEST', /"as"/],
  ['an identity of another type', { as: 7 }, 400, 'BAD_REQUEST', /"as"/],
])('%s is refused with what there is', async (_, asked, status, code, text) => {
  const answer = await signIn(asked);
  const [error] = answer.body.errors ?? [];
  expect([answer.status, error?.extensions['code']]).toEqual([status, code]);
  expect(error?.message).toMatch(text);
  expect(error?.extensions['messageZh']).toMatch(/^\p{Script=Han}/u);
});

test('another site’s form cannot sign in', async () => {
  const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"as":"city-eeb"}' };
  expect((await fetch(`${gateway.url}/demo/token`, init)).status).toBe(400);
});

test('the key is its owner’s alone, and a token signed elsewhere on the folder is taken', async () => {
  const { mode } = await stat(join(dataDir, 'demo-issuer.json'));
  expect(mode & 0o777).toBe(0o600);
  const { token } = await (await openDemoIssuer(dataDir)).token({ as: 'leader' });
  expect((await ask(token)).status).toBe(200);
});

test('a token of another folder’s demo issuer is not taken', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'ecoguard-demo-'));
  const { token } = await (await openDemoIssuer(elsewhere)).token({ as: 'leader' });
  expect((await ask(token)).status).toBe(401);
  await rm(elsewhere, { recursive: true });
});

test('many that begin at once on a new folder come to hold one key, and leave nothing else behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ecoguard-demo-'));
  const issuers = await Promise.all(Array.from({ length: 12 }, () => openDemoIssuer(folder)));
  const tokens = await Promise.all(issuers.map((issuer) => issuer.token({ as: 'operator' })));
  const names = tokens.map(({ token }) => Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
  expect(new Set(names).size).toBe(1);
  expect(await readdir(folder)).toEqual(['demo-issuer.json']);
  await rm(folder, { recursive: true });
});

test.each(['', '{}', '{"kid":"a","kty":"RSA"}'])('a key file that holds %j is named, not replaced', async (text) => {
  const folder = await mkdtemp(join(tmpdir(), 'ecoguard-demo-'));
  await writeFile(join(folder, 'demo-issuer.json'), text);
  await expect(openDemoIssuer(folder)).rejects.toMatchObject({
    code: 'BAD_SETTING',
    message: expect.stringContaining(join(folder, 'demo-issuer.json')) as unknown,
  });
  await rm(folder, { recursive: true });
});
