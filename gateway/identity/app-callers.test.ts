import { type Claims } from '../../schema/access/claims';
import { type Department } from '../../schema/access/departments';
import { type AccessState, type AppToken } from '../../schema/access/grant';
import { sha256 } from '../../lib/sha256';
import { ALL_ALLOWED } from '../execution/decision/decision';
import { type Policy } from '../execution/decision/policy';
import { type OperationState } from '../operation-state';
import { permitsFixture } from '../testing/fixture-subgraphs';
import { readMetric } from '../testing/read-metric';
import { post, startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { type Caller } from './caller';
import { createIdentity } from './identity';

const TOKEN = 'esg_7f3a_c2VjcmV0LXNlY3JldC1zZWNyZXQ';
const PLACE = { level: 'COUNTY', division: '330106' } as const;
const XIHU: Department = { code: '330106-eeb', name: '西湖', line: 'eeb', parent: null, ...PLACE };

const appToken = (more: Partial<AppToken> = {}): AppToken => ({
  digest: sha256(TOKEN),
  app: 'duty-screen',
  dept: XIHU.code,
  purposes: ['emergency'],
  expiresAt: new Date(Date.now() + 60_000).toISOString(),
  ...more,
});
const stateWith = (...appTokens: readonly AppToken[]): AccessState => ({
  epoch: 1,
  grants: [],
  suspensions: [],
  appTokens,
});

const callers: (Caller | null)[] = [];

/** Lets everybody see everything, and remembers who that was. */
const watching: Policy = {
  scope: (context) => {
    const { caller } = context as OperationState;
    callers.push(caller);
    return { caller, context: null, headers: [], deadline: null };
  },
  decide: () => ({ decision: ALL_ALLOWED, refusals: [], isRejected: false, notices: null }),
  introspected: (_, schema) => schema,
  valueFilter: () => null,
  mask: () => (value) => value,
  rowFilter: () => null,
  release: () => undefined,
};

let gateway: TestGateway;
let state: AccessState | null = stateWith();

beforeAll(async () => {
  const departments = (code: string) => (code === XIHU.code ? XIHU : undefined);
  const identity = createIdentity({ issuers: [], departments, access: () => state });
  gateway = await startTestGateway([permitsFixture()], undefined, { identity, policy: () => watching });
});
afterAll(() => gateway.stop());
beforeEach(() => {
  callers.length = 0;
});

const ask = (token = TOKEN) =>
  post(`${gateway.url}/graphql`, { query: '{ permitCount }' }, { authorization: `Bearer ${token}` });

async function claims(): Promise<Claims | undefined> {
  expect((await ask()).status).toBe(200);
  return callers.at(-1)?.claims;
}

test('an app is a consumer of its department, for its one purpose', async () => {
  state = stateWith(appToken());
  expect(await claims()).toEqual({
    sub: 'duty-screen',
    app: 'duty-screen',
    dept: '330106-eeb',
    level: 'COUNTY',
    div: '330106',
    roles: ['consumer'],
    scopes: [],
    purpose: 'emergency',
  });
  expect(callers.at(-1)?.digest).toBe(sha256(TOKEN));
  expect(await readMetric(gateway.url, 'tokens_total{result="app"}')).toBe(1);
});

test('of several purposes none is taken for granted, nor is one made up', async () => {
  state = stateWith(appToken({ purposes: ['emergency', 'statistics'] }));
  expect((await claims())?.purpose).toBeNull();
  state = stateWith(appToken({ purposes: [] }));
  expect((await claims())?.purpose).toBeNull();
});

test('a token that the registry takes back is nobody’s from the next request on, and a new one is somebody’s', async () => {
  state = stateWith(appToken());
  expect((await ask()).status).toBe(200);
  state = stateWith();
  expect((await ask()).status).toBe(401);
  state = stateWith(appToken());
  expect((await ask()).status).toBe(200);
});

test.each<[string, AccessState, string, RegExp, RegExp]>([
  ['unknown', stateWith(), TOKEN, /no such app token/, /没有该应用令牌/],
  ['of another secret', stateWith(appToken()), `${TOKEN}x`, /no such app token/, /没有该应用令牌/],
  ['over', stateWith(appToken({ expiresAt: '2026-01-01T00:00:00+08:00' })), TOKEN, /expired/, /已过期/],
  ['of an unreadable end', stateWith(appToken({ expiresAt: 'never' })), TOKEN, /expired/, /已过期/],
  ['of an unknown department', stateWith(appToken({ dept: '000000-xx' })), TOKEN, /directory/, /部门名录/],
  ['without a secret', stateWith(appToken()), 'esg_7f3a_', /no token that is understood/, /无法识别/],
])('an app token that is %s is refused with the reason', async (_, given, ...[token, en, zh]) => {
  state = given;
  const { status, body } = await ask(token);
  const [error] = body.errors ?? [];
  expect([status, error?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
  expect(error?.message).toMatch(en);
  expect(error?.extensions['messageZh']).toMatch(zh);
  expect(callers).toEqual([]);
  expect(JSON.stringify(body) + gateway.logged.join('')).not.toContain(token.slice(9) || token);
});

test('while the registry was never reached nobody can say whose an app token is', async () => {
  state = null;
  const { status, body } = await ask();
  expect([status, body.errors?.[0]?.extensions['code']]).toEqual([503, 'ISSUER_UNAVAILABLE']);
});
