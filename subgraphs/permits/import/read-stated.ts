import { type CsvRow, type CsvTable, type CsvValues } from '../../../lib/csv-table';
import { type AccountedFile, type ImportContext } from '../../kit/import/dataset-importer';
import { type SiteRow } from '../../kit/site-row';
import { type EmissionRow } from '../rows';
import { type Stated } from './stated-emission';

/** A stated row whose site is known. */
export type SitedRow = Stated & { readonly site: SiteRow };

/** How the rows of one register become emissions. */
export interface StatedReading<C extends string> {
  readonly state: (values: CsvValues<C>) => Stated;
  readonly outOfArea?: (values: CsvValues<C>) => string | null;
  /** Why a row cannot be an emission; null when it can. */
  readonly problem: (stated: Stated, values: CsvValues<C>) => string | null;
  /** Counts what a sound row points to, repeated rows included. */
  readonly note: (stated: SitedRow, values: CsvValues<C>, file: AccountedFile<C>) => void;
  readonly make: (stated: SitedRow, values: CsvValues<C>) => EmissionRow;
}

/** What was read under one id: the row's cells, to tell a repetition from a contradiction. */
type Seen = Map<string, Set<string>>;

/** Id of a row: rows that state another amount under the same id get a number, in the order of the file. */
function idOf(seen: Seen, id: string, cells: string): { id: string; isRepeated: boolean } {
  const known = seen.get(id) ?? new Set<string>();
  seen.set(id, known);
  const isRepeated = known.has(cells);
  known.add(cells);
  return { id: known.size === 1 ? id : `${id}:${known.size}`, isRepeated };
}

const hasSite = (stated: Stated): stated is SitedRow => stated.site !== null;

/** Reads one file of yearly amounts; every amount is kept, contradicting ones included, an exact repetition is not. */
export async function readStated<C extends string>(
  context: ImportContext,
  table: CsvTable<C>,
  reading: StatedReading<C>,
): Promise<EmissionRow[]> {
  const file = context.open(table);
  const seen: Seen = new Map();
  const emissions: EmissionRow[] = [];
  const settle = (row: CsvRow<C>): void => {
    const outside = reading.outOfArea?.(row.values) ?? null;
    if (outside !== null) return file.outOfArea(row, outside);
    const stated = reading.state(row.values);
    const problem = reading.problem(stated, row.values);
    if (problem !== null || !hasSite(stated)) return file.rejected(row, problem ?? 'no site');
    reading.note(stated, row.values, file);
    const { id, isRepeated } = idOf(seen, stated.id, JSON.stringify(row.values));
    if (isRepeated) return file.duplicate(row);
    if (id !== stated.id) file.flag('KEY_WITH_ANOTHER_AMOUNT');
    emissions.push(reading.make({ ...stated, id }, row.values));
    file.stored(row);
  };
  for await (const row of file.rows()) settle(row);
  return flagContradictions(emissions, seen, file);
}

/** Flags every amount of a year, site and pollutant that has several. */
function flagContradictions<C extends string>(
  rows: readonly EmissionRow[],
  seen: Seen,
  file: AccountedFile<C>,
): EmissionRow[] {
  const contested = new Set(
    [...seen]
      .filter(([, cells]) => cells.size > 1)
      .flatMap(([id, cells]) => [id, ...[...cells].slice(1).map((_, position) => `${id}:${position + 2}`)]),
  );
  const flagged = rows.map((row) =>
    contested.has(row._id) ? { ...row, flags: [...row.flags, 'CONFLICTING_AMOUNT'] } : row,
  );
  for (const flag of flagged.flatMap(({ flags }) => flags)) file.flag(flag);
  return flagged;
}
