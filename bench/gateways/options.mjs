import { parseArgs } from 'node:util';

export const HELP = `Usage: npm run bench -- [options]
Measures our gateway against others: four subgraphs of synthetic data, one nested page of about 90 kB, interleaved rounds.
  --only NAMES         gateways and variants, by commas            (all that are installed)
  --load U|I           U: callers and variables of their own, I: the same request   (U,I)
  --connections N      callers that ask at once                    (50,8)
  --delay MS           subgraph delay                              (0,4)
  --flags NAMES        default, semi-space-64                      (default,semi-space-64)
  --rounds N           measured windows of each gateway            (3)
  --seconds N          of each window                              (4)
  --warm-up N          seconds before each window                  (1)
  --cli FILE           another build of ours: its dist/cli/main.js
  --quick              one short case: load U, 50 connections, no delay, default flags
  --write              put the tables into bench/RESULTS.md
  --json               print figures instead of tables
  --list               print the names of gateways and variants
用同一份合成数据，交替多轮测量本网关与其他网关。`;

/** Node flags that all gateways are started with. */
export const FLAGS = { default: [], 'semi-space-64': ['--max-semi-space-size=64'] };

const text = (fallback) => ({ type: 'string', default: fallback });
const flag = { type: 'boolean', default: false };
const listOf = (value) => value.split(',').filter(Boolean);

const positive = (value) => {
  const number = Number(value);
  if (!(number >= 0)) throw new Error(`not a number: ${value}`);
  return number;
};

/** Reads the command line; throws an Error that says what is wrong with it. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      ...{ only: text(''), load: text('U,I'), connections: text('50,8'), delay: text('0,4') },
      ...{ flags: text(Object.keys(FLAGS).join(',')), rounds: text('3'), seconds: text('4'), 'warm-up': text('1') },
      cli: { type: 'string' },
      ...{ quick: flag, write: flag, json: flag, help: flag, list: flag },
    },
  });
  const quick = { load: 'U', connections: '50', delay: '0', flags: 'default' };
  const { load, connections, delay, flags } = values.quick ? quick : values;
  const unknown = [
    ...listOf(flags).filter((name) => !Object.hasOwn(FLAGS, name)),
    ...listOf(load).filter((name) => !['U', 'I'].includes(name)),
  ];
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}`);
  return {
    ...values,
    only: listOf(values.only),
    loads: listOf(load),
    connections: listOf(connections).map(positive),
    delays: listOf(delay).map(positive),
    flags: listOf(flags),
    rounds: positive(values.rounds),
    seconds: positive(values.seconds),
    warmUp: positive(values['warm-up']),
  };
}
