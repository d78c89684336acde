import { type CsvRow, type CsvTable, type CsvValues } from '../../../lib/csv-table';
import { type AccountedFile, type ImportContext } from './dataset-importer';

/** How the rows of a table are told apart, judged, and turned into what is kept. */
export interface Reading<C extends string, R> {
  readonly key: (values: CsvValues<C>) => string;
  readonly make: (values: CsvValues<C>, file: AccountedFile<C>) => R;
  /** Why a row cannot be used; null for a sound one. */
  readonly problem?: (values: CsvValues<C>) => string | null;
  /** Why a row is of no concern here; null for one that is. */
  readonly outOfArea?: (values: Readonly<Record<string, string>>) => string | null;
}

const isSame = <C extends string>(one: CsvRow<C>, other: CsvRow<C>): boolean =>
  JSON.stringify(one.values) === JSON.stringify(other.values);

function problemOf<C extends string, R>(row: CsvRow<C>, reading: Reading<C, R>): string | null {
  return reading.problem?.(row.values) ?? (reading.key(row.values) === '' ? 'no key' : null);
}

/**
 * Reads a table whose key names each row once: an identical second row is a duplicate, one that says something else
 * under the same key is rejected, and so is a row without a key.
 */
export async function readOnceByKey<C extends string, R>(
  context: ImportContext,
  table: CsvTable<C>,
  reading: Reading<C, R>,
): Promise<R[]> {
  const file = context.open(table);
  const seen = new Map<string, CsvRow<C>>();
  const made: R[] = [];
  for await (const row of file.rows()) {
    const key = reading.key(row.values);
    const outside = reading.outOfArea?.(row.values) ?? null;
    const problem = problemOf(row, reading);
    const earlier = seen.get(key);
    if (outside !== null) file.outOfArea(row, outside);
    else if (problem !== null) file.rejected(row, problem);
    else if (earlier !== undefined && isSame(earlier, row)) file.duplicate(row);
    else if (earlier !== undefined)
      file.rejected(row, `${key} already stands in line ${earlier.line} with another content`);
    else {
      seen.set(key, row);
      made.push(reading.make(row.values, file));
      file.stored(row);
    }
  }
  return made;
}
