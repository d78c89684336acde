import { parseArgs } from 'node:util';

const text = (fallback) => ({ type: 'string', ...(fallback === undefined ? {} : { default: fallback }) });

/** The settings of a memory measurement from its command line; says `help` and gives undefined when that is asked for. */
export function readSettings(help, defaults) {
  const named = Object.entries({ ...defaults, cli: undefined }).map(([name, fallback]) => [name, text(fallback)]);
  const options = { ...Object.fromEntries(named), help: { type: 'boolean', default: false } };
  const { values } = parseArgs({ options });
  if (!values.help) return { ...values, say: (line) => process.stderr.write(`${line}\n`) };
  process.stdout.write(`${help}\n`);
  return undefined;
}
