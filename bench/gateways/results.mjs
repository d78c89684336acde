import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const FILE = new URL('../RESULTS.md', import.meta.url);
const START = '<!-- npm run bench: from here on written by the command -->';
const END = '<!-- npm run bench: until here -->';

const STOCK_AND_OURS = ['@apollo/server', '@apollo/gateway', 'graphql', 'undici'];
const OTHERS = [
  '@graphql-hive/gateway',
  '@graphql-hive/router-runtime',
  '@mercuriusjs/gateway',
  'mercurius',
  'graphql',
];

/** The versions of packages as they are installed in a folder. */
function versions(names, folder) {
  const versionOf = (name) => {
    const file = new URL(`${folder}/node_modules/${name}/package.json`, import.meta.url);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : 'not installed';
  };
  return names.map((name) => `${name} ${versionOf(name)}`).join(', ');
}

/** Replaces the generated part of RESULTS.md, or adds it. */
export function writeResults(tables, args, { rounds, seconds, settle, warmUp }) {
  const text = readFileSync(FILE, 'utf8');
  const part = [
    START,
    `## Our gateway and others (\`npm run bench -- ${args.join(' ')}\`, ${new Date().toISOString().slice(0, 10)})`,
    `${cpus().length} cores, Node ${process.versions.node}, one process a gateway. Stock and ours: ${versions(STOCK_AND_OURS, '../..')}.`,
    `Others: ${versions(OTHERS, '..')}.`,
    `Medians of ${rounds} interleaved rounds of ${seconds} s, ${warmUp} s of load before each and ${settle} s before all. CPU is that of the`,
    'process with its threads and children; × says how many times less of it a request takes than with the rival. All gateways had',
    'given the same answers to every request before; during the rounds every length and a sample of whole answers are checked.',
    '',
    ...tables,
    END,
  ].join('\n');
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  const whole =
    from === -1 ? `${text.trimEnd()}\n\n${part}\n` : text.slice(0, from) + part + text.slice(to + END.length);
  writeFileSync(FILE, whole);
}
