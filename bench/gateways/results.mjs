import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const FILE = new URL('../RESULTS.md', import.meta.url);
/** Each set of loads has a part of its own, so that one is measured anew without the others. */
const marksOf = (loads) => ({
  start: `<!-- npm run bench, ${loads.join(', ')}: from here on written by the command -->`,
  end: `<!-- npm run bench, ${loads.join(', ')}: until here -->`,
});

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

/** Replaces the part of RESULTS.md that was generated for these loads, or adds it. */
export function writeResults(tables, args, { loads, rounds, seconds, settle, warmUp }) {
  const text = readFileSync(FILE, 'utf8');
  const { start, end } = marksOf(loads);
  const part = [
    start,
    `## Our gateway and others (\`npm run bench -- ${args.join(' ')}\`, ${new Date().toISOString().slice(0, 10)})`,
    `${cpus().length} cores, Node ${process.versions.node}, one process a gateway. Stock and ours: ${versions(STOCK_AND_OURS, '../..')}.`,
    `Others: ${versions(OTHERS, '..')}.`,
    `Medians of ${rounds} interleaved rounds of ${seconds} s, ${warmUp} s of load before each and ${settle} s before all. CPU is that of the`,
    'process with its threads and children; × says how many times less of it a request takes than with the rival. All gateways had',
    'given the same answers to every request before, those with sharing rules what the rules leave of them; during the rounds every',
    'length and a sample of whole answers are checked.',
    '',
    ...tables,
    end,
  ].join('\n');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  const whole =
    from === -1 ? `${text.trimEnd()}\n\n${part}\n` : text.slice(0, from) + part + text.slice(to + end.length);
  writeFileSync(FILE, whole);
}
