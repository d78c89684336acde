import { join } from 'node:path';
import { until } from '../gateway/testing/until';
import { cleanUp, run, start, type Started, temporaryFolder } from './support/command-line';

/** What a revocation may take. */
const PROMISED_MS = 5_000;
const KEY = 'a key of these tests, of more than 32 characters'.replaceAll(' ', '-');

afterAll(cleanUp);

const PROPOSAL = [
  ...['--resource', 'trading.transactions', '--department', '330100-tax', '--purposes', 'tax-review'],
  ...['--basis', 'DS-02', '--valid-from', '2026-01-01T00:00:00+08:00', '--valid-to', '2099-01-01T00:00:00+08:00'],
];

/** A way to ask a served registry as one of the demo identities. */
function askerOf(url: () => string, env: Readonly<Record<string, string>>) {
  const tokens = new Map<string, string>();
  const tokenOf = async (who: string): Promise<string> => {
    const token = tokens.get(who) ?? (await run(['token', '--as', who], { env })).stdout.trim();
    tokens.set(who, token);
    return token;
  };
  return async (who: string, args: readonly string[]) => {
    const signed = { ...env, ECOGUARD_TOKEN: await tokenOf(who) };
    const { code, stdout, stderr } = await run([...args, '--url', url(), '--json'], { env: signed });
    return { exit: code, answer: JSON.parse(code === 0 ? stdout : stderr) as Record<string, unknown> };
  };
}

type Ask = ReturnType<typeof askerOf>;

async function assertLifeOfAGrant(ask: Ask): Promise<void> {
  const proposed = await ask('city-tax-head', ['grant', 'propose', ...PROPOSAL]);
  expect(proposed.answer).toMatchObject({
    ok: true,
    grant: { state: 'PROPOSED', provider: 'eeb', methods: ['QUERY'] },
  });
  const id = String((proposed.answer['grant'] as { id: string }).id);
  const own = await ask('city-tax-head', ['grant', 'approve', id]);
  expect(own).toMatchObject({ exit: 1, answer: { ok: false, code: 'FORBIDDEN' } });
  expect(own.answer['messageZh']).toMatch(/\p{Script=Han}/u);
  expect((await ask('city-eeb-head', ['grant', 'approve', id])).answer).toMatchObject({
    grant: { id, state: 'ACTIVE' },
  });
  const listed = await ask('city-tax', ['grant', 'list', '--state', 'ACTIVE']);
  expect(listed.answer).toMatchObject({ grants: { nodes: [{ id }], totalCount: 1 } });
  const revoked = await ask('authority', ['grant', 'revoke', id, '--reason', 'no longer needed']);
  expect(revoked.answer).toMatchObject({ grant: { id, state: 'REVOKED' } });
}

describe('the whole system in one process', () => {
  let house: Started;
  let ask: Ask;
  beforeAll(async () => {
    const env = { ECOGUARD_DATASET: 'none', ECOGUARD_DATA_DIR: join(await temporaryFolder(), 'data') };
    house = await start(['serve'], { env });
    ask = askerOf(() => house.url, env);
  });
  afterAll(() => house.stop());

  const graphStatus = async (token: string): Promise<number> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: '{ __typename }' });
    return (await fetch(`${house.url}/graphql`, { method: 'POST', headers, body })).status;
  };

  test('a grant is proposed by one, approved by another and revoked by the authority, from the command line', () =>
    assertLifeOfAGrant(ask));

  test('the registry wants to know who asks, as the graph does', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ accessEpoch }' });
    const { status } = await fetch(`${house.url}/registry/graphql`, { method: 'POST', headers, body });
    expect(status).toBe(401);
  });

  test('readiness says which decisions of the registry are known', async () => {
    const ready = (await (await fetch(`${house.url}/health/ready`)).json()) as object;
    expect(ready).toMatchObject({ access: { epoch: expect.any(Number), isFresh: true } });
  });

  test('an app signs in to the graph with its token, and within five seconds of its end no more', async () => {
    const args = ['--app', 'city-desk', '--purposes', 'statistics', '--expires-at', '2099-01-01T00:00:00Z'];
    const { answer } = await ask('app-owner', ['app-token', 'create', ...args]);
    const { token, appToken } = answer['shown'] as { token: string; appToken: { id: string } };
    await until(async () => (await graphStatus(token)) === 200);
    const rotated = await ask('app-owner', ['app-token', 'rotate', appToken.id, '--overlap', '60']);
    const { token: next } = rotated.answer['shown'] as { token: string };
    await until(async () => (await graphStatus(next)) === 200);
    expect(await graphStatus(token)).toBe(200);
    await until(async () => {
      const { answer: shown } = await ask('app-owner', ['app-token', 'list']);
      const { nodes } = shown['appTokens'] as { nodes: { lastUsedAt: string | null }[] };
      return nodes.some(({ lastUsedAt }) => lastUsedAt !== null);
    });
    await ask('app-owner', ['app-token', 'revoke', appToken.id]);
    const revokedAt = performance.now();
    await until(async () => (await graphStatus(token)) === 401 && (await graphStatus(next)) === 401);
    expect(performance.now() - revokedAt).toBeLessThan(PROMISED_MS);
    const listed = await ask('app-owner', ['app-token', 'list']);
    expect(listed.answer).toMatchObject({ appTokens: { nodes: [{ id: appToken.id, state: 'REVOKED' }] } });
  });

  test('a command without a token, and one that reaches nobody, say so', async () => {
    const without = await run(['grant', 'list', '--json']);
    expect([without.code, JSON.parse(without.stderr)]).toMatchObject([2, { code: 'BAD_COMMAND' }]);
    const nowhere = await run(['grant', 'list', '--json', '--token', 'x', '--url', 'http://127.0.0.1:9']);
    expect([nowhere.code, JSON.parse(nowhere.stderr)]).toMatchObject([1, { code: 'REGISTRY_UNAVAILABLE' }]);
  });
});

describe('the registry alone', () => {
  test('it does not start without a key', async () => {
    const env = { ECOGUARD_DATASET: 'none', ECOGUARD_DATA_DIR: await temporaryFolder() };
    const { code, stderr } = await run(['serve', 'registry', '--json'], { env });
    expect([code, JSON.parse(stderr.trim().split('\n').at(-1) ?? '')]).toMatchObject([1, { code: 'BAD_SETTING' }]);
  });

  test('it keeps grants by the catalogue of the rooms, and begins hangzhou with made-up ones', async () => {
    const ECOGUARD_DATA_DIR = await temporaryFolder();
    const env = { ECOGUARD_DATASET: 'hangzhou-small', ECOGUARD_DATA_DIR, ECOGUARD_REGISTRY_KEY: KEY };
    const registry = await start(['serve', 'registry'], { env });
    const ask = askerOf(() => registry.url, env);
    const { answer } = await ask('city-tax', ['grant', 'list', '--state', 'ACTIVE']);
    const { nodes } = answer['grants'] as { nodes: { isSynthetic: boolean; department: string }[] };
    expect(nodes).toHaveLength(5);
    expect(nodes.every(({ isSynthetic, department }) => isSynthetic && department === '330100-tax')).toBe(true);
    const proposed = await ask('city-tax-head', ['grant', 'propose', ...PROPOSAL, '--fields', 'Transaction.nothing']);
    expect(proposed).toMatchObject({ exit: 1, answer: { code: 'BAD_GRANT' } });
    expect(await registry.stop()).toBe(0);
  });
});
