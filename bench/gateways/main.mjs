// Measures our gateway against others. Usage: npm run bench -- --help
import { gatewaysOf } from './list.mjs';
import { FLAGS, HELP, readOptions } from './options.mjs';
import { runCase } from './run-case.mjs';
import { tableOf } from './table.mjs';

const casesOf = ({ loads, flags, delays, connections, ...rest }) =>
  loads.flatMap((load) =>
    flags.flatMap((flag) =>
      delays.flatMap((delay) =>
        connections.map((count) => ({ ...rest, load, flag, delay, connections: count, nodeFlags: FLAGS[flag] })),
      ),
    ),
  );

const titleOf = ({ load, flag, delay, connections }) =>
  `Load ${load}, ${connections} connections, subgraph delay ${delay} ms, Node flags: ${flag}`;

const say = (line) => process.stderr.write(`${line}\n`);

async function main(args) {
  const options = readOptions(args);
  if (options.help) return process.stdout.write(`${HELP}\n`);
  const definitions = gatewaysOf(options.only);
  for (const each of casesOf(options)) {
    say(titleOf(each));
    const figures = await runCase(definitions, { ...each, say });
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ ...each, figures })}\n`
        : `\n### ${titleOf(each)}\n${tableOf(definitions, figures)}\n`,
    );
  }
}

await main(process.argv.slice(2)).catch((error) => {
  say(error.message);
  process.exitCode = 1;
});
