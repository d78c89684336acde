import { freshRoomKey } from '../schema/access/room-key';
import { cleanUp, run, start, type Started, temporaryFolder } from './support/command-line';

/** What a revocation may take (DS-24). */
const PROMISED_MS = 5_000;
const LOAD_AFTER_MS = 7_000;
const CALLERS = 4;
const KEY = 'the-registry-and-its-gateways-share-this-key';
const QUERY = '{ transactions(first: 1) { totalCount nodes { id } } }';

afterAll(cleanUp);

/** Rooms, registry and two gateways as processes of their own, on one data folder. */
async function startHouse() {
  const env = { ECOGUARD_DATASET: 'hangzhou-small', ECOGUARD_DATA_DIR: await temporaryFolder() };
  const registry = await start(['serve', 'registry'], { env: { ...env, ECOGUARD_REGISTRY_KEY: KEY } });
  const keys = { directory: freshRoomKey(), permits: freshRoomKey(), trading: freshRoomKey() };
  const rooms: [string, Started][] = [];
  for (const [name, key] of Object.entries(keys)) {
    rooms.push([name, await start(['serve', 'subgraph', name], { env: { ...env, ECOGUARD_ROOM_KEYS: key } })]);
  }
  const forGateways = {
    ...env,
    ECOGUARD_SUBGRAPHS: rooms.map(([name, { url }]) => `${name}=${url}/graphql`).join(','),
    ECOGUARD_ROOM_KEYS: Object.entries(keys)
      .map(([name, key]) => `${name}=${key}`)
      .join(','),
    ECOGUARD_REGISTRY_URL: registry.url,
    ECOGUARD_REGISTRY_KEY: KEY,
  };
  const gateways = [
    await start(['serve', 'gateway'], { env: forGateways }),
    await start(['serve', 'gateway'], { env: forGateways }),
  ];
  return { env, registry, gateways, all: [...gateways, ...rooms.map(([, room]) => room), registry] };
}

/** Asks a gateway again and again, and notes when it last gave the data and when it first refused it. */
class Load {
  lastData = -Infinity;
  firstRefusal = Infinity;
  answers = 0;
  private isOn = true;
  private readonly running: Promise<void>[];

  constructor(url: string, authorization: string) {
    this.running = Array.from({ length: CALLERS }, () => this.loop(url, authorization));
  }

  async end(): Promise<void> {
    this.isOn = false;
    await Promise.all(this.running);
  }

  private async loop(url: string, authorization: string): Promise<void> {
    const headers = { 'content-type': 'application/json', authorization };
    while (this.isOn) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: QUERY }),
      });
      const { data } = (await response.json()) as { data?: { transactions?: object | null } | null };
      this.answers += 1;
      if (data?.transactions) this.lastData = performance.now();
      else this.firstRefusal = Math.min(this.firstRefusal, performance.now());
    }
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('what is revoked under load is last answered within five seconds, on two gateways', async () => {
  const { env, registry, gateways, all } = await startHouse();
  const tokenOf = async (args: readonly string[]): Promise<string> =>
    (await run(['token', ...args], { env })).stdout.trim();
  const tax = `Bearer ${await tokenOf(['--as', 'city-tax', '--purpose', 'tax-review'])}`;
  const asHead = { ...env, ECOGUARD_TOKEN: await tokenOf(['--as', 'city-eeb-head']) };
  const listed = await run(['grant', 'list', '--url', registry.url, '--json'], { env: asHead });
  const { grants } = JSON.parse(listed.stdout) as {
    grants: { nodes: { id: string; resource: string; department: string }[] };
  };
  const grant = grants.nodes.find(
    ({ resource, department }) => resource === 'trading.transactions' && department === '330100-tax',
  );
  const loads = gateways.map(({ url }) => new Load(url, tax));
  await pause(1_000);
  expect(loads.every(({ lastData }) => lastData > 0)).toBe(true);
  const revoked = await run(['grant', 'revoke', grant?.id ?? '', '--reason', '核查', '--url', registry.url, '--json'], {
    env: asHead,
  });
  const revokedAt = performance.now();
  expect(revoked).toMatchObject({ code: 0 });
  await pause(LOAD_AFTER_MS);
  await Promise.all(loads.map((load) => load.end()));
  for (const { lastData, firstRefusal, answers } of loads) {
    expect(lastData - revokedAt).toBeLessThan(PROMISED_MS);
    expect(firstRefusal).toBeLessThan(Infinity);
    expect(answers).toBeGreaterThan(100);
  }
  for (const service of all) expect(await service.stop()).toBe(0);
}, 240_000);
