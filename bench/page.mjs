// Measures pages of sources across departments, through the whole gateway. Usage: npm run bench:page -- [--dataset hangzhou] [--requests 300] [--json]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const HELP = `Usage: npm run bench:page -- [--dataset maine|hangzhou] [--requests 300] [--json]
Serves a data set from the embedded store and asks for pages of sources, one request at a time. maine: 50 sources with
division chain, identifiers, permits and emissions of three systems. hangzhou: 20 sources with what all five rooms hold.
以内嵌存储提供数据集，逐个请求跨部门的污染源分页数据。`;
const WARM_UP = 50;
/** Linux counts CPU time in hundredths of a second. */
const TICK_MILLISECONDS = 10;

/** The first page of the state as it comes, and one that is all emitters, which is the heaviest there is. */
const maine = {
  as: 'maine-analyst',
  size: 50,
  pages: {
    'first page of the state': { divisionCode: 'us-23' },
    'page of emitters': { systems: ['RELEASE_REGISTER', 'WATER_PERMIT', 'ELECTRICITY'] },
  },
  selection: `id name identifiers { scheme value }
    division { code name parent { code name parent { code } } }
    permits { permitNo system status }
    release: emissions(system: RELEASE_REGISTER) { year pollutant { code name } medium quantity { value unit } }
    water: emissions(system: WATER_PERMIT) { year pollutant { name } quantity { value unit } original { value unit } flags }
    electricity: emissions(system: ELECTRICITY) { year pollutant { name } quantity { value unit } }`,
};

/** The city as it comes, and sites that every room knows. */
const hangzhou = {
  as: 'city-eeb',
  size: 20,
  pages: {
    'first page of the city': { divisionCode: '330100' },
    'page known to all rooms': {
      divisionCode: '330100',
      systems: ['AIR_PERMIT', 'HAZARDOUS_WASTE', 'EMISSION_TRADING', 'SOIL'],
      minSystems: 4,
    },
  },
  selection: `id name enterprise { id name } division { code path { name } }
    permits { permitNo status limits { pollutant { code } concentrationLimit { value unit } annualQuantities { year quantity { value unit } } } }
    emissions(year: 2025) { system pollutant { code name } quantity { value unit } }
    rightAccounts { id rightType holdings { commodity available { value unit } } }
    complianceYears { year verified { value unit } surrendered { value unit } }
    wasteGenerator { mgmtClass }
    wasteFlows(first: 5) { nodes { hwCode quantity { value unit } manifest { no state } } }
    parcels { parcelCode state onRegister }`,
};

const SUBJECTS = { maine, hangzhou };

const queryOf = ({ size, selection }) => `query Page($filter: PollutionSourceFilter) {
  pollutionSources(filter: $filter, first: ${size}) { nodes { ${selection} } } }`;

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

async function serve(folder, dataset) {
  const env = { ...process.env, ECOGUARD_DATASET: dataset, ECOGUARD_DATA_DIR: folder, ECOGUARD_LOG: 'warn' };
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

const JSON_TYPE = { 'content-type': 'application/json' };

async function signIn({ url }, { as }) {
  const response = await fetch(`${url}/demo/token`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ as }),
  });
  return `Bearer ${(await response.json()).token}`;
}

async function ask({ url, authorization }, subject, filter) {
  const start = performance.now();
  const body = JSON.stringify({ query: queryOf(subject), variables: { filter } });
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...JSON_TYPE, authorization },
    body,
  });
  const text = await response.text();
  const taken = performance.now() - start;
  const { errors, data } = JSON.parse(text);
  if (errors !== undefined || data.pollutionSources.nodes.length !== subject.size) throw new Error(text.slice(0, 300));
  return { taken, bytes: text.length };
}

async function measure({ served, subject, requests }, filter) {
  for (let turn = 0; turn < WARM_UP; turn += 1) await ask(served, subject, filter);
  const taken = [];
  let bytes = 0;
  const before = cpuOf(served.child.pid);
  for (let turn = 0; turn < requests; turn += 1) {
    const one = await ask(served, subject, filter);
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
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const requests = Number(option('--requests', 300));
const dataset = option('--dataset', 'hangzhou');
const subject = SUBJECTS[dataset];
if (args.includes('--help') || !(requests > 0) || subject === undefined) {
  process.stdout.write(`${HELP}\n`);
  process.exit(args.includes('--help') ? 0 : 2);
}
const folder = mkdtempSync(join(tmpdir(), 'ecoguard-bench-'));
try {
  const first = await serve(folder, dataset);
  await stop(first);
  const second = await serve(folder, dataset);
  second.authorization = await signIn(second, subject);
  const starts = { 'first start to ready, s': first.ready / 1000, 'second start to ready, s': second.ready / 1000 };
  const pages = {};
  for (const [name, filter] of Object.entries(subject.pages)) {
    pages[name] = await measure({ served: second, subject, requests }, filter);
  }
  await stop(second);
  const machine = `${cpus().length} cores, Node ${process.versions.node}`;
  const shown = (value) => (value === null ? '–' : Number.isInteger(value) ? String(value) : value.toPrecision(3));
  const measures = Object.keys(Object.values(pages)[0]);
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const table = [
    row([`${subject.size} sources of ${dataset}`, ...Object.keys(pages)]),
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
