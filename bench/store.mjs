// Measures the embedded store at several sizes. Usage: npm run bench:store -- [--sizes 10k,100k,1m] [--json]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const { openStore } = createRequire(import.meta.url)('../dist/lib/store/open-store.js');

const HELP = `Usage: npm run bench:store -- [--sizes 10k,100k,1m] [--json]
Loads documents of about 400 bytes with two indexes and measures medians. 装载文档并测量中位数。`;
const BATCH = 1000;
const AUTHORITIES = 200;

const sizeOf = (text) => Number(text.replace(/k$/i, '000').replace(/m$/i, '000000'));
const say = (text) => process.stderr.write(`${text}\n`);
const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];

/** A small deterministic generator, so that two runs read the same rows. */
function createRandom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function documentOf(n) {
  return {
    _id: `permit-${n}`,
    siteId: `site-${n % 50000}`,
    authority: `authority-${n % AUTHORITIES}`,
    issuedAt: new Date(1.6e12 + n * 60000).toISOString(),
    amount: n % 977,
    category: ['KEY', 'SIMPLIFIED', 'REGISTRATION'][n % 3],
    holder: { name: `Holder number ${n}`, address: 'No. 1 Some Road, Some District, Hangzhou' },
    pollutants: ['a21026', 'a21002', 'w01018'],
    note: 'x'.repeat(120),
  };
}

async function load(collection, size) {
  for (let start = 0; start < size; start += BATCH) {
    await collection.insertMany(
      Array.from({ length: Math.min(BATCH, size - start) }, (_, place) => documentOf(start + place)),
    );
    if (start % 100000 === 0) say(`  loaded ${start} of ${size}`);
  }
}

/** Median milliseconds of `times` runs. */
async function timed(times, run) {
  const taken = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await run(turn);
    taken.push(performance.now() - start);
  }
  return median(taken);
}

async function reads(collection, size) {
  const random = createRandom(42);
  const ids = (count) => Array.from({ length: count }, () => `permit-${random(size)}`);
  const page = async () => {
    const { issuedAt } = documentOf(random(size));
    const filter = { authority: `authority-${random(AUTHORITIES)}`, issuedAt: { $gt: issuedAt } };
    await collection.find(filter, { sort: { issuedAt: 1, _id: 1 }, limit: 50 }).toArray();
  };
  const group = () => collection.aggregate([{ $group: { _id: '$category', total: { $sum: '$amount' } } }]).toArray();
  return {
    'point read, ms': await timed(2000, () => collection.findOne({ _id: ids(1)[0] })),
    '$in of 100 keys, ms': await timed(200, () => collection.find({ _id: { $in: ids(100) } }).toArray()),
    'indexed page of 50, ms': await timed(200, page),
    'grouped sum over all, ms': await timed(3, group),
  };
}

async function writes(collection, size) {
  let next = size;
  const batch = () => Array.from({ length: BATCH }, () => documentOf((next += 1)));
  return {
    'insert 1, durable, ms': await timed(50, () => collection.insertOne(documentOf((next += 1)))),
    'batch of 1000, durable, ms': await timed(5, () => collection.insertMany(batch())),
  };
}

async function measure(size) {
  const folder = mkdtempSync(join(tmpdir(), 'ecoguard-bench-'));
  try {
    say(`${size} documents`);
    const store = await openStore({ folder });
    const collection = store.collection('permits');
    await collection.createIndex({ authority: 1, issuedAt: 1 });
    await collection.createIndex({ siteId: 1 });
    const start = performance.now();
    await load(collection, size);
    const perSecond = Math.round(size / ((performance.now() - start) / 1000));
    const read = await reads(collection, size);
    const write = await writes(collection, size);
    await store.close();
    const open = await timed(5, async () => (await openStore({ folder })).close());
    return {
      documents: size,
      ...read,
      'open and close, ms': open,
      ...write,
      'bulk load, documents/s': perSecond,
      'file, MB': Math.round(statSync(join(folder, 'data', 'data.mdb')).size / 1e6),
      'RSS, MB': Math.round(process.memoryUsage().rss / 1e6),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = (value) => (Number.isInteger(value) ? String(value) : value.toPrecision(3));

function table(results) {
  const names = Object.keys(results[0]);
  const lines = names.map((name) => `| ${name} | ${results.map((result) => shown(result[name])).join(' | ')} |`);
  return [lines[0], `|---|${results.map(() => '---|').join('')}`, ...lines.slice(1)].join('\n');
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
const sizes = (args.includes('--sizes') ? args[args.indexOf('--sizes') + 1] : '10k,100k,1m').split(',').map(sizeOf);
if (sizes.some((size) => !(size > 0))) {
  process.stderr.write(`${HELP}\n`);
  process.exit(2);
}
const results = [];
for (const size of sizes) results.push(await measure(size));
const machine = `${cpus().length} cores, Node ${process.versions.node}`;
process.stdout.write(
  args.includes('--json') ? `${JSON.stringify({ machine, results })}\n` : `${table(results)}\n\n${machine}\n`,
);
