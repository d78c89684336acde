import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createIdentity } from '../identity/identity';
import { remoteIssuer } from '../identity/open-identity';
import { DEFAULT_INTAKE } from '../intake';
import { type OpenMode } from '../open/open-mode';
import { directoryFixture, permitsFixture } from '../testing/fixture-subgraphs';
import { readMetric } from '../testing/read-metric';
import { newKey, serveIssuer, sign } from '../testing/serve-issuer';
import { until } from '../testing/until';
import { post, startTestGateway, type TestGateway } from '../testing/start-test-gateway';

/** A department that answers when it is told to, and remembers what it was asked. */
interface HeldRoom {
  readonly url: string;
  readonly asked: string[];
  /** Answers what waits, and whatever comes from then on. */
  readonly answerAtOnce: () => void;
  readonly holdAgain: () => void;
  readonly stop: () => void;
}

async function holdRoom(): Promise<HeldRoom> {
  const asked: string[] = [];
  const waiting: ServerResponse[] = [];
  let isHolding = true;
  const server = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(body);
      if (isHolding) waiting.push(response);
      else response.end(ANSWER);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    answerAtOnce: () => {
      isHolding = false;
      waiting.splice(0).forEach((response) => response.end(ANSWER));
    },
    holdAgain: () => {
      isHolding = true;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const ANSWER = '{"data":{"permitCount":7,"rename":{"id":"s1"}}}';
const QUERY = JSON.stringify({ query: '{ permitCount }' });
const MUTATION = JSON.stringify({ query: 'mutation { rename(id: "s1", name: "x") { id } }' });
const JSON_TYPE = { 'content-type': 'application/json' };

describe.each([
  ['inbound requests', { isInboundShared: true }],
  ['fetches from a subgraph', { isSubgraphShared: true }],
])('%s that are alike', (_, switchedOn) => {
  let room: HeldRoom;
  let gateway: TestGateway;
  const open: OpenMode = { forwardHeaders: ['authorization'] };

  beforeEach(async () => {
    room = await holdRoom();
    const rooms = [directoryFixture(), permitsFixture()].map(({ name, sdl }) => ({
      kind: 'http' as const,
      name,
      sdl,
      url: room.url,
    }));
    gateway = await startTestGateway(rooms, undefined, { open, intake: { ...DEFAULT_INTAKE, ...switchedOn } });
    // What a text is, is known once it has come.
    room.answerAtOnce();
    await ask(QUERY);
    room.holdAgain();
    room.asked.length = 0;
  });
  afterEach(async () => {
    await gateway.stop();
    room.stop();
  });

  const ask = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });
  /**
   * Sends requests while the department is silent, then one that is unlike them, and lets it answer once that one has
   * reached it: by then the others have, or never will.
   */
  async function answers(bodies: readonly [string, Record<string, string>?][]): Promise<Response[]> {
    const sent = bodies.map(([body, headers]) => ask(body, headers));
    const last = ask(JSON.stringify({ query: '{ last: permitCount }' }), { authorization: 'last' });
    await until(() => room.asked.some((body) => body.includes('last')));
    room.answerAtOnce();
    const responses = await Promise.all(sent);
    await last;
    return responses;
  }

  test('share one execution, and each has an id of its own', async () => {
    const responses = await answers([[QUERY], [QUERY], [QUERY], [QUERY]]);
    expect(room.asked.filter((body) => !body.includes('last'))).toHaveLength(1);
    const texts = await Promise.all(responses.map((response) => response.text()));
    expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual(Array(4).fill({ data: { permitCount: 7 } }));
    expect(new Set(responses.map(({ headers }) => headers.get('x-request-id'))).size).toBe(4);
  });

  test('under another authorization they are not alike', async () => {
    await answers([
      [QUERY, { authorization: 'a' }],
      [QUERY, { authorization: 'b' }],
    ]);
    expect(room.asked.filter((body) => !body.includes('last'))).toHaveLength(2);
  });

  test('a mutation runs each time', async () => {
    const responses = await answers([[MUTATION], [MUTATION], [MUTATION]]);
    await Promise.all(responses.map((response) => response.text()));
    expect(room.asked.filter((body) => body.includes('mutation'))).toHaveLength(3);
  });
});

test('what one caller asks is shared with nobody else who asks the same, and with nobody who does not sign in', async () => {
  const [room, key] = [await holdRoom(), await newKey('k1')];
  const issuer = await serveIssuer('https://issuer.test', key);
  const identity = createIdentity({ issuers: [remoteIssuer(issuer.settings)], departments: () => undefined });
  const rooms = [{ kind: 'http' as const, name: 'permits', sdl: permitsFixture().sdl, url: room.url }];
  const intake = { ...DEFAULT_INTAKE, isInboundShared: true };
  const gateway = await startTestGateway(rooms, undefined, { identity, intake });
  const [city = '', xihu = ''] = await Promise.all(['city', 'xihu'].map((sub) => sign(issuer, key, { sub })));
  const ask = (authorization?: string) =>
    post(`${gateway.url}/graphql`, { query: '{ permitCount }' }, authorization === undefined ? {} : { authorization });
  room.answerAtOnce();
  for (const token of [city, xihu]) await ask(`Bearer ${token}`);
  room.holdAgain();
  room.asked.length = 0;

  const sent = [city, city, xihu, xihu, city].map((token) => ask(`Bearer ${token}`));
  await until(() => room.asked.length === 2);
  expect((await ask()).status).toBe(401);
  expect(await readMetric(gateway.url, 'shared_requests_total')).toBe(3);
  room.answerAtOnce();
  for (const { status, body } of await Promise.all(sent))
    expect([status, body]).toEqual([200, { data: { permitCount: 7 } }]);
  expect(room.asked).toHaveLength(2);
  await gateway.stop();
  issuer.stop();
  room.stop();
});

test('nothing is shared unless it is switched on', async () => {
  expect([DEFAULT_INTAKE.isInboundShared, DEFAULT_INTAKE.isSubgraphShared]).toEqual([false, false]);
});
