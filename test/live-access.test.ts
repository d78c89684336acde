import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { HttpAccessSource } from '../gateway/access/http-access-source';
import { LiveAccess } from '../gateway/access/live-access';
import { until } from '../gateway/testing/until';
import { createLog } from '../lib/log';
import { onEveryBody, type TestStore } from '../lib/store/testing/open-test-stores';
import { type AccessSource } from '../schema/access/grant';
import { grantAfter, take } from '../registry/testing/grant-life';
import { startTestRegistry, TEST_KEY, type TestRegistry } from '../registry/testing/start-test-registry';

const silent = createLog({ level: 'silent', pretty: false });
const QUICK = { pollMs: 20, freshMs: 400 };

/** What a revocation may take. */
const PROMISED_MS = 5_000;

onEveryBody('what gateways know of the registry', ({ open }) => {
  let store: TestStore;
  let registry: TestRegistry;
  const readers: LiveAccess[] = [];
  beforeEach(async () => {
    store = await open();
    registry = await startTestRegistry(store.store);
  });
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
    await registry.stop();
    await store.remove();
  });

  const overHttp = (key = TEST_KEY): AccessSource => new HttpAccessSource({ url: registry.url, key });
  const reading = async (source: AccessSource, timing?: typeof QUICK): Promise<LiveAccess> => {
    const reader = await LiveAccess.start(source, silent, timing);
    readers.push(reader);
    return reader;
  };
  const holds = (reader: LiveAccess, id: string): boolean =>
    reader.current().state?.grants.some((grant) => grant.id === id && grant.state === 'ACTIVE') ?? false;

  test('a revocation is known to two gateways over HTTP and to one beside it within five seconds', async () => {
    const id = await grantAfter(registry, ['approve']);
    const all = [await reading(overHttp()), await reading(overHttp()), await reading(registry.registry.access)];
    for (const reader of all) expect(holds(reader, id)).toBe(true);
    await take(registry, 'eeb-head', { step: 'revoke', id });
    const revokedAt = performance.now();
    await until(() => all.every((reader) => !holds(reader, id)));
    expect(performance.now() - revokedAt).toBeLessThan(PROMISED_MS);
    for (const reader of all) expect(reader.current().isFresh).toBe(true);
  });

  test('a registry that is silent is no longer fresh, its last word stays, and it is fresh again when it is back', async () => {
    const id = await grantAfter(registry, ['approve']);
    const reader = await reading(overHttp(), QUICK);
    const port = Number(new URL(registry.url).port);
    await registry.stop();
    await until(() => !reader.current().isFresh);
    expect(holds(reader, id)).toBe(true);
    registry = await startTestRegistry(store.store, { port });
    await until(() => reader.current().isFresh);
    await take(registry, 'eeb-head', { step: 'suspend', id });
    await until(() => !holds(reader, id));
  });

  test('a gateway that starts before its registry knows nothing, is not fresh, and hears of it later', async () => {
    const port = Number(new URL(registry.url).port);
    await registry.stop();
    const reader = await reading(overHttp(), QUICK);
    expect(reader.current()).toEqual({ state: null, isFresh: false });
    registry = await startTestRegistry(store.store, { port });
    await until(() => reader.current().state !== null);
  });

  test('every new epoch is told, none twice, and a listener that fails keeps nothing from the others', async () => {
    const reader = await reading(overHttp(), QUICK);
    const epochs: number[] = [];
    reader.onChange(() => {
      throw new Error('careless');
    });
    const leave = reader.onChange(({ epoch }) => epochs.push(epoch));
    const id = await grantAfter(registry, ['approve']);
    await until(() => holds(reader, id));
    expect([...new Set(epochs)].sort()).toEqual(epochs);
    leave();
    const told = epochs.length;
    await take(registry, 'eeb-head', { step: 'revoke', id });
    await until(() => !holds(reader, id));
    expect(epochs).toHaveLength(told);
  });

  test('without the key nothing is told, and a gateway with another key knows nothing', async () => {
    const unsigned = await fetch(`${registry.url}/registry/access`);
    expect(unsigned.status).toBe(401);
    expect(await unsigned.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_SIGNATURE' } }] });
    const reader = await reading(overHttp(TEST_KEY.toUpperCase()), QUICK);
    expect(reader.current()).toEqual({ state: null, isFresh: false });
  });

  test('what is known already is answered with 304', async () => {
    const source = overHttp();
    const state = await source.read(null);
    expect(await source.read(state?.epoch ?? null)).toBeNull();
    expect(await source.read((state?.epoch ?? 0) + 1)).toEqual(state);
  });

  test('a token that a gateway saw in use is noted when the gateway stops', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    await registry.ask(
      'tax-owner',
      `mutation { createAppToken(app: "a", purposes: ["tax-review"], expiresAt: "${expiresAt}") { token } }`,
    );
    const reader = await reading(overHttp());
    reader.noteUse(String(reader.current().state?.appTokens[0]?.digest));
    await reader.stop();
    const { data } = await registry.ask('tax-owner', '{ appTokens { nodes { lastUsedAt } } }');
    expect(data?.['appTokens']?.['nodes']).toEqual([{ lastUsedAt: expect.stringMatching(/^20/) }]);
  });
});

describe('an answer that is not the registry’s', () => {
  let server: Server;
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const impostor = async (body: string, headers = {}): Promise<LiveAccess> => {
    server = createServer((_, response) => response.writeHead(200, headers).end(body)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return LiveAccess.start(new HttpAccessSource({ url, key: TEST_KEY }), silent, QUICK);
  };
  const EMPTY = JSON.stringify({ epoch: 1, grants: [], suspensions: [], appTokens: [] });

  test.each([
    ['unsigned', EMPTY, {}],
    ['signed by another', EMPTY, { 'x-registry-signature': 'a'.repeat(64) }],
    ['no JSON', '<html>', {}],
  ])('%s: nothing is taken of it', async (_, body, headers) => {
    const reader = await impostor(body, headers);
    expect(reader.current()).toEqual({ state: null, isFresh: false });
    await reader.stop();
  });
});
