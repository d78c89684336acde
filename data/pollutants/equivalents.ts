import { readCsvSync } from '../../lib/csv';
import { type CsvTable, type CsvValues, orNull } from '../../lib/csv-table';
import { dataFolder } from '../divisions/load-tree';

const columns = [
  'code',
  'name',
  'medium',
  'class',
  'kg_per_equivalent',
  'only_one_of',
  'valid_from',
  'valid_to',
  'basis',
  'status',
  'note',
] as const;

type Column = (typeof columns)[number];

/** Pollution equivalents of annex 2 of the Environmental Protection Tax Law (环境保护税法 附表二). */
export const equivalentTable: CsvTable<Column> = Object.freeze({ file: 'pollutants/equivalents.csv', columns });

/** How much of a pollutant makes one pollution equivalent (污染当量值), and since when. */
export interface Equivalent {
  /** HJ 212 code; null where the list has none for what the law names. */
  readonly code: string | null;
  readonly name: string;
  readonly medium: string;
  /** WATER_CLASS_1 WATER_CLASS_2 AIR. */
  readonly pollutantClass: string;
  readonly kilograms: string;
  /** Of the pollutants with the same word only one counts at an outlet. */
  readonly onlyOneOf: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: string;
  /** False where no copy of the law's own table was seen. */
  readonly isVerified: boolean;
  readonly note: string | null;
}

const equivalentOf = (values: CsvValues<Column>): Equivalent => ({
  code: orNull(values.code),
  name: values.name,
  medium: values.medium,
  pollutantClass: values.class,
  kilograms: values.kg_per_equivalent,
  onlyOneOf: orNull(values.only_one_of),
  validFrom: values.valid_from,
  validTo: orNull(values.valid_to),
  basis: values.basis,
  isVerified: values.status === 'verified',
  note: orNull(values.note),
});

const tables = new Map<string, readonly Equivalent[]>();

/** The table of a data folder in the order of the law, read once. */
export function loadEquivalents(folder: string = dataFolder): readonly Equivalent[] {
  const table = tables.get(folder) ?? readCsvSync(folder, equivalentTable).map(({ values }) => equivalentOf(values));
  tables.set(folder, table);
  return table;
}

/** True on the days the value is in force, first and last included. */
export const isInForce = ({ validFrom, validTo }: Equivalent, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** A yearly amount whose equivalents are asked for. */
export interface YearlyPollutant {
  readonly code: string | null;
  readonly name: string;
  readonly medium: string;
  readonly year: number;
}

/**
 * The value that holds all year for a pollutant: by code and medium, and by name where a code stands for several
 * (a34013 is 烟尘 or 一般性粉尘). Null when none or several could be meant.
 */
export function findEquivalent(
  table: readonly Equivalent[],
  { code, name, medium, year }: YearlyPollutant,
): Equivalent | null {
  const coded = table.filter(
    (row) =>
      row.code !== null &&
      row.code === code &&
      row.medium === medium &&
      isInForce(row, `${String(year)}-01-01`) &&
      isInForce(row, `${String(year)}-12-31`),
  );
  const meant = coded.length > 1 ? coded.filter((row) => row.name === name) : coded;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
