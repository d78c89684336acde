import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const FILE = new URL('../RESULTS.md', import.meta.url);
const START = '<!-- npm run bench: from here on written by the command -->';
const END = '<!-- npm run bench: until here -->';

const MEASURED = [
  ...['@apollo/server', '@apollo/gateway', '@graphql-hive/gateway', '@graphql-hive/router-runtime'],
  ...['@mercuriusjs/gateway', 'mercurius', 'undici', 'graphql'],
];

/** The version of a package as it is installed for the bench, or else for the whole. */
function versionOf(name) {
  const places = ['../node_modules', '../../node_modules'].map(
    (place) => new URL(`${place}/${name}/package.json`, import.meta.url),
  );
  const found = places.find((place) => existsSync(place));
  return found === undefined ? 'not installed' : JSON.parse(readFileSync(found, 'utf8')).version;
}

/** Replaces the generated part of RESULTS.md, or adds it. */
export function writeResults(tables, args, { rounds, seconds, warmUp }) {
  const text = readFileSync(FILE, 'utf8');
  const part = [
    `${START}`,
    `## Our gateway and others (\`npm run bench -- ${args.join(' ')}\`, ${new Date().toISOString().slice(0, 10)})`,
    `${cpus().length} cores, Node ${process.versions.node}, one process a gateway; ${MEASURED.map((name) => `${name} ${versionOf(name)}`).join(', ')}.`,
    `Medians of ${rounds} interleaved rounds of ${seconds} s after ${warmUp} s each. CPU is that of the gateway's process with its threads and`,
    'children; × says how many times less CPU a request takes than with the rival. All answers were the same before, a sample of them during.',
    '',
    ...tables,
    END,
  ].join('\n');
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  const whole =
    from === -1 ? `${text.trimEnd()}\n\n${part}\n` : text.slice(0, from) + part + text.slice(to + END.length);
  writeFileSync(FILE, whole);
}
