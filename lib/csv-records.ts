import { parse } from 'csv-parse/sync';
import { CsvError, type CsvRecord, type CsvTable, type CsvValues } from './csv-table';

const settings = { relax_column_count: true, skip_empty_lines: false } as const;

/** Column names of a header line; a byte-order mark is dropped. */
export function parseHeader(line: string, table: CsvTable): string[] {
  const [names = []] = parse(line.replace(/^\uFEFF/, ''), settings) as string[][];
  const missing = table.columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new CsvError('BAD_HEADER', `${table.file}: ${missing.join(', ')}`);
  return names;
}

function parseLine(line: string): string[] | string {
  try {
    const records = parse(line, settings) as string[][];
    return records[0] ?? 'empty record';
  } catch (error) {
    return error instanceof Error ? error.message : 'not readable';
  }
}

/** One record a line. A broken quote stays the problem of its own line, because cells hold no line breaks here. */
function parseLines(lines: readonly string[]): (string[] | string)[] {
  try {
    const records = parse(lines.join('\n'), settings) as string[][];
    if (records.length === lines.length) return records;
  } catch {
    // Some line is malformed: each is read alone below, which tells which one.
  }
  return lines.map(parseLine);
}

function toRecord<C extends string>(header: readonly string[], line: number, cells: string[] | string): CsvRecord<C> {
  if (typeof cells === 'string') return { line, problem: cells };
  if (cells.length !== header.length) {
    return { line, problem: `${cells.length} cells where the header has ${header.length}` };
  }
  const values = Object.fromEntries(header.map((name, position) => [name, cells[position]]));
  return { line, values: values as CsvValues<C> };
}

/** Reads a block of lines of which the first is line `firstLine` of the file; blank lines are no records. */
export function parseBlock<C extends string>(
  header: readonly string[],
  lines: readonly string[],
  firstLine: number,
): CsvRecord<C>[] {
  const filled = lines
    .map((text, position) => ({ text, line: firstLine + position }))
    .filter(({ text }) => text !== '');
  if (filled.length === 0) return [];
  const records = parseLines(filled.map(({ text }) => text));
  return filled.map(({ line }, position) => toRecord<C>(header, line, records[position] ?? 'not readable'));
}
