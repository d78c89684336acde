import { createHash } from 'node:crypto';
import { caseOn } from '../../lib/store/testing/not-on-the-wire-server';
import { onEveryBody } from '../../lib/store/testing/open-test-stores';
import { type AccessState } from '../../schema/access/grant';
import { type Person } from '../testing/people';
import { type TestRegistry } from '../testing/start-test-registry';
import { useRegistry } from '../testing/use-registry';

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();

onEveryBody('app tokens', (body) => {
  const used = useRegistry(body);
  let registry: TestRegistry;
  beforeAll(() => {
    registry = used.registry();
  });

  const SHOWN = '{ token appToken { id prefix state expiresAt overlapUntil history { what by } } }';
  const create = (who: Person, given: object = {}) =>
    registry.ask(
      who,
      `mutation ($app: ID!, $purposes: [String!]!, $expiresAt: String!) {
        shown: createAppToken(app: $app, purposes: $purposes, expiresAt: $expiresAt) ${SHOWN} }`,
      { app: 'tax-desk', purposes: ['tax-review'], expiresAt: inSeconds(3_600), ...given },
    );
  const rotate = (who: Person, id: string, seconds: number) =>
    registry.ask(who, `mutation { shown: rotateAppToken(id: "${id}", overlapSeconds: ${seconds}) ${SHOWN} }`);
  const revoke = (who: Person, id: string) =>
    registry.ask(who, `mutation { revokeAppToken(id: "${id}") { id state } }`);
  const made = async (given: object = {}) => {
    const { data } = await create('tax-owner', given);
    const { token, appToken } = data?.['shown'] as { token: string; appToken: { id: string; prefix: string } };
    return { token, ...appToken };
  };
  /** When what gateways are told of the token ends; null where they are told nothing. */
  const opensUntil = async (token: string): Promise<string | null> => {
    const { appTokens } = (await registry.registry.access.read(null)) as AccessState;
    return appTokens.find(({ digest }) => digest === digestOf(token))?.expiresAt ?? null;
  };

  test('a token is shown once, begins with its prefix, and is kept as a digest alone', async () => {
    const { token, id, prefix } = await made();
    expect(token).toMatch(/^esg_[A-Za-z0-9]+_[A-Za-z0-9]{64}$/);
    expect(token.startsWith(prefix)).toBe(true);
    expect(await opensUntil(token)).not.toBeNull();
    const kept = await used.store().collection('registry.appTokens').find({}).toArray();
    expect(JSON.stringify(kept)).toContain(digestOf(token));
    expect(JSON.stringify(kept)).not.toContain(token);
    const { data } = await registry.ask('tax-owner', '{ appTokens { nodes { id prefix app department state } } }');
    expect(data?.['appTokens']?.['nodes']).toContainEqual({
      ...{ id, prefix, app: 'tax-desk', department: '330100-tax', state: 'ACTIVE' },
    });
  });

  caseOn(body.name, 'two rotations at once both count, and the last two tokens open', async () => {
    const { id } = await made();
    const both = await Promise.all([rotate('tax-owner', id, 60), rotate('tax-owner', id, 60)]);
    const tokens = both.map(({ data }) => String(data?.['shown']?.['token']));
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(await opensUntil(token)).not.toBeNull();
  });

  test('a rotated token goes on for the overlap, and no longer than it would have', async () => {
    const first = await made({ expiresAt: inSeconds(3_600) });
    const whole = String(await opensUntil(first.token));
    const { data } = await rotate('tax-owner', first.id, 60);
    expect(await opensUntil(String(data?.['shown']?.['token']))).toBe(whole);
    const left = Date.parse(String(await opensUntil(first.token))) - Date.now();
    expect(left).toBeGreaterThan(30_000);
    expect(left).toBeLessThanOrEqual(60_000);
    const short = await made({ expiresAt: inSeconds(20) });
    const ends = await opensUntil(short.token);
    await rotate('tax-owner', short.id, 60);
    expect(await opensUntil(short.token)).toBe(ends);
  });

  test('without an overlap the old token ends at once', async () => {
    const { token, id } = await made();
    await rotate('tax-owner', id, 0);
    expect(await opensUntil(token)).toBeNull();
  });

  test('a revoked token opens nothing, and is neither rotated nor revoked again', async () => {
    const { token, id } = await made();
    expect((await revoke('tax-owner', id)).data?.['revokeAppToken']).toEqual({ id, state: 'REVOKED' });
    expect(await opensUntil(token)).toBeNull();
    expect((await rotate('tax-owner', id, 60)).code).toBe('BAD_STATE');
    expect((await revoke('tax-owner', id)).code).toBe('BAD_STATE');
  });

  test.each<[Person, string | null]>([
    ['tax-owner', null],
    ['tax-clerk', 'FORBIDDEN'],
    ['tax-head', 'FORBIDDEN'],
    ['authority', 'FORBIDDEN'],
  ])('%s makes a token: %s', async (who, code) => {
    expect((await create(who)).code).toBe(code);
  });

  test.each<[Person, string | null]>([
    ['tax-owner', null],
    ['authority', null],
    ['tax-clerk', 'FORBIDDEN'],
    ['eeb-owner', 'NOT_FOUND'],
  ])('%s revokes a token of the tax department: %s', async (who, code) => {
    const { id } = await made();
    expect((await revoke(who, id)).code).toBe(code);
  });

  test.each<[string, object]>([
    ['no curiosity', { purposes: ['curiosity'] }],
    ['purposes: none', { purposes: [] }],
    ['app: empty', { app: ' ' }],
    ['a time to come', { expiresAt: '2020-01-01T00:00:00Z' }],
    ['a time to come', { expiresAt: 'soon' }],
  ])('%s', async (problem, given) => {
    const { code, errors } = await create('tax-owner', given);
    expect(code).toBe('BAD_ARGUMENT');
    expect(errors[0]?.message).toContain(problem);
  });

  test('an overlap of more than a week is refused', async () => {
    const { id } = await made();
    expect((await rotate('tax-owner', id, 8 * 86_400)).code).toBe('BAD_ARGUMENT');
    expect((await rotate('tax-owner', id, -1)).code).toBe('BAD_ARGUMENT');
  });

  test('when a token was last used is noted and changes nothing else', async () => {
    const { token, id } = await made();
    const epoch = (await registry.registry.access.read(null))?.epoch;
    await registry.registry.access.noteUse?.([digestOf(token)]);
    expect(await registry.registry.access.read(epoch ?? null)).toBeNull();
    const { data } = await registry.ask('tax-owner', '{ appTokens(first: 500) { nodes { id lastUsedAt } } }');
    const nodes = data?.['appTokens']?.['nodes'] as { id: string; lastUsedAt: string | null }[];
    expect(Date.now() - Date.parse(nodes.find((node) => node.id === id)?.lastUsedAt ?? '')).toBeLessThan(10_000);
  });
});
