import { request } from 'node:http';
import { loadDivisionTree } from '../data/divisions/load-tree';
import { createClock } from '../lib/clock';
import { createLog } from '../lib/log';
import { CallSigner } from '../schema/access/call-signer';
import { type RoomKey } from '../schema/access/room-key';
import { type Behalf } from '../schema/access/signed-context';
import { callerOf } from './support/callers';
import { madeKey } from './support/made-key';
import { template } from '../subgraphs/template/subgraph';
import { fetchSdl } from '../subgraphs/kit/fetch-sdl';
import { temporaryStore, type TemporaryStore } from '../subgraphs/kit/import/testing/temporary-store';
import { openRoom } from '../subgraphs/kit/room';
import { serveRoom } from '../subgraphs/kit/serve-room';
import { putRowsInto } from '../subgraphs/kit/testing/put-rows';
import { SeenNonces } from '../subgraphs/kit/guard/seen-nonces';

const divisions = loadDivisionTree();
const XIHU = '330106';

const [current, previous, stranger] = [madeKey(), madeKey(), madeKey()] as const;

const reading = (id: string, divisionCode: string) => ({
  ...{ _id: id, sourceId: 'site', measuredOn: '2026-01-01', levelDecibels: '50', synthetic: true, dataset: 'test' },
  ...{
    divisionCode,
    divisionPath: divisions.path(divisionCode),
    source: { system: 's', recordId: id, asOf: '2026-01-01' },
  },
});

let temporary: TemporaryStore;
let served: Awaited<ReturnType<typeof serveRoom>>;
beforeAll(async () => {
  temporary = await temporaryStore();
  const rows = { noiseReadings: [reading('xihu', XIHU), reading('qiantang', '330114')] };
  await putRowsInto('template', temporary.store, rows);
  const room = await openRoom(template, { store: temporary.store, divisions, clock: createClock() });
  served = await serveRoom(room, {
    ...{ host: '127.0.0.1', port: 0, log: createLog({ level: 'silent', pretty: false }) },
    keys: [current, previous],
    ready: async () => undefined,
  });
});
afterAll(async () => {
  await served.stop();
  await temporary.remove();
});

const body = JSON.stringify({ query: '{ noiseReadings { totalCount edges { node { id } } } }' });
const caller: Behalf = { kind: 'caller', context: callerOf(divisions, XIHU) };

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly path?: string;
}

async function send({ headers = {}, body: sent = body, path = '/graphql' }: Sent) {
  const response = await fetch(`${served.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: sent,
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: { code: string; messageZh: string } }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions.code, error: errors?.[0] };
}

const signerOf = (key: RoomKey, now?: () => number, name = 'template') => new CallSigner(name, [key], now);
const signed = (signer: CallSigner, behalf: Behalf = caller, of = body) =>
  signer.headerFields(behalf, { method: 'POST', path: '/graphql', body: of });

describe('a room over HTTP', () => {
  test.each([
    ['its key', current],
    ['the key it had before', previous],
  ])('answers a call signed with %s, with the rows of its caller', async (_, key) => {
    const { status, data } = await send({ headers: signed(signerOf(key)) });
    expect([status, data]).toEqual([200, { noiseReadings: { totalCount: 1, edges: [{ node: { id: 'xihu' } }] } }]);
  });

  const seconds = (count: number) => (): number => Date.now() + count * 1000;
  const without = (headers: Record<string, string>, name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
  const altered = (headers: Record<string, string>, name: string, change: (text: string) => string) => ({
    ...headers,
    [name]: change(headers[name] ?? ''),
  });
  const flipped = (text: string): string => `${text.slice(0, -2)}${text.at(-2) === 'A' ? 'B' : 'A'}${text.slice(-1)}`;
  const CONTEXT = 'x-ecoguard-context';
  const CALL = 'x-ecoguard-call';

  test.each<readonly [string, () => Sent]>([
    ['unsigned', () => ({})],
    ['without a context', () => ({ headers: without(signed(signerOf(current)), CONTEXT) })],
    ['without a signature of its own', () => ({ headers: without(signed(signerOf(current)), CALL) })],
    ['signed with a key of somebody else', () => ({ headers: signed(signerOf(stranger)) })],
    ['with another signature', () => ({ headers: altered(signed(signerOf(current)), CONTEXT, flipped) })],
    ['whose own signature is another', () => ({ headers: altered(signed(signerOf(current)), CALL, flipped) })],
    [
      'with words before its context',
      () => ({ headers: altered(signed(signerOf(current)), CONTEXT, (text) => `e30${text}`) }),
    ],
    [
      'with a context of another call of the same gateway',
      () => {
        const signer = signerOf(current);
        const other = { kind: 'ungoverned' } as const;
        return { headers: { ...signed(signer), [CONTEXT]: signed(signer, other)[CONTEXT] ?? '' } };
      },
    ],
    [
      'with another body',
      () => ({ headers: signed(signerOf(current)), body: body.replace('totalCount', '__typename') }),
    ],
    ['to another path', () => ({ headers: signed(signerOf(current)), path: '/graphql?all' })],
    ['signed 36 seconds ago', () => ({ headers: signed(signerOf(current, seconds(-36))) })],
    ['signed 10 seconds ahead', () => ({ headers: signed(signerOf(current, seconds(10))) })],
    ['with the context of another room', () => ({ headers: signed(signerOf(current, undefined, 'permits')) })],
  ])('refuses a call %s, in both languages', async (_, sent) => {
    const { status, data, code, error } = await send(sent());
    expect([status, data, code]).toEqual([401, undefined, 'CALLER_CONTEXT_REFUSED']);
    expect(error?.message).toMatch(/^This room answers its gateway alone: /);
    expect(error?.extensions.messageZh).toMatch(/^本子图只应答其网关：/);
  });

  test('refuses the same call a second time', async () => {
    const headers = signed(signerOf(current));
    expect((await send({ headers })).status).toBe(200);
    expect([(await send({ headers })).code, (await send({ headers })).status]).toEqual(['CALLER_CONTEXT_REFUSED', 401]);
  });

  test('gives its schema on behalf of nobody, and nothing else', async () => {
    expect(await fetchSdl('template', `${served.url}/graphql`, signerOf(current))).toContain('type NoiseReading');
    const system = { kind: 'system' } as const;
    const both = JSON.stringify({ query: '{ _service { sdl } noiseReadings { totalCount } }' });
    for (const asked of [
      body,
      both,
      JSON.stringify({ query: 'query { ...on Query { noiseReadings { totalCount } } }' }),
    ]) {
      const { status, code } = await send({ headers: signed(signerOf(current), system, asked), body: asked });
      expect([status, code]).toEqual([401, 'CALLER_CONTEXT_REFUSED']);
    }
  });

  test('takes a context that is longer than headers usually are', async () => {
    const grants = Array.from({ length: 1500 }, (_, place) => `grant-${String(place)}`);
    const long: Behalf = { kind: 'caller', context: callerOf(divisions, XIHU, { grants }) };
    const headers = { 'content-type': 'application/json', ...signed(signerOf(current), long) };
    expect(JSON.stringify(headers).length).toBeGreaterThan(20_000);
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${served.url}/graphql`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject).end(body);
    });
    expect(status).toBe(200);
  });
});

describe('a signer', () => {
  test('signs a context once and again when it has grown old, and tells callers apart', () => {
    let now = 1_000_000;
    const signer = signerOf(current, () => now);
    const first = signer.contentKey(caller);
    const alike: Behalf = { kind: 'caller', context: callerOf(divisions, XIHU) };
    expect(signer.contentKey(alike)).toBe(first);
    expect(signer.contentKey({ kind: 'caller', context: callerOf(divisions, '330114') })).not.toBe(first);
    expect(signer.contentKey({ kind: 'ungoverned' })).not.toBe(first);
    now += 19_000;
    expect(signer.contentKey(caller)).toBe(first);
    now += 2_000;
    expect(signer.contentKey(caller)).not.toBe(first);
  });

  test('never signs two calls alike', () => {
    const signer = signerOf(current);
    const calls = new Set(Array.from({ length: 100 }, () => signed(signer)['x-ecoguard-call']));
    expect(calls.size).toBe(100);
  });
});

describe('the memory of calls', () => {
  test('is bounded, and what it has forgotten is refused', () => {
    const seen = new SeenNonces(70_000, 10);
    const stamps = Array.from({ length: 35 }, (_, place) => ({ nonce: `n${String(place)}`, at: 1000 + place }));
    for (const stamp of stamps) expect(seen.take(stamp, 1000)).toBe(true);
    for (const stamp of stamps) expect(seen.take(stamp, 1000)).toBe(false);
  });
});
