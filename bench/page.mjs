// Measures one operation over a page of 50 sources, through the whole gateway. Usage: npm run bench:page -- [--requests 300] [--json]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const HELP = `Usage: npm run bench:page -- [--requests 300] [--json]
Serves Maine from the embedded store and asks for 50 sources with division chain, identifiers, permits and emissions of
three systems, one request at a time. 以内嵌存储提供缅因州数据，逐个请求 50 个污染源的跨部门数据。`;
const WARM_UP = 100;
/** Linux counts CPU time in hundredths of a second. */
const TICK_MILLISECONDS = 10;

const QUERY = `query Page($filter: PollutionSourceFilter) { pollutionSources(filter: $filter, first: 50) { nodes {
  id name identifiers { scheme value }
  division { code name parent { code name parent { code } } }
  permits { permitNo system status }
  release: emissions(system: RELEASE_REGISTER) { year pollutant { code name } medium quantity { value unit } }
  water: emissions(system: WATER_PERMIT) { year pollutant { name } quantity { value unit } original { value unit } flags }
  electricity: emissions(system: ELECTRICITY) { year pollutant { name } quantity { value unit } }
} } }`;

/** The first page of the state as it comes, and one that is all emitters, which is the heaviest there is. */
const PAGES = {
  'first page of the state': { divisionCode: 'us-23' },
  'page of emitters': { systems: ['RELEASE_REGISTER', 'WATER_PERMIT', 'ELECTRICITY'] },
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** CPU milliseconds a process has used; null where the system does not tell. */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
  } catch {
    return null;
  }
}

async function serve(folder) {
  const env = { ...process.env, ECOGUARD_DATASET: 'maine', ECOGUARD_DATA_DIR: folder, ECOGUARD_LOG: 'warn' };
  delete env.MONGODB_URI;
  const args = ['--max-semi-space-size=64', 'dist/cli/main.js', 'serve', '--port', '0', '--json'];
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const { ok, url } = line.startsWith('{') ? JSON.parse(line) : {};
    if (ok === true && url !== undefined) return { child, url, ready: performance.now() - start };
  }
  throw new Error('the gateway did not start');
}

async function stop({ child }) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function ask(url, filter) {
  const start = performance.now();
  const body = JSON.stringify({ query: QUERY, variables: { filter } });
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const taken = performance.now() - start;
  const { errors, data } = JSON.parse(text);
  if (errors !== undefined || data.pollutionSources.nodes.length !== 50) throw new Error(text.slice(0, 300));
  return { taken, bytes: text.length };
}

async function measure(served, filter, requests) {
  for (let turn = 0; turn < WARM_UP; turn += 1) await ask(served.url, filter);
  const taken = [];
  let bytes = 0;
  const before = cpuOf(served.child.pid);
  for (let turn = 0; turn < requests; turn += 1) {
    const one = await ask(served.url, filter);
    taken.push(one.taken);
    bytes = one.bytes;
  }
  const after = cpuOf(served.child.pid);
  taken.sort((left, right) => left - right);
  return {
    requests,
    'p50, ms': at(taken, 0.5),
    'p95, ms': at(taken, 0.95),
    'server CPU a request, ms': before === null ? null : (after - before) / requests,
    'answer, bytes': bytes,
  };
}

const args = process.argv.slice(2);
const requests = args.includes('--requests') ? Number(args[args.indexOf('--requests') + 1]) : 300;
if (args.includes('--help') || !(requests > 0)) {
  process.stdout.write(`${HELP}\n`);
  process.exit(args.includes('--help') ? 0 : 2);
}
const folder = mkdtempSync(join(tmpdir(), 'ecoguard-bench-'));
try {
  const first = await serve(folder);
  await stop(first);
  const second = await serve(folder);
  const starts = { 'first start to ready, s': first.ready / 1000, 'second start to ready, s': second.ready / 1000 };
  const pages = {};
  for (const [name, filter] of Object.entries(PAGES)) pages[name] = await measure(second, filter, requests);
  await stop(second);
  const machine = `${cpus().length} cores, Node ${process.versions.node}`;
  const shown = (value) => (value === null ? '–' : Number.isInteger(value) ? String(value) : value.toPrecision(3));
  const measures = Object.keys(Object.values(pages)[0]);
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const table = [
    row(['50 sources', ...Object.keys(pages)]),
    '|---|---|---|',
    ...measures.map((name) => row([name, ...Object.values(pages).map((page) => shown(page[name]))])),
    '',
    ...Object.entries(starts).map(([name, value]) => `${name}: ${shown(value)}`),
  ].join('\n');
  process.stdout.write(
    args.includes('--json') ? `${JSON.stringify({ machine, starts, pages })}\n` : `${table}\n\n${machine}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
