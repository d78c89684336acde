import { parseArgs } from 'node:util';
import { LOADS, NAMES } from './list.mjs';

/** Node flags that all gateways are started with. */
export const FLAGS = { default: [], 'semi-space-64': ['--max-semi-space-size=64'] };

const loadLines = Object.entries(LOADS).map(([name, { title }]) => `                       ${name}: ${title}`);

export const HELP = `Usage: npm run bench -- [options]
Measures our gateway against others: four subgraphs of synthetic data, one nested page of about 90 kB, interleaved rounds.
The others are installed by: npm ci --prefix bench
  --only NAMES         by commas: ${NAMES.join(', ')}   (all)
  --load NAMES         by commas   (${Object.keys(LOADS).join(',')})
${loadLines.join('\n')}
  --connections N,N    callers that ask at once   (50,8)
  --delay MS,MS        subgraph delay   (0,4)
  --flags NAMES        Node flags of all gateways: ${Object.keys(FLAGS).join(', ')}   (all)
  --rounds N           measured windows of each gateway   (3)
  --seconds N          of each window   (4)
  --settle N           seconds of load on each gateway before the first round   (6)
  --warm-up N          seconds before each window   (0.5)
  --cli FILE           another build of ours: its dist/cli/main.js
  --quick              load U, 50 connections, no delay, default flags, unless they are typed
  --write              put the tables into bench/RESULTS.md
  --json               print figures instead of tables
用同一份合成数据，交替多轮测量本网关与其他网关。`;

const ALL = {
  load: Object.keys(LOADS).join(','),
  connections: '50,8',
  delay: '0,4',
  flags: Object.keys(FLAGS).join(','),
};
const QUICK = { load: 'U', connections: '50', delay: '0', flags: 'default' };

const text = { type: 'string' };
const flag = { type: 'boolean', default: false };
const listOf = (value = '') => value.split(',').filter(Boolean);

function namesOf(value, known) {
  const unknown = listOf(value).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return listOf(value);
}

function numberOf(value) {
  const number = Number(value);
  if (!(number >= 0)) throw new Error(`not a number: ${value}`);
  return number;
}

/** Reads the command line; throws an Error that says what is wrong with it. */
export function readOptions(args) {
  const options = {
    ...{ only: text, load: text, connections: text, delay: text, flags: text, cli: text },
    ...{ rounds: text, seconds: text, settle: text, 'warm-up': text },
    ...{ quick: flag, write: flag, json: flag, help: flag },
  };
  const { values: typed } = parseArgs({ args, options });
  const values = { rounds: '3', seconds: '4', settle: '6', 'warm-up': '0.5', ...(typed.quick ? QUICK : ALL), ...typed };
  return {
    ...values,
    only: namesOf(values.only, NAMES),
    loads: namesOf(values.load, Object.keys(LOADS)),
    connections: listOf(values.connections).map(numberOf),
    delays: listOf(values.delay).map(numberOf),
    flags: namesOf(values.flags, Object.keys(FLAGS)),
    rounds: numberOf(values.rounds),
    seconds: numberOf(values.seconds),
    settle: numberOf(values.settle),
    warmUp: numberOf(values['warm-up']),
  };
}
