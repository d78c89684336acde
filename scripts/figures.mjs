// Prints how large files, functions and rooms are. Usage: npm run figures
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDERS = ['cli', 'data', 'gateway', 'http', 'lib', 'schema', 'subgraphs'];
const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.test.ts');

function* filesIn(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else if (isSource(name)) yield path;
  }
}

/** Lines of every function with a body, nested ones counted by themselves, too. */
function functionLines(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lines = [];
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) lines.push(lineOf(node.getEnd()) - lineOf(node.getStart()) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

const at = (values, share) => [...values].sort((left, right) => left - right)[Math.floor((values.length - 1) * share)];
const shown = (values) => `median ${at(values, 0.5)}, p90 ${at(values, 0.9)}, most ${Math.max(...values)}`;

const files = FOLDERS.flatMap((folder) => [...filesIn(folder)]).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));
const fileLines = files.map(({ text }) => text.split('\n').length - 1);
const perFunction = files.flatMap(({ path, text }) => functionLines(path, text));
const rooms = readdirSync('subgraphs').filter(
  (name) => name !== 'kit' && statSync(join('subgraphs', name)).isDirectory(),
);
const entries = rooms.map(
  (name) => `${name} ${readdirSync(join('subgraphs', name)).filter((entry) => !entry.includes('.test.')).length}`,
);
process.stdout.write(`files ${files.length}: lines ${shown(fileLines)}
functions ${perFunction.length}: lines ${shown(perFunction)}
rooms, entries of the folder: ${entries.join(', ')}
`);
