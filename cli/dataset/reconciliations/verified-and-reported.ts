import { Decimal } from 'decimal.js';
import { type Reconciliation } from '../reconciliation';

interface ComplianceYear {
  readonly year: number;
  readonly rightType: string;
  readonly verified: { readonly value: string } | null;
}

interface Report {
  readonly year: number;
  readonly kind: string;
  readonly quantity: { readonly value: string } | null;
}

interface Emitter {
  readonly id: string;
  readonly complianceYears: readonly ComplianceYear[];
  readonly ghgReports: readonly Report[];
}

/** Lines that do not overlap and together are what an obligation is of: direct emissions (new sectors; power alike). */
const PARTS = new Set(['FUEL_COMBUSTION', 'PROCESS']);

/** The parts of a year in whole tonnes, half up; null where nothing, or not every amount, is stated. */
function reported(reports: readonly Report[], year: number): Decimal | null {
  const parts = reports.filter((report) => report.year === year && PARTS.has(report.kind));
  if (parts.length === 0 || parts.some(({ quantity }) => quantity === null)) return null;
  return parts.reduce((sum, { quantity }) => sum.plus(quantity?.value ?? 0), new Decimal(0)).toDecimalPlaces(0);
}

function settleYear({ id, ghgReports }: Emitter, { year, rightType, verified }: ComplianceYear): (string | null)[] {
  const sum = reported(ghgReports, year);
  if (rightType !== 'CARBON' || verified === null || sum === null) return [];
  return [sum.equals(verified.value) ? null : `${id} ${year}: ${verified.value} verified, ${sum.toFixed()} reported`];
}

/** What was verified of an enterprise is the sum of its greenhouse gas report, in whole tonnes (国令775 Art. 11, 12). */
export const verifiedAndReported: Reconciliation = {
  id: 'verified-reported',
  titleEn: 'verified emissions are the sum of the greenhouse gas report',
  titleZh: '核查排放量等于温室气体排放报告分项之和',
  selection: `enterprise { id complianceYears { year rightType verified { value } }
    ghgReports { year kind quantity { value } } }`,
  settle: ({ enterprise }) => {
    if (enterprise === null) return [];
    const emitter = enterprise as Emitter;
    return emitter.complianceYears.flatMap((year) => settleYear(emitter, year));
  },
};
