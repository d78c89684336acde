import { type SoilMethods } from '../../../data/soil-limits/methods';
import { ExactDecimal } from '../../../schema/mass';
import { TrendDirection } from './groundwater.enum';

/** One value of a series in the order of time; a non-detection carries its detection limit. */
export interface SeriesValue {
  readonly value: string;
  readonly notDetected: boolean;
}

/** Result of the Mann-Kendall test. */
export interface Trend {
  readonly direction: TrendDirection;
  readonly count: number;
  /** Rising pairs less falling ones. */
  readonly statistic: number | null;
  /** Standard normal score with the correction for ties. */
  readonly score: number | null;
}

/** Non-detections are equal to each other and below what was detected; unless something was detected below their limit. */
function ranks(series: readonly SeriesValue[]): string[] | null {
  const detected = series.filter(({ notDetected }) => !notDetected).map(({ value }) => new ExactDecimal(value));
  const isAmbiguous = series.some(
    ({ value, notDetected }) => notDetected && detected.some((one) => one.lessThan(value)),
  );
  return isAmbiguous ? null : series.map(({ value, notDetected }) => (notDetected ? '-1' : value));
}

function statisticOf(values: readonly string[]): number {
  const sign = (earlier: string, later: string): number => new ExactDecimal(later).comparedTo(earlier);
  return values.reduce(
    (sum, later, place) => sum + values.slice(0, place).reduce((part, earlier) => part + sign(earlier, later), 0),
    0,
  );
}

const term = (count: number): number => count * (count - 1) * (2 * count + 5);

/** Variance of the statistic without a trend, less what groups of equal values take from it. */
function varianceOf(values: readonly string[]): number {
  const groups = new Map<string, number>();
  for (const value of values) {
    const key = new ExactDecimal(value).toFixed();
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  const ties = [...groups.values()].reduce((sum, size) => sum + term(size), 0);
  return (term(values.length) - ties) / 18;
}

/** Trend of a series (Mann 1945, Kendall 1975, normal approximation with continuity correction; data/soil-limits). */
export function mannKendall(series: readonly SeriesValue[], methods: SoilMethods): Trend {
  const unknown = { direction: TrendDirection.UNKNOWN, count: series.length, statistic: null, score: null };
  const values = ranks(series);
  if (values === null || values.length < methods.trendMinCount) return unknown;
  const statistic = statisticOf(values);
  const variance = varianceOf(values);
  const score = variance === 0 ? 0 : (statistic - Math.sign(statistic)) / Math.sqrt(variance);
  const shown = { count: series.length, statistic, score };
  if (Math.abs(score) < methods.trendCriticalZ) return { ...shown, direction: TrendDirection.NO_TREND };
  return { ...shown, direction: score > 0 ? TrendDirection.RISING : TrendDirection.FALLING };
}
