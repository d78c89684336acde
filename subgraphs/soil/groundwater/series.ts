import { convertConcentration } from '../../../data/soil-limits/concentration';
import { type SoilMethods } from '../../../data/soil-limits/methods';
import { type GroundwaterReadingRow, type GroundwaterValueRow } from '../rows';
import { TrendDirection } from './groundwater.enum';
import { mannKendall, type SeriesValue, type Trend } from './trend';

/** A value as the trend needs it; null when it cannot stand in one series with the others. */
function inUnit({ value, notDetected, detectionLimit, unit }: GroundwaterValueRow, wanted: string): SeriesValue | null {
  const stated = notDetected === true ? detectionLimit : value;
  const converted = stated === null || unit === null ? null : convertConcentration(stated, unit, wanted);
  return converted === null ? null : { value: converted, notDetected: notDetected === true };
}

/** Says nothing at all: a gap in the series, not a value. */
const isGap = ({ value, notDetected }: GroundwaterValueRow): boolean => value === null && notDetected !== true;

/** Trend of an item over the readings of one point, in order of time; quarters without it are left out. */
export function itemTrend(readings: readonly GroundwaterReadingRow[], item: string, methods: SoilMethods): Trend {
  const stated = readings
    .flatMap(({ values }) => values.filter((value) => value.item === item))
    .filter((value) => !isGap(value));
  const unit = stated.find((value) => value.unit !== null)?.unit;
  const series = stated.flatMap((value) => (unit ? (inUnit(value, unit) ?? []) : []));
  if (series.length === stated.length) return mannKendall(series, methods);
  return { direction: TrendDirection.UNKNOWN, count: stated.length, statistic: null, score: null };
}

/** Items measured at a point, by name. */
export const itemsOf = (readings: readonly GroundwaterReadingRow[]): string[] =>
  [...new Set(readings.flatMap(({ values }) => values.map(({ item }) => item)))].sort();
