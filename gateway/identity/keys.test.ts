import { permitsFixture } from '../testing/fixture-subgraphs';
import { type IssuerKey, newKey, serveIssuer, sign, type TestIssuer } from '../testing/serve-issuer';
import { post, startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { createIdentity } from './identity';
import { remoteIssuer } from './open-identity';

let key: IssuerKey;
let next: IssuerKey;
let issuer: TestIssuer;
/** One for each test, so that none meets what another left behind. */
const unused: TestIssuer[] = [];
const used: TestIssuer[] = [];
let gateway: TestGateway;
let elapsed = 0;
const now = (): number => Date.now() + elapsed;
const pass = (seconds: number): void => {
  elapsed += seconds * 1000;
};

beforeAll(async () => {
  [key, next] = await Promise.all([newKey('first'), newKey('second')]);
  for (let place = 0; place < 15; place += 1)
    unused.push(await serveIssuer(`https://issuer-${String(place)}.test`, key));
  const issuers = unused.map(({ settings }) => remoteIssuer(settings, now));
  const identity = createIdentity({ issuers, departments: () => undefined, now });
  gateway = await startTestGateway([permitsFixture()], undefined, { identity });
});
beforeEach(() => {
  elapsed = 0;
  issuer = unused.pop() as TestIssuer;
  used.push(issuer);
});
afterAll(async () => {
  await gateway.stop();
  for (const { stop } of [...used, ...unused]) stop();
});

let subject = 0;
/** A token that was never seen before, good for two hours. */
const fresh = (by: IssuerKey): Promise<string> =>
  sign(issuer, by, { sub: `u-${String((subject += 1))}`, exp: Math.floor(now() / 1000) + 7_200 });

async function answerTo(token: string): Promise<readonly [number, unknown]> {
  const { status, body } = await post(
    `${gateway.url}/graphql`,
    { query: '{ permitCount }' },
    { authorization: `Bearer ${token}` },
  );
  return [status, body.errors?.[0]?.extensions['code'] ?? body.data];
}

const TAKEN = [200, { permitCount: 2 }];
const REFUSED = [401, 'UNAUTHENTICATED'];
const UNAVAILABLE = [503, 'ISSUER_UNAVAILABLE'];

test('keys are fetched when the first token needs them, and once', async () => {
  expect(issuer.fetches).toBe(0);
  const tokens = await Promise.all(Array.from({ length: 8 }, () => fresh(key)));
  expect(await Promise.all(tokens.map(answerTo))).toEqual(tokens.map(() => TAKEN));
  expect(issuer.fetches).toBe(1);
});

test('a new key of the issuer is found by its name, without a restart', async () => {
  expect(await answerTo(await fresh(key))).toEqual(TAKEN);
  await issuer.publish(key, next);
  pass(31);
  expect(await answerTo(await fresh(next))).toEqual(TAKEN);
  expect(await answerTo(await fresh(key))).toEqual(TAKEN);
  expect(issuer.fetches).toBe(2);
});

test('a key that is published no longer signs nothing more once the keys are ten minutes old', async () => {
  expect(await answerTo(await fresh(key))).toEqual(TAKEN);
  await issuer.publish(next);
  pass(601);
  expect(await answerTo(await fresh(key))).toEqual(REFUSED);
  expect(await answerTo(await fresh(next))).toEqual(TAKEN);
});

test('any number of made-up key names costs the issuer one fetch in 30 s', async () => {
  expect(await answerTo(await fresh(key))).toEqual(TAKEN);
  const storm = async (): Promise<void> => {
    const tokens = await Promise.all(
      Array.from({ length: 30 }, async (_, place) => sign(issuer, next, {}, { kid: `made-up-${String(place)}` })),
    );
    expect(await Promise.all(tokens.map(answerTo))).toEqual(tokens.map(() => REFUSED));
  };
  await storm();
  expect(issuer.fetches).toBe(1);
  pass(31);
  await storm();
  await storm();
  expect(issuer.fetches).toBe(2);
});

test('an issuer that does not answer is said to, is not asked by every request, and is heard again when it is back', async () => {
  issuer.isDown = true;
  const token = await fresh(key);
  const answers = await Promise.all(Array.from({ length: 10 }, () => answerTo(token)));
  expect(answers).toEqual(answers.map(() => UNAVAILABLE));
  expect(await answerTo(token)).toEqual(UNAVAILABLE);
  const tried = issuer.fetches;
  expect(await answerTo(await fresh(key))).toEqual(UNAVAILABLE);
  expect(issuer.fetches).toBe(tried);
  issuer.isDown = false;
  pass(1);
  expect(await answerTo(token)).toEqual(TAKEN);
});

test('while an issuer is down its known keys hold for an hour, and callers already known stay', async () => {
  const known = await fresh(key);
  expect(await answerTo(known)).toEqual(TAKEN);
  issuer.isDown = true;
  pass(50 * 60);
  expect(await answerTo(await fresh(key))).toEqual(TAKEN);
  expect(await answerTo(await fresh(next))).toEqual(UNAVAILABLE);
  pass(11 * 60);
  expect(await answerTo(await fresh(key))).toEqual(UNAVAILABLE);
  expect(await answerTo(known)).toEqual(TAKEN);
});

test('a known caller is unknown once its token has ended, but for the skew', async () => {
  const token = await sign(issuer, key, { exp: Math.floor(now() / 1000) + 60 });
  expect(await answerTo(token)).toEqual(TAKEN);
  pass(100);
  expect(await answerTo(token)).toEqual(TAKEN);
  pass(30);
  expect(await answerTo(token)).toEqual(REFUSED);
  expect(await answerTo(token)).toEqual(REFUSED);
});

test.each(['', '<html>moved</html>', '{"keys":"none"}', `{"keys":[]}${' '.repeat(600_000)}`])(
  'what is published and is no key set is the issuer’s fault, told in no words of its own (%#)',
  async (text) => {
    issuer.publishText(text);
    const token = await fresh(key);
    expect(await answerTo(token)).toEqual(UNAVAILABLE);
    const { body } = await post(`${gateway.url}/graphql`, {}, { authorization: `Bearer ${token}` });
    expect(body.errors?.[0]?.message).toMatch(/issuer does not answer: https:\/\/issuer-\d+\.test$/);
  },
);
