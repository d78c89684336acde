import { readCsvSync } from '../../../lib/csv';
import { csvTable, type CsvValues, orNull } from '../../../lib/csv-table';

/** What the permits of the invented city are made from beside the city itself; SOURCE.md says what the columns mean. */
export const permitTables = Object.freeze({
  limits: csvTable(
    'hangzhou/permit-limits.csv',
    'place',
    'sectors',
    'pollutant',
    'concentration',
    'unit',
    'rate_kg_h',
    'standard',
    'reference_oxygen',
    'status',
  ),
  reportDays: csvTable('hangzhou/report-days.csv', 'year', 'sectors', 'due_on', 'basis', 'status'),
});

/** Where a limit of a standard holds. */
export type LimitPlace = 'OUTLET' | 'FACILITY' | 'BOUNDARY';

/** What a standard allows of a pollutant. */
export interface StandardLimit {
  readonly place: LimitPlace;
  /** Industries it is for; empty: all that no earlier line is for. */
  readonly sectors: readonly string[];
  readonly pollutantCode: string;
  /** Decimal text. */
  readonly concentration: string;
  readonly unit: string;
  readonly rateKilogramsPerHour: string | null;
  readonly standard: string;
  readonly referenceOxygen: string | null;
}

/** Last day to submit the annual reports of a year. */
export interface AnnualDueDay {
  readonly year: number;
  readonly sectors: readonly string[];
  readonly dueOn: string;
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
type LimitColumn = (typeof permitTables.limits.columns)[number];

const limitOf = (values: CsvValues<LimitColumn>): StandardLimit => ({
  place: values.place as LimitPlace,
  sectors: words(values.sectors),
  pollutantCode: values.pollutant,
  concentration: values.concentration,
  unit: values.unit,
  rateKilogramsPerHour: orNull(values.rate_kg_h),
  standard: values.standard,
  referenceOxygen: orNull(values.reference_oxygen),
});

/** The limits of a data folder's standards, in the order in which the first that fits is taken. */
export const readStandardLimits = (folder: string): StandardLimit[] =>
  readCsvSync(folder, permitTables.limits).map(({ values }) => limitOf(values));

/** The last days to submit annual reports, in the order in which the first that fits is taken. */
export const readAnnualDueDays = (folder: string): AnnualDueDay[] =>
  readCsvSync(folder, permitTables.reportDays).map(({ values }) => ({
    year: Number(values.year),
    sectors: words(values.sectors),
    dueOn: values.due_on,
  }));

/** True when a line is for the industry: it names it, or none. */
export const isForSector = ({ sectors }: { readonly sectors: readonly string[] }, code: string): boolean =>
  sectors.length === 0 || sectors.includes(code);
