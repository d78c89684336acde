import { type CsvTable, type CsvValues } from '../../../lib/csv-table';
import { type VerifiedStatus } from '../compliance/compliance.enum';

/** Yearly figures of installations in the EU ETS register. */
export const complianceTable = Object.freeze({
  file: 'fr-euets-irep/euets_compliance.csv',
  columns: [
    'installation_id',
    'year',
    'phase',
    'allowance_in_allocation',
    'free_allocations',
    'verified_emissions_tco2e',
    'units_surrendered',
    'surrendered_allowances',
    'cumulative_surrendered_units',
    'cumulative_verified_emissions',
    'compliance_code',
  ] as const,
}) satisfies CsvTable;

/** A row of the register. */
export type Statement = CsvValues<(typeof complianceTable.columns)[number]>;

/** Words the register writes in place of verified emissions, and what they mean. */
const verifiedWords: Readonly<Record<string, `${VerifiedStatus}`>> = Object.freeze({
  '': 'ABSENT',
  'Not Reported': 'NOT_REPORTED',
  Excluded: 'EXCLUDED',
});

/** What the register writes where it made no cumulative. */
const NOT_CALCULATED = 'Not Calculated';

const isAmount = (text: string): boolean => /^\d+(\.\d+)?$/.test(text);

/** The amount as stated; null for a blank cell and for a word. */
export const amountOf = (text: string): string | null => (isAmount(text) ? text : null);

/** Whether verified emissions are stated, zero included, and if not, why. */
export const verifiedStatusOf = (text: string): `${VerifiedStatus}` => verifiedWords[text] ?? 'REPORTED';

/** Cells that say nothing but a number, or nothing at all. */
const plainAmounts = [
  'allowance_in_allocation',
  'free_allocations',
  'units_surrendered',
  'surrendered_allowances',
  'cumulative_surrendered_units',
] as const;

/** Why a row cannot be a compliance year; null when it can. */
export function problemOf(row: Statement): string | null {
  if (!/^\d{4}$/.test(row.year)) return `year ${JSON.stringify(row.year)}`;
  const column = plainAmounts.find((name) => row[name] !== '' && !isAmount(row[name]));
  if (column !== undefined) return `${column} ${JSON.stringify(row[column])} is no number`;
  const { verified_emissions_tco2e: verified, cumulative_verified_emissions: cumulative } = row;
  if (!isAmount(verified) && !Object.hasOwn(verifiedWords, verified)) {
    return `verified_emissions_tco2e ${JSON.stringify(verified)}`;
  }
  const isKnown = cumulative === '' || cumulative === NOT_CALCULATED || isAmount(cumulative);
  return isKnown ? null : `cumulative_verified_emissions ${JSON.stringify(cumulative)}`;
}

/** What is odd about a row taken alone. */
export const flagsOf = ({ cumulative_verified_emissions }: Statement): string[] =>
  cumulative_verified_emissions === NOT_CALCULATED ? ['CUMULATIVE_NOT_CALCULATED'] : [];
