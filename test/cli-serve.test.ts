import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freshRoomKey } from '../schema/access/room-key';
import { cleanUp, launch, start, type Started, temporaryFolder } from './support/command-line';
import { signIn } from './support/sign-in';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly unknown[];
}

async function ask(url: string, query: string, as?: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(await signIn(url, as)) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as Answer;
}

const EMPTY_HOUSE =
  '{ departments { code } pollutionSources(first: 1) { totalCount } permits(first: 1) { totalCount } }';

/** A house without a data set still has the reference tables. */
async function assertEmptyHouse(url: string): Promise<void> {
  const { data, errors } = await ask(url, EMPTY_HOUSE);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ pollutionSources: { totalCount: 0 }, permits: { totalCount: 0 } });
  expect(data?.['departments']).toHaveLength(21);
}

const withoutData = (dataDir: string) => ({ env: { ECOGUARD_DATASET: 'none', ECOGUARD_DATA_DIR: dataDir } });

/** A request the server has taken on and whose body it waits for: 100 Continue says so. */
async function openRequest(url: string, body: string): Promise<ClientRequest> {
  const headers = {
    ...(await signIn(url)),
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    expect: '100-continue',
  };
  const opened = request(`${url}/graphql`, { method: 'POST', headers });
  opened.flushHeaders();
  await once(opened, 'continue');
  return opened;
}

async function finish(opened: ClientRequest, body: string): Promise<{ status: number | undefined; text: string }> {
  opened.end(body);
  const [response] = (await once(opened, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return { status: response.statusCode, text };
}

/** Resolves once nothing takes new connections there; each try waits for its own answer. */
async function untilRefused(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  for (;;) {
    const socket = connect(Number(port), hostname);
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (!isOpen) return;
  }
}

afterAll(cleanUp);

describe('serve on a fresh data folder', () => {
  let dataDir: string;
  let house: Started;
  beforeAll(async () => {
    dataDir = join(await temporaryFolder(), 'made', 'by', 'serve');
    house = await start(['serve'], withoutData(dataDir));
  });

  test('standard output is the ready line alone', async () => {
    await house.line('stdout', (line) => line === JSON.stringify({ ok: true, url: house.url }));
    expect(house.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('/graphql answers with the reference tables and no sources', () => assertEmptyHouse(house.url));

  test.each([
    ['/health/live', 'live'],
    ['/health/ready', 'ready'],
  ])('%s says %s', async (path, status) => {
    const response = await fetch(house.url + path);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status });
  });

  test('/ leads to the explorer', async () => {
    const response = await fetch(house.url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/explorer']);
    const page = await fetch(house.url);
    expect([page.status, page.url]).toEqual([200, `${house.url}/explorer`]);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  });

  test('SIGTERM lets the request under way finish, takes no new one, and ends with 0', async () => {
    const body = JSON.stringify({ query: '{ departments { code } }' });
    const opened = await openRequest(house.url, body);
    house.signal('SIGTERM');
    await untilRefused(house.url);
    const { status, text } = await finish(opened, body);
    expect(status).toBe(200);
    expect((JSON.parse(text) as Answer).data?.['departments']).toHaveLength(21);
    const { code, stdout } = await house.ended;
    expect([code, stdout]).toEqual([0, `${JSON.stringify({ ok: true, url: house.url })}\n`]);
  });

  test('the second start on the folder imports and composes nothing, and answers the same', async () => {
    const again = await start(['serve'], withoutData(dataDir));
    await assertEmptyHouse(again.url);
    expect(await again.stop()).toBe(0);
    const { stderr } = await again.ended;
    expect(stderr).not.toMatch(/importing|composed/);
  });

  test('SIGINT ends with 0 too, and a second signal does not wait for the request under way', async () => {
    const again = await start(['serve'], withoutData(dataDir));
    const opened = await openRequest(again.url, '{}');
    const cut = once(opened, 'error');
    again.signal('SIGINT');
    await untilRefused(again.url);
    again.signal('SIGINT');
    expect((await again.ended).code).toBe(1);
    await cut;

    const last = await start(['serve'], withoutData(dataDir));
    last.signal('SIGINT');
    expect((await last.ended).code).toBe(0);
  });

  test('for people, the ready line is in both languages', async () => {
    const { env } = withoutData(dataDir);
    const spoken = launch(['serve', '--port', '0'], { env: { ...env, PORT: '1' } });
    expect(await spoken.line('stdout', () => true)).toMatch(/^ready 就绪 {2}http:\/\/127\.0\.0\.1:\d+$/);
    spoken.signal('SIGTERM');
    expect((await spoken.ended).code).toBe(0);
  });
});

describe('separate processes', () => {
  const ONE_SOURCE = `{ pollutionSource(id: "us-frs:110000546749") {
    name division { name } permits { permitNo system } emissions(system: RELEASE_REGISTER, year: 2014) { quantity { value unit } }
  } }`;

  test('two rooms begun at once on one data folder, and a gateway over them, answer one query together', async () => {
    const env = { ECOGUARD_DATASET: 'maine', ECOGUARD_DATA_DIR: await temporaryFolder() };
    const keys = { directory: freshRoomKey(), permits: freshRoomKey() };
    const [directory, permits] = await Promise.all([
      start(['serve', 'subgraph', 'directory'], { env: { ...env, ECOGUARD_ROOM_KEYS: keys.directory } }),
      start(['serve', 'subgraph', 'permits'], {
        env: { ...env, ECOGUARD_ROOM_KEYS: `${freshRoomKey()},${keys.permits}` },
      }),
    ]);
    const subgraphs = `directory=${directory.url}/graphql,permits=${permits.url}/graphql`;
    const gateway = await start(['serve', 'gateway'], {
      env: {
        ECOGUARD_SUBGRAPHS: subgraphs,
        ECOGUARD_ROOM_KEYS: `directory=${freshRoomKey()}:${keys.directory},permits=${keys.permits}`,
        ECOGUARD_DATA_DIR: await temporaryFolder(),
      },
    });
    for (const { url } of [directory, permits, gateway]) {
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    }
    const { data, errors } = await ask(gateway.url, ONE_SOURCE, 'maine-analyst');
    expect(errors).toBeUndefined();
    expect(data?.['pollutionSource']).toEqual({
      name: 'MCCAIN FOODS USA INC',
      division: { name: 'Aroostook' },
      permits: [
        { permitNo: 'us-air:ME0000002300300006', system: 'AIR_PERMIT' },
        { permitNo: 'us-npdes:ME0036218', system: 'WATER_PERMIT' },
      ],
      emissions: expect.arrayContaining([{ quantity: { value: '251.743782', unit: 'kg' } }]),
    });
    for (const service of [gateway, permits, directory]) expect(await service.stop()).toBe(0);
  });

  /** The place a room takes or finds taken: either way it says which one it wanted. */
  async function placeOf(env: Readonly<Record<string, string>>): Promise<string> {
    const { line, ended, signal } = launch(['serve', 'subgraph', 'permits', '--json'], { env });
    const said = await line('stdout', () => true).catch(async () => (await ended).stderr);
    signal('SIGTERM');
    await ended;
    return said;
  }

  test('a room without a PORT takes its own port', async () => {
    const { env } = withoutData(await temporaryFolder());
    expect(await placeOf({ ...env, ECOGUARD_ROOM_KEYS: freshRoomKey() })).toContain('127.0.0.1:4002');
  });

  test('an empty PORT counts as none', async () => {
    const { env } = withoutData(await temporaryFolder());
    expect(await placeOf({ ...env, ECOGUARD_ROOM_KEYS: freshRoomKey(), PORT: '' })).toContain('127.0.0.1:4002');
  });
});
