import { Decimal } from 'decimal.js';
import { convertMass } from '../../schema/mass';
import { UsageStatus } from './limit.type';
import { type EmissionRow, type LimitRow, type QuantityRow } from './rows';

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

interface Permitted {
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly year: number;
  readonly quantity: QuantityRow;
}

/** The limits that bound the whole site: its total where one is set, otherwise the sum of its outlets. */
function siteLimits(limits: readonly LimitRow[]): readonly LimitRow[] {
  const totals = limits.filter((limit) => limit.appliesTo === 'FACTORY_TOTAL' && limit.annualQuantities.length > 0);
  const covered = new Set(totals.map((limit) => limit.pollutantCode));
  return [...totals, ...limits.filter((limit) => limit.appliesTo === 'OUTLET' && !covered.has(limit.pollutantCode))];
}

/** Adds two amounts in the unit of the first; null when the second cannot be converted. */
function plus(sum: QuantityRow, amount: QuantityRow): QuantityRow | null {
  const converted = amount.unit === sum.unit ? amount.value : convertMass(amount, sum.unit);
  return converted === null ? null : { value: new Decimal(sum.value).plus(converted).toFixed(), unit: sum.unit };
}

/** Permitted amounts by pollutant and year, in code and year order; amounts that cannot be added stand apart. */
function permittedAmounts(limits: readonly LimitRow[]): Permitted[] {
  const amounts = new Map<string, Permitted>();
  for (const { pollutantCode, pollutantName, annualQuantities } of siteLimits(limits)) {
    for (const { year, quantity } of annualQuantities) {
      const key = `${pollutantCode}:${String(year)}`;
      const sum = plus(amounts.get(key)?.quantity ?? { value: '0', unit: quantity.unit }, quantity);
      amounts.set(sum === null ? `${key}:${quantity.unit}` : key, {
        pollutantCode,
        pollutantName,
        year,
        quantity: sum ?? quantity,
      });
    }
  }
  return [...amounts.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, amount]) => amount);
}

/** Sum of one system's amounts in the unit of the permit; null as soon as one amount is not known. */
function actualAmount(emissions: readonly EmissionRow[], unit: string): QuantityRow | null {
  const mass = unit.replace('/a', '');
  let sum: QuantityRow | null = { value: '0', unit: mass };
  for (const { quantity } of emissions) sum = sum && quantity && plus(sum, quantity);
  return sum && { value: sum.value, unit };
}

function verdict(actual: Decimal | null, permitted: Decimal): UsageStatus {
  if (actual === null) return UsageStatus.UNKNOWN;
  if (actual.greaterThan(permitted)) return UsageStatus.EXCEEDED;
  const near = actual.greaterThan(0) && actual.greaterThanOrEqualTo(permitted.times(WARNING_SHARE));
  return near ? UsageStatus.NEAR_LIMIT : UsageStatus.WITHIN;
}

function compare(
  { quantity: permitted, ...about }: Permitted,
  system: string | null,
  emissions: readonly EmissionRow[],
): Usage {
  const actual = system === null ? null : actualAmount(emissions, permitted.unit);
  const amount = actual && new Decimal(actual.value);
  const bound = new Decimal(permitted.value);
  return {
    ...about,
    permitted,
    system,
    actual,
    share: amount === null || bound.isZero() ? null : amount.div(bound).toDecimalPlaces(4).toFixed(),
    status: verdict(amount, bound),
  };
}

/**
 * Permitted against actual by pollutant and year. Each system that states an actual amount gives its own row, since
 * amounts of different systems are never summed; a permitted amount nobody states an actual for is UNKNOWN.
 */
export function permitUsage(limits: readonly LimitRow[], emissions: readonly EmissionRow[]): Usage[] {
  return permittedAmounts(limits).flatMap((permitted) => {
    const own = emissions.filter((row) => row.pollutantCode === permitted.pollutantCode && row.year === permitted.year);
    const systems = [...new Set(own.map((row) => row.system))].sort();
    if (systems.length === 0) return [compare(permitted, null, [])];
    return systems.map((system) =>
      compare(
        permitted,
        system,
        own.filter((row) => row.system === system),
      ),
    );
  });
}
