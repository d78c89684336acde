import { type Decimal } from 'decimal.js';
import { ExactDecimal } from '../../../schema/mass';
import { plus } from './amounts';
import { UsageStatus } from './limit.type';
import { type QuantityRow } from '../../kit/site-row';
import { type EmissionRow, type LimitRow, type PermitRow } from '../rows';

/** Share of the permitted amount from which the status is NEAR_LIMIT (F3; the threshold is ours, not the law's). */
const WARNING_SHARE = '0.8';

/** Permitted against actual of one pollutant, year and system. */
export interface Usage {
  readonly year: number;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly permitted: QuantityRow;
  readonly system: string | null;
  readonly actual: QuantityRow | null;
  readonly share: string | null;
  readonly status: UsageStatus;
}

/** One permitted yearly amount of the site. */
interface Amount {
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly year: number;
  readonly isTotal: boolean;
  readonly quantity: QuantityRow;
}

/** Permitted of one pollutant and year: one sum, or several where units cannot be added. */
export interface Permitted extends Omit<Amount, 'isTotal' | 'quantity'> {
  readonly sums: readonly QuantityRow[];
}

type Replaceable = Pick<PermitRow, '_id' | 'supersededBy'>;

/** A permit that was replaced permits nothing more for the years its successors speak of. */
function isReplaced(permitNo: string, year: number, { permits, limits }: Known): boolean {
  const successorOf = new Map(permits.map(({ _id, supersededBy }) => [_id, supersededBy]));
  const met = new Set([permitNo]);
  for (let next = successorOf.get(permitNo); next && !met.has(next); next = successorOf.get(next)) {
    const successor = next;
    if (limits.some((limit) => limit.permitNo === successor && limit.annualQuantities.some((of) => of.year === year)))
      return true;
    met.add(next);
  }
  return false;
}

/** What is known of the permits and limits of a site. */
export interface Known {
  readonly permits: readonly Replaceable[];
  readonly limits: readonly LimitRow[];
}

/** The amounts that stand, of the site's total and of its outlets. */
function amounts(known: Known): Amount[] {
  const bounding = known.limits.filter(({ appliesTo }) => appliesTo === 'FACTORY_TOTAL' || appliesTo === 'OUTLET');
  return bounding.flatMap(({ permitNo, pollutantCode, pollutantName, appliesTo, annualQuantities }) =>
    annualQuantities
      .filter(({ year }) => !isReplaced(permitNo, year, known))
      .map((of) => ({ ...of, pollutantCode, pollutantName, isTotal: appliesTo === 'FACTORY_TOTAL' })),
  );
}

/** Adds what can be added; amounts in units of another kind stand apart. */
function sumsOf(quantities: readonly QuantityRow[]): QuantityRow[] {
  const sums: QuantityRow[] = [];
  for (const quantity of quantities) {
    const place = sums.findIndex((sum) => plus(sum, quantity) !== null);
    const sum = sums[place] && plus(sums[place], quantity);
    if (sum) sums[place] = sum;
    else sums.push(quantity);
  }
  return sums;
}

/** Permitted by pollutant and year, in that order: the site's total where one is set, otherwise the sum of its outlets. */
export function permittedBy(known: Known): Permitted[] {
  const groups = new Map<string, Amount[]>();
  for (const amount of amounts(known)) {
    const key = `${amount.pollutantCode}:${String(amount.year)}`;
    groups.set(key, [...(groups.get(key) ?? []), amount]);
  }
  const sorted = [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.flatMap(([, group]) => {
    const totals = group.filter(({ isTotal }) => isTotal);
    const bounding = totals.length > 0 ? totals : group;
    const [first] = group;
    return first === undefined ? [] : [{ ...first, sums: sumsOf(bounding.map(({ quantity }) => quantity)) }];
  });
}

/** Sum of one system's amounts in the unit of the permit; null as soon as one amount is not known. */
function actualAmount(emissions: readonly EmissionRow[], unit: string): QuantityRow | null {
  const mass = unit.replace('/a', '');
  let sum: QuantityRow | null = { value: '0', unit: mass };
  for (const { quantity } of emissions) sum = sum && quantity && plus(sum, quantity);
  return sum && { value: sum.value, unit };
}

/** Within, near or above what is permitted; UNKNOWN without an amount. */
export function verdict(actual: Decimal | null, permitted: Decimal): UsageStatus {
  if (actual === null) return UsageStatus.UNKNOWN;
  if (actual.greaterThan(permitted)) return UsageStatus.EXCEEDED;
  const near = actual.greaterThan(0) && actual.greaterThanOrEqualTo(permitted.times(WARNING_SHARE));
  return near ? UsageStatus.NEAR_LIMIT : UsageStatus.WITHIN;
}

/** Actual by permitted to 4 decimals; null where nothing is permitted. */
export const shareOf = (actual: Decimal, permitted: Decimal): string | null =>
  permitted.isZero() ? null : actual.div(permitted).toDecimalPlaces(4).toFixed();

interface Stated {
  readonly system: string | null;
  readonly emissions: readonly EmissionRow[];
}

/** Where the permitted amounts could not be added, none of them bounds the whole site: nothing can be judged. */
function compare({ pollutantCode, pollutantName, year, sums }: Permitted, { system, emissions }: Stated): Usage[] {
  return sums.map((permitted) => {
    const actual = system === null || sums.length > 1 ? null : actualAmount(emissions, permitted.unit);
    const amount = actual && new ExactDecimal(actual.value);
    const bound = new ExactDecimal(permitted.value);
    return {
      ...{ pollutantCode, pollutantName, year, permitted, system, actual },
      share: amount && shareOf(amount, bound),
      status: verdict(amount, bound),
    };
  });
}

function statedFor({ pollutantCode, year }: Permitted, emissions: readonly EmissionRow[]): Stated[] {
  const own = emissions.filter((row) => row.pollutantCode === pollutantCode && row.year === year);
  const systems = [...new Set(own.map((row) => row.system))].sort();
  if (systems.length === 0) return [{ system: null, emissions: [] }];
  return systems.map((system) => ({ system, emissions: own.filter((row) => row.system === system) }));
}

/**
 * Permitted against actual by pollutant and year. Each system that states an actual amount gives its own row, since
 * amounts of different systems are never summed; a permitted amount nobody states an actual for is UNKNOWN.
 */
export function permitUsage(known: Known, emissions: readonly EmissionRow[]): Usage[] {
  return permittedBy(known).flatMap((permitted) =>
    statedFor(permitted, emissions).flatMap((stated) => compare(permitted, stated)),
  );
}
