import { readCsv } from '../lib/csv';
import { type CsvTable, type CsvValues } from '../lib/csv-table';

/** Well-formed rows of a table that have its first column; what cannot be used is accounted for by the importer that owns the file. */
export async function readSoundRows<C extends string>(folder: string, table: CsvTable<C>): Promise<CsvValues<C>[]> {
  const rows: CsvValues<C>[] = [];
  const [key] = table.columns;
  for await (const record of readCsv(folder, table)) {
    if ('values' in record && key !== undefined && record.values[key] !== '') rows.push(record.values);
  }
  return rows;
}
