import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseBlock, parseHeader } from './csv-records';
import { CsvError, type CsvRecord, type CsvRow, type CsvTable } from './csv-table';

/** Lines parsed at a time: enough that the parser's start-up does not count, little enough to stream. */
const BLOCK = 1000;

function missing(file: string, cause?: unknown): CsvError {
  return new CsvError('FILE_MISSING', file, { cause });
}

async function* readLines(folder: string, file: string): AsyncGenerator<string> {
  const input = createReadStream(join(folder, file), 'utf8');
  const failure = new Promise<never>((_, reject) => input.once('error', (error) => reject(missing(file, error))));
  failure.catch(() => undefined);
  // readline swallows the stream's own error, so opening is awaited before the first line.
  await Promise.race([failure, new Promise<void>((resolve) => input.once('ready', () => resolve()))]);
  try {
    yield* createInterface({ input, crlfDelay: Infinity });
  } finally {
    input.destroy();
  }
}

/** Streams the records of a table (RFC 4180, UTF-8, one line a record); throws a CsvError when it cannot begin. */
export async function* readCsv<C extends string>(folder: string, table: CsvTable<C>): AsyncGenerator<CsvRecord<C>> {
  let header: string[] | undefined;
  let block: string[] = [];
  let firstLine = 2;
  for await (const line of readLines(folder, table.file)) {
    if (header === undefined) {
      header = parseHeader(line, table);
      continue;
    }
    if (block.push(line) < BLOCK) continue;
    yield* parseBlock<C>(header, block, firstLine);
    firstLine += block.length;
    block = [];
  }
  if (header === undefined) throw new CsvError('BAD_HEADER', `${table.file}: ${table.columns.join(', ')}`);
  yield* parseBlock<C>(header, block, firstLine);
}

/** Throws a CsvError unless the file is there and its header has the table's columns. */
export async function checkCsv(folder: string, table: CsvTable): Promise<void> {
  for await (const header of readLines(folder, table.file)) {
    parseHeader(header, table);
    return;
  }
  throw new CsvError('BAD_HEADER', `${table.file}: ${table.columns.join(', ')}`);
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    throw missing(file, cause);
  }
}

/** Reads a small table whole; a malformed record is an error, since these tables are the project's own. */
export function readCsvSync<C extends string>(folder: string, table: CsvTable<C>): readonly CsvRow<C>[] {
  const [header = '', ...lines] = readText(folder, table.file).split(/\r?\n/);
  return parseBlock<C>(parseHeader(header, table), lines, 2).map((record) => {
    if ('problem' in record) throw new Error(`${table.file}:${record.line}: ${record.problem}`);
    return record;
  });
}
