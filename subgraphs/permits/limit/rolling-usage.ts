import { type Decimal } from 'decimal.js';
import { groupBy } from '../../../lib/group-by';
import { convertMass, ExactDecimal } from '../../../schema/mass';
import { twelveMonthSums } from '../../../schema/twelve-months';
import { monthOf } from '../pollution-source/monthly-emissions';
import { type QuantityRow } from '../../kit/site-row';
import { type MonthlyEmissionRow } from '../rows';
import { UsageStatus } from './limit.type';
import { type Known, type Permitted, permittedBy, shareOf, verdict } from './usage';

/** The twelve months in a row that use most of a permitted amount. */
export interface RollingUsage {
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly system: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly permitted: QuantityRow | null;
  readonly actual: QuantityRow | null;
  readonly share: string | null;
  readonly status: UsageStatus;
}

/** Months in a row from January of a year on; null for those of which nothing is stated. */
interface Timeline {
  readonly firstYear: number;
  readonly amounts: readonly (string | null)[];
}

const sumOf = (amounts: readonly (string | null)[]): string | null =>
  amounts.reduce((sum, amount) =>
    sum === null || amount === null ? null : new ExactDecimal(sum).plus(amount).toFixed(),
  );

/** What one system states of one pollutant; what goes to several media is added up month by month. */
function timelineOf(rows: readonly MonthlyEmissionRow[]): Timeline {
  const years = rows.map(({ year }) => year);
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const amounts = Array.from({ length: (lastYear - firstYear + 1) * 12 }, (_, place) => {
    const year = firstYear + Math.floor(place / 12);
    const stated = rows.filter((row) => row.year === year).map(({ months }) => months[place % 12] ?? null);
    return stated.length === 0 ? null : sumOf(stated);
  });
  // Before the first and after the last month that is stated nothing is missing.
  return { firstYear, amounts: amounts.slice(0, amounts.findLastIndex((amount) => amount !== null) + 1) };
}

/** Twelve months in a row with what the year they end in permits; null where either is not known. */
interface Window {
  readonly first: number;
  readonly permitted: QuantityRow | null;
  readonly actual: Decimal | null;
}

/** Where permitted amounts could not be added, none of them binds the whole site. */
function windowOf(first: number, kilograms: Decimal | null, { sums }: Permitted): Window {
  const [permitted = null, another] = sums;
  if (permitted === null || another !== undefined) return { first, permitted: null, actual: null };
  const value = kilograms && convertMass({ value: kilograms.toFixed(), unit: 'kg' }, permitted.unit);
  return { first, permitted, actual: value === null ? null : new ExactDecimal(value) };
}

/** A window ends in a year of which nothing is permitted: it binds nobody, and is left out. */
function windowsOf({ firstYear, amounts }: Timeline, permittedIn: ReadonlyMap<number, Permitted>): Window[] {
  const begin = amounts.findIndex((amount) => amount !== null);
  return twelveMonthSums(amounts.slice(begin)).flatMap((kilograms, place) => {
    const first = begin + place;
    const year = permittedIn.get(firstYear + Math.floor((first + 11) / 12));
    return year === undefined ? [] : [windowOf(first, kilograms, year)];
  });
}

/** A window of which everything is known. */
interface Full extends Window {
  readonly permitted: QuantityRow;
  readonly actual: Decimal;
}

const isFull = (window: Window): window is Full => window.permitted !== null && window.actual !== null;

/** Of an amount of which nothing is permitted any use is the fullest. */
const fullness = ({ permitted, actual }: Full): Decimal => (actual.isZero() ? actual : actual.div(permitted.value));

const unknown = { periodStart: null, periodEnd: null, permitted: null, actual: null, share: null } as const;

type Judged = Omit<RollingUsage, 'pollutantCode' | 'pollutantName' | 'system'>;

function judge({ firstYear }: Timeline, windows: readonly Window[]): Judged {
  const full = windows.filter(isFull);
  const [first, ...others] = full;
  if (first === undefined) return { ...unknown, status: UsageStatus.UNKNOWN };
  const fullest = others.reduce((most, window) => (fullness(window).gt(fullness(most)) ? window : most), first);
  const bound = new ExactDecimal(fullest.permitted.value);
  const found = verdict(fullest.actual, bound);
  const isCertain = found === UsageStatus.EXCEEDED || full.length === windows.length;
  return {
    periodStart: monthOf(firstYear, fullest.first).periodStart,
    periodEnd: monthOf(firstYear, fullest.first + 11).periodEnd,
    permitted: fullest.permitted,
    actual: { value: fullest.actual.toFixed(), unit: fullest.permitted.unit },
    share: shareOf(fullest.actual, bound),
    status: isCertain ? found : UsageStatus.UNKNOWN,
  };
}

/**
 * The twelve months in a row that use most of what is permitted, by pollutant and system (F3, PT-R01). A month that is
 * missing leaves the verdict UNKNOWN, unless other months are already too much.
 */
export function rollingUsage(known: Known, rows: readonly MonthlyEmissionRow[]): RollingUsage[] {
  return [...groupBy(permittedBy(known), ({ pollutantCode }) => pollutantCode)].flatMap(
    ([pollutantCode, permitted]): RollingUsage[] => {
      const pollutantName = permitted[0]?.pollutantName ?? pollutantCode;
      const permittedIn = new Map(permitted.map((of) => [of.year, of]));
      const own = rows.filter((row) => row.pollutantCode === pollutantCode);
      if (own.length === 0) {
        return [{ ...unknown, pollutantCode, pollutantName, system: null, status: UsageStatus.UNKNOWN }];
      }
      return [...groupBy(own, (row) => row.system)].map(([system, stated]) => {
        const timeline = timelineOf(stated);
        return { pollutantCode, pollutantName, system, ...judge(timeline, windowsOf(timeline, permittedIn)) };
      });
    },
  );
}
