import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSupply } from '../open/open-supply';
import { type RunningGateway, startGateway } from '../server';
import { countThreads } from '../testing/count-threads';
import { type GraphQLBody, post } from '../testing/start-test-gateway';
import { until } from '../testing/until';
import { watchedLog, type Line } from '../testing/watched-log';
import { answerOf, question, serveTwoVersions, type Version } from '../testing/two-versions';
import { sha256 } from '../../lib/sha256';

const SWAPS = 100;
const CLIENTS = 3;

const threads = countThreads();
const { log, lines, lineWith } = watchedLog();

let versions: Awaited<ReturnType<typeof serveTwoVersions>>;
let folder: string;
let file: string;
let gateway: RunningGateway;

beforeAll(async () => {
  versions = await serveTwoVersions();
  folder = await mkdtemp(join(tmpdir(), 'ecoguard-swap-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, versions.supergraph.a);
  const config = { host: '127.0.0.1', port: 0, dataDir: join(folder, 'data') };
  const supply = openSupply({ supergraph: file, ignoreSharing: false }, log);
  gateway = await startGateway({ supply, config, log, ready: async () => undefined, open: { forwardHeaders: [] } });
});

afterAll(async () => {
  await gateway.stop();
  versions.stop();
  threads.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The text is made one of its own, since a version that comes back is no news to a second line of the log. */
const textOf = (version: Version, count: number): string => `${versions.supergraph[version]}\n# ${String(count)}\n`;

async function put(text: string, inPlace: boolean): Promise<void> {
  if (inPlace) return writeFile(file, text);
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

async function swapTo(text: string, inPlace: boolean): Promise<Line> {
  await put(text, inPlace);
  return lineWith('supergraph swapped', ({ to }) => to === sha256(text));
}

const swapCount = (): number => lines.filter(({ msg }) => msg === 'supergraph swapped').length;

interface Asked {
  readonly status: number;
  readonly body: GraphQLBody;
  readonly sawSwap: boolean;
}

async function ask(query: string): Promise<Asked> {
  const before = swapCount();
  const { status, body } = await post(`${gateway.url}/graphql`, { query });
  return { status, body, sawSwap: swapCount() > before };
}

test('a hundred swaps under load lose no request, mix no two versions in one answer, and leave nothing behind', async () => {
  const asked: Asked[] = [];
  const named: Asked[] = [];
  let isOver = false;
  const client = async (_: unknown, offset: number): Promise<void> => {
    for (let count = offset; !isOver; count += CLIENTS) {
      asked.push(await ask(question(count)));
      if (count % 5 === 0) named.push(await ask(count % 2 === 0 ? '{ onlyA }' : '{ onlyB }'));
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  for (let count = 1; count <= SWAPS; count += 1) {
    await swapTo(textOf(count % 2 === 0 ? 'a' : 'b', count), count % 5 === 0);
  }
  isOver = true;
  await Promise.all(clients);

  const answers = [JSON.stringify(answerOf('a')), JSON.stringify(answerOf('b'))];
  const normal = ({ body: { data, errors } }: Asked): string => {
    const { item, __type } = (data ?? {}) as {
      item?: Record<string, unknown>;
      __type?: { fields: { name: string }[] };
    };
    const order = ['id', 'stamp', 'size', 'weight', 'mark'];
    const fields = [...(__type?.fields ?? [])].sort((x, y) => order.indexOf(x.name) - order.indexOf(y.name));
    const { stamp, mark, weight, size } = item ?? {};
    return JSON.stringify({ data: { item: { stamp, mark, weight, size }, __type: { fields } }, errors });
  };
  const seen = asked.map(normal);
  expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
  expect(seen.filter((answer) => !answers.includes(answer))).toEqual([]);
  for (const answer of answers) expect(seen.filter((one) => one === answer).length).toBeGreaterThan(SWAPS);
  expect(asked.filter(({ sawSwap }) => sawSwap).length).toBeGreaterThan(SWAPS);
  for (const { body } of named) {
    const outcome = body.errors?.[0]?.extensions['code'] ?? Object.values(body.data ?? {})[0];
    expect(['a', 'b', 'GRAPHQL_VALIDATION_FAILED']).toContain(outcome);
  }

  expect(swapCount()).toBe(SWAPS);
  // The last version is a: nothing of b is left, and one thread plans while at most one waits to be used again.
  await until(async () => (await versions.connections('b')) === 0);
  await until(async () => threads.count() <= 2);
  const health = (await (await fetch(`${gateway.url}/health/ready`)).json()) as { supergraph: object };
  expect(health.supergraph).toMatchObject({ digest: sha256(textOf('a', SWAPS)), swaps: SWAPS, origin: 'source' });

  await gateway.stop();
  await until(async () => threads.count() === 0 && (await versions.connections('a')) === 0);
}, 120_000);
