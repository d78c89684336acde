import { dataFolder } from '../../../data/divisions/load-tree';
import { readCsvSync } from '../../../lib/csv';
import { type CsvValues } from '../../../lib/csv-table';

/** Rows of a file of data/vectors. */
export const readVectors = <C extends string>(name: string, ...columns: readonly C[]): CsvValues<C>[] =>
  readCsvSync(dataFolder, { file: `vectors/${name}.csv`, columns }).map(({ values }) => values);

/** `true`, `false`, or blank for what is not known. */
export const flag = (text: string): boolean | null => (text === '' ? null : text === 'true');
