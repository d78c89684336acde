import { convertMass, ExactDecimal } from '../../../schema/mass';
import { type QuantityRow } from '../../kit/site-row';
import { tonnes } from '../amounts';
import { type WasteGeneratorRow } from '../rows';

/** What the class is computed from. */
export type ClassBasis = Pick<
  WasteGeneratorRow,
  'hasOwnFacility' | 'holdsLicence' | 'operatingSince' | 'approvedAmount' | 'yearlyAmounts'
>;

/** Tonnes a year from which a generator is KEY or SIMPLIFIED, and how many years are looked at. */
export interface ClassThresholds {
  readonly key: string;
  readonly simplified: string;
  readonly years: number;
}

export interface ManagementClass {
  /** KEY SIMPLIFIED REGISTERED UNKNOWN. */
  readonly computed: string;
  /** OWN_FACILITY LICENCE YEARLY_AMOUNT APPROVED_AMOUNT NOT_KNOWN. */
  readonly reason: string;
  /** The highest amount looked at. */
  readonly amount: QuantityRow | null;
  readonly years: readonly number[];
}

interface Highest {
  readonly tonnes: string | null;
  readonly isComplete: boolean;
  readonly years: readonly number[];
  readonly reason: string;
}

const tonnesOf = (quantity: QuantityRow | null): string | null => quantity && convertMass(quantity, 't');

/** Complete years before this one that the site was running in, the latest few. */
function runningYears(basis: ClassBasis, year: number, count: number): number[] {
  const first = basis.operatingSince === null ? -Infinity : Number(basis.operatingSince.slice(0, 4));
  return Array.from({ length: count }, (_, place) => year - 1 - place).filter((one) => one >= first);
}

/** The highest yearly amount of the running years; of the approved figure where there is no running year yet. */
function highest(basis: ClassBasis, year: number, count: number): Highest {
  const years = runningYears(basis, year, count);
  if (years.length === 0) {
    const approved = tonnesOf(basis.approvedAmount);
    return { tonnes: approved, isComplete: approved !== null, years, reason: 'APPROVED_AMOUNT' };
  }
  const hazardous = basis.yearlyAmounts.filter(({ zjClass }) => zjClass === 'HAZARDOUS');
  const stated = new Map(hazardous.map((amount) => [amount.year, tonnesOf(amount.generated)]));
  const known = years.map((one) => stated.get(one) ?? null).filter((amount) => amount !== null);
  const most = known.length === 0 ? null : ExactDecimal.max(...known).toFixed();
  return { tonnes: most, isComplete: known.length === years.length, years: years.toSorted(), reason: 'YEARLY_AMOUNT' };
}

/** A missing year can only raise the highest amount, so KEY is certain without it and nothing else is. */
function byAmount({ tonnes: amount, isComplete }: Highest, thresholds: ClassThresholds): string {
  if (amount !== null && new ExactDecimal(amount).greaterThanOrEqualTo(thresholds.key)) return 'KEY';
  if (amount === null || !isComplete) return 'UNKNOWN';
  return new ExactDecimal(amount).greaterThanOrEqualTo(thresholds.simplified) ? 'SIMPLIFIED' : 'REGISTERED';
}

/**
 * Management class (管理类别, HJ 1259-2022 4.2) in a year: KEY from 100 t, with an own facility or a licence; SIMPLIFIED
 * from 10 t; the highest of the last three years counts, the approved figure before the first. UNKNOWN, never a lower
 * class, where something that could raise it is not known.
 */
export function managementClass(basis: ClassBasis, year: number, thresholds: ClassThresholds): ManagementClass {
  const amount = highest(basis, year, thresholds.years);
  const shown = { amount: tonnes(amount.tonnes), years: amount.years };
  if (basis.hasOwnFacility === true) return { computed: 'KEY', reason: 'OWN_FACILITY', ...shown };
  if (basis.holdsLicence === true) return { computed: 'KEY', reason: 'LICENCE', ...shown };
  const computed = byAmount(amount, thresholds);
  const mayBeKey = basis.hasOwnFacility === null || basis.holdsLicence === null;
  if (computed === 'UNKNOWN' || (computed !== 'KEY' && mayBeKey)) {
    return { computed: 'UNKNOWN', reason: 'NOT_KNOWN', ...shown };
  }
  return { computed, reason: amount.reason, ...shown };
}

const ranks: readonly string[] = ['REGISTERED', 'SIMPLIFIED', 'KEY'];

/** True when a lower class is filed than is computed; null when either is not known. */
export function isUnderFiled(filed: string | null, computed: string): boolean | null {
  if (filed === null || computed === 'UNKNOWN') return null;
  return ranks.indexOf(filed) < ranks.indexOf(computed);
}
