// Measures our gateway against others. Usage: npm run bench -- --help
import { measureRounds, settle, withGateways } from './case.mjs';
import { definitionsOf, LOADS } from './list.mjs';
import { FLAGS, HELP, readOptions } from './options.mjs';
import { writeResults } from './results.mjs';
import { tableOf } from './table.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

const casesOf = ({ loads, flags, delays, connections, ...rest }) =>
  loads.flatMap((load) =>
    flags.flatMap((flag) =>
      delays.flatMap((delay) => connections.map((count) => ({ ...rest, load, flag, delay, connections: count }))),
    ),
  );

const titleOf = ({ load, flag, delay, connections }) =>
  `Load ${load} (${LOADS[load].title}), ${connections} connections, subgraph delay ${delay} ms, Node flags: ${flag}`;

async function runCase({ load, flag, only, ...rest }) {
  const definitions = definitionsOf(load, only);
  const orders = { ...rest, load, callers: LOADS[load].callers, nodeFlags: FLAGS[flag], say };
  const figures = await withGateways(definitions, orders, async (bench) => {
    await settle(bench, orders, orders.settle);
    return measureRounds(bench, orders);
  });
  return { definitions, figures };
}

async function main(args) {
  const options = readOptions(args);
  if (options.help) return process.stdout.write(`${HELP}\n`);
  const tables = [];
  for (const each of casesOf(options)) {
    say(titleOf(each));
    const { definitions, figures } = await runCase(each);
    const table = `### ${titleOf(each)}\n${tableOf(definitions, figures)}\n`;
    tables.push(table);
    const { load, flag, delay, connections } = each;
    process.stdout.write(
      options.json ? `${JSON.stringify({ load, flag, delay, connections, figures })}\n` : `\n${table}`,
    );
  }
  if (options.write) writeResults(tables, args, options);
}

await main(process.argv.slice(2)).catch((error) => {
  say(error.message);
  process.exitCode = 1;
});
