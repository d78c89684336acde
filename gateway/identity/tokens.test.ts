import { exportSPKI, SignJWT } from 'jose';
import { directoryFixture, permitsFixture, serveFixture, type ServedFixture } from '../testing/fixture-subgraphs';
import { readMetric } from '../testing/read-metric';
import { type IssuerKey, newKey, serveIssuer, sign, type TestIssuer } from '../testing/serve-issuer';
import { post, startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { createIdentity } from './identity';
import { remoteIssuer } from './open-identity';

const QUERY = { query: '{ permitCount }' };

let key: IssuerKey;
let rsa: IssuerKey;
let issuer: TestIssuer;
let other: TestIssuer;
let otherKey: IssuerKey;
let permits: ServedFixture;
let gateway: TestGateway;

beforeAll(async () => {
  [key, rsa, otherKey] = await Promise.all([newKey('k1'), newKey('rsa', 'RS256'), newKey('o1', 'PS256')]);
  issuer = await serveIssuer('https://issuer.test', key, rsa, await newKey('unused', 'EdDSA'));
  other = await serveIssuer('https://other.test', otherKey);
  permits = await serveFixture(permitsFixture());
  const issuers = [issuer, other].map(({ settings }) => remoteIssuer(settings));
  const identity = createIdentity({ issuers, departments: () => undefined });
  gateway = await startTestGateway([directoryFixture(), permits.http], undefined, { identity });
});
afterAll(async () => {
  await gateway.stop();
  for (const { stop } of [issuer, other, permits]) stop();
});

const ask = (token: string, headers: Record<string, string> = {}) =>
  post(`${gateway.url}/graphql`, QUERY, { authorization: `Bearer ${token}`, ...headers });

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
const payloadOf = (token: string): object =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;

/** Signed by what everybody can read: the published key taken for a shared secret. */
async function signedWithThePublicKey(): Promise<string> {
  const secret = new TextEncoder().encode(await exportSPKI(rsa.publicKey));
  const payload = payloadOf(await sign(issuer, rsa)) as Record<string, unknown>;
  return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid: rsa.kid }).sign(secret);
}

async function unsigned(): Promise<string> {
  return `${encoded({ alg: 'none' })}.${encoded(payloadOf(await sign(issuer, key)))}.`;
}

async function changed(): Promise<string> {
  const [header = '', , signature = ''] = (await sign(issuer, key)).split('.');
  const payload = { ...payloadOf(await sign(issuer, key)), roles: ['authority'] };
  return [header, encoded(payload), signature].join('.');
}

/** Its header names an extension that whoever takes it has to understand (RFC 7515 §4.1.11). */
async function demanding(): Promise<string> {
  const [, payload = '', signature = ''] = (await sign(issuer, key)).split('.');
  const header = encoded({ alg: key.alg, kid: key.kid, crit: ['x-must'], 'x-must': true });
  return [header, payload, signature].join('.');
}

const stranger = newKey('k1');
const strangerKey = newKey('k9');

describe('a token is refused with the reason, in both languages, when it', () => {
  test.each<[string, () => Promise<string>, RegExp, RegExp]>([
    ['has expired', () => sign(issuer, key, { exp: inSeconds(-90) }), /has expired/, /已过期/],
    ['never expires', () => sign(issuer, key, { exp: undefined }), /claims .*exp/, /声明.*exp/],
    ['is not valid yet', () => sign(issuer, key, { nbf: inSeconds(90) }), /not valid yet/, /尚未生效/],
    ['was issued in the future', () => sign(issuer, key, { iat: inSeconds(90) }), /not valid yet/, /尚未生效/],
    ['does not say when it was issued', () => sign(issuer, key, { iat: undefined }), /claims .*iat/, /声明.*iat/],
    ['is meant for others', () => sign(issuer, key, { aud: 'https://elsewhere' }), /another audience/, /受众/],
    [
      'is meant for another issuer’s service',
      () => sign(issuer, key, { aud: other.settings.audience }),
      /audience/,
      /受众/,
    ],
    ['is meant for nobody', () => sign(issuer, key, { aud: undefined }), /claims .*aud/, /声明.*aud/],
    [
      'comes from an unknown issuer',
      () => sign(issuer, key, { iss: 'https://evil.test' }),
      /issuer .*trusted/,
      /签发方不受信任/,
    ],
    ['names no issuer', () => sign(issuer, key, { iss: undefined }), /issuer .*trusted/, /签发方不受信任/],
    ['is signed by another trusted issuer', () => sign(issuer, otherKey), /no key/, /未公布/],
    ['is not signed at all', unsigned, /only ES256/, /仅接受/],
    ['is signed with the public key as a secret', signedWithThePublicKey, /only ES256/, /仅接受/],
    [
      'is signed by another algorithm than its key is for',
      () => sign(issuer, rsa, {}, { kid: key.kid }),
      /no key/,
      /未公布/,
    ],
    ['is signed by a key of the same name', async () => sign(issuer, await stranger), /signature/, /签名/],
    ['brings its own key', async () => sign(issuer, await strangerKey, {}, { jwk: { kty: 'EC' } }), /no key/, /未公布/],
    ['was changed after it was signed', changed, /signature/, /签名/],
    ['asks for what nobody here understands', demanding, /no token/, /无法识别/],
    ['is cut off', async () => (await sign(issuer, key)).slice(0, 40), /no token/, /无法识别/],
    ['is garbage', async () => 'garbage', /no token/, /无法识别/],
    ['is garbage in three parts', async () => 'a.b.c', /no token/, /无法识别/],
    ['is an app token where there are none', async () => 'esg_a1_secret', /no token/, /无法识别/],
    ['is larger than 8 kB', async () => 'a'.repeat(8_193), /larger than 8192/, /超过 8192/],
    ['lacks the department', () => sign(issuer, key, { dept: undefined }), /dept: a text/, /dept/],
    ['lacks the subject', () => sign(issuer, key, { sub: undefined }), /sub: a text/, /sub/],
    ['has a level that is none', () => sign(issuer, key, { level: 'WORLD' }), /level: PROVINCE CITY/, /level/],
    ['has a division of another type', () => sign(issuer, key, { div: 330100 }), /div: a text/, /div/],
    ['has roles that are no list', () => sign(issuer, key, { roles: 'consumer' }), /roles: a list/, /roles/],
    ['has an unknown role', () => sign(issuer, key, { roles: ['consumer', 'root'] }), /roles\.1: consumer/, /roles\.1/],
    ['has an empty purpose', () => sign(issuer, key, { purpose: '' }), /purpose: a text/, /purpose/],
    [
      'holds audit and operation at once',
      () => sign(issuer, key, { roles: ['operator', 'securityAuditor'] }),
      /never securityAuditor and operator/,
      /roles/,
    ],
  ])('%s', async (_, make, en, zh) => {
    const token = await make();
    const before = permits.headers.length;
    const { status, headers, body } = await ask(token);
    expect([status, body.data]).toEqual([401, undefined]);
    expect(body.errors?.[0]?.message).toMatch(en);
    const { code, messageZh } = body.errors?.[0]?.extensions ?? {};
    expect(code).toBe('UNAUTHENTICATED');
    expect(messageZh).toMatch(zh);
    expect(headers.get('www-authenticate')).toMatch(
      /^Bearer error="invalid_token", error_description="[ -!#-[\]-~]+"$/,
    );
    expect(permits.headers).toHaveLength(before);
    const parts = token.split('.').filter((part) => part.length > 20);
    const said = JSON.stringify(body) + gateway.logged.join('');
    expect(parts.filter((part) => said.includes(part))).toEqual([]);
  });
});

describe('a token is taken when it', () => {
  test.each<[string, () => Promise<string>]>([
    ['is signed by ES256', () => sign(issuer, key)],
    ['is signed by RS256', () => sign(issuer, rsa)],
    ['comes from the other issuer, by PS256', () => sign(other, otherKey)],
    ['is meant for several', () => sign(issuer, key, { aud: ['x', issuer.settings.audience] })],
    ['ended within the skew', () => sign(issuer, key, { exp: inSeconds(-30) })],
    ['begins within the skew', () => sign(issuer, key, { nbf: inSeconds(30), iat: inSeconds(30) })],
    ['asks for a purpose that nobody knows: the sharing rules refuse it', () => sign(issuer, key, { purpose: 'fun' })],
    [
      'is just as large as a token may be',
      async () => {
        const shorter = await sign(issuer, key, { note: '' });
        const token = await sign(issuer, key, { note: 'x'.repeat(Math.floor(((8_192 - shorter.length) * 3) / 4)) });
        expect(token.length).toBeGreaterThan(8_150);
        return token;
      },
    ],
  ])('%s', async (_, make) => {
    const { status, body } = await ask(await make());
    expect([status, body]).toEqual([200, { data: { permitCount: 2 } }]);
  });

  test('the scheme may be written in any case', async () => {
    const authorization = `bEARER ${await sign(issuer, key)}`;
    expect((await post(`${gateway.url}/graphql`, QUERY, { authorization })).status).toBe(200);
  });
});

describe('without a token', () => {
  const challenge = async (response: Response): Promise<unknown[]> => [
    response.status,
    response.headers.get('www-authenticate'),
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
  ];
  const json = { 'content-type': 'application/json' };
  const refused = [401, 'Bearer', 'UNAUTHENTICATED'];

  test.each<[string, string, RequestInit]>([
    ['an operation by POST', '/graphql', { method: 'POST', headers: json, body: JSON.stringify(QUERY) }],
    ['one by GET', '/graphql?query=%7B__typename%7D', { headers: json }],
    [
      'introspection',
      '/graphql',
      { method: 'POST', headers: json, body: '{"query":"{ __schema { queryType { name } } }"}' },
    ],
    ['what is no GraphQL', '/graphql', { method: 'POST', headers: json, body: '{' }],
    ['another scheme', '/graphql?query=%7B__typename%7D', { headers: json }],
  ])('%s is refused before anything is looked at', async (_, path, init) => {
    expect(await challenge(await fetch(gateway.url + path, init))).toEqual(refused);
  });

  test('another scheme than Bearer is no token', async () => {
    const { status, headers } = await post(`${gateway.url}/graphql`, QUERY, { authorization: 'Basic dTpw' });
    expect([status, headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('invalid_token')]);
  });

  test.each(['/health/live', '/health/ready', '/metrics', '/explorer', '/explorer/assets/explorer.js'])(
    '%s answers all the same',
    async (path) => expect((await fetch(gateway.url + path)).status).toBe(200),
  );

  test('a browser is led to the explorer', async () => {
    const response = await fetch(`${gateway.url}/graphql`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/explorer']);
  });

  test.each(['/demo/token', '/demo/identities'])('%s is nothing while an issuer is configured', async (path) => {
    const method = path.endsWith('token') ? 'POST' : 'GET';
    const body = method === 'POST' ? '{"as":"city-eeb"}' : null;
    expect((await fetch(gateway.url + path, { method, headers: json, body })).status).toBe(404);
  });
});

describe('what a client writes beside its token', () => {
  const CLAIMS = {
    'x-ecoguard-context': 'e30',
    'x-claims': '{"roles":["authority"]}',
    'x-user-id': 'boss',
    'x-forwarded-user': 'boss',
    'x-dept': '330000-eeb',
    'x-division': '330000',
    'x-role': 'authority',
  };

  test('is dropped and counted, and reaches no department; neither does the token', async () => {
    const before = await readMetric(gateway.url, 'claim_headers_dropped_total');
    const { status } = await ask(await sign(issuer, key), { ...CLAIMS, 'x-apollo-operation-name': 'Q' });
    expect(status).toBe(200);
    const sent = permits.headers.at(-1) ?? {};
    for (const name of [...Object.keys(CLAIMS), 'authorization']) expect(sent).not.toHaveProperty(name);
    expect((await readMetric(gateway.url, 'claim_headers_dropped_total')) - before).toBe(Object.keys(CLAIMS).length);
  });

  test('signs nobody in', async () => {
    expect((await post(`${gateway.url}/graphql`, QUERY, CLAIMS)).status).toBe(401);
  });
});

test('a token is verified once, however many requests bring it at once', async () => {
  const counted = () =>
    Promise.all(['verified', 'known'].map((result) => readMetric(gateway.url, `tokens_total{result="${result}"}`)));
  const [verified = 0, known = 0] = await counted();
  const token = await sign(issuer, key, { sub: 'often' });
  const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await ask(token)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await ask(token);
  const after = await counted();
  expect(after[0]).toBe(verified + 1);
  expect(after[1]).toBeGreaterThan(known);
  expect(issuer.fetches).toBe(1);
});
