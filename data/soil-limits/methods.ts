import { readCsvSync } from '../../lib/csv';
import { soilTables } from './tables';

/** Parameters of the effect evaluation (HJ 25.5) and the trend test; configuration, see SOURCE.md. */
export interface SoilMethods {
  /** Fewer samples than this are judged one by one. */
  readonly effectSampleBySampleBelow: number;
  /** The highest sample may be this many times the target. */
  readonly effectMaxFactor: string;
  readonly trendCriticalZ: number;
  readonly trendMinCount: number;
  /** One-sided 95 % quantile of Student's t; the larger one between two lines, null below the table. */
  readonly studentT: (degreesOfFreedom: number) => string | null;
}

/** Reads the parameters. */
export function readMethods(folder: string): SoilMethods {
  const values = new Map(readCsvSync(folder, soilTables.methods).map(({ values: row }) => [row.name, row.value]));
  const value = (name: string): string => {
    const found = values.get(name);
    if (found === undefined) throw new Error(`${soilTables.methods.file}: ${name} is not set`);
    return found;
  };
  const quantiles = readCsvSync(folder, soilTables.studentT).map(({ values: row }) => ({
    degreesOfFreedom: Number(row.degrees_of_freedom),
    t: row.t,
  }));
  return {
    effectSampleBySampleBelow: Number(value('effect-sample-by-sample-below')),
    effectMaxFactor: value('effect-max-factor'),
    trendCriticalZ: Number(value('trend-critical-z')),
    trendMinCount: Number(value('trend-min-count')),
    studentT: (wanted) => quantiles.findLast(({ degreesOfFreedom }) => degreesOfFreedom <= wanted)?.t ?? null,
  };
}
