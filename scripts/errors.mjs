// Writes the table of docs/ERRORS.md: codes, statuses and texts come from schema/error-codes.ts, and the cells that say
// when and what to do stay as they are written there. Usage: npm run errors [-- --check]
import { readFileSync, writeFileSync } from 'node:fs';
import { ERROR_CODES } from '../schema/error-codes.ts';

const FILE = 'docs/ERRORS.md';
const HELP = `Usage: npm run errors [-- --check]
Writes ${FILE} from the table of error codes; --check only says whether it is current. 由错误码表生成文档；--check 仅检查。`;

const isRow = (line) => /^\| `[A-Z_]+` \| \d/.test(line);
const codeOf = (line) => line.split('`')[1];

const UNEXPLAINED = '? | ? |';

/** When a code is met and what to do, as the document says. */
const explained = (rows, code) =>
  rows
    .find((line) => codeOf(line) === code)
    ?.split(' | ')
    .slice(3)
    .join(' | ') ?? UNEXPLAINED;

function written(text) {
  const lines = text.split('\n');
  const rows = lines.filter(isRow);
  const first = lines.findIndex(isRow);
  const table = Object.entries(ERROR_CODES).map(
    ([code, { http, en, zh }]) => `| \`${code}\` | ${http} | ${en}<br>${zh} | ${explained(rows, code)}`,
  );
  return [...lines.slice(0, first), ...table, ...lines.slice(first + rows.length)].join('\n');
}

function main() {
  if (process.argv.includes('--help')) return console.log(HELP);
  const before = readFileSync(FILE, 'utf8');
  const after = written(before);
  const open = after.split('\n').filter((line) => line.endsWith(UNEXPLAINED));
  const isCurrent = before === after && open.length === 0;
  if (!process.argv.includes('--check')) writeFileSync(FILE, after);
  else if (!isCurrent) console.error(`${FILE} is out of date 已过期: npm run errors`);
  if (open.length > 0) console.error(`to be explained 待说明: ${open.map(codeOf).join(', ')}`);
  process.exitCode = open.length > 0 || (process.argv.includes('--check') && !isCurrent) ? 1 : 0;
}

main();
