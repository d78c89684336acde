import { MONTHS, WHOLE_YEARS, yearOf } from '../calendar';
import { type AccountMonth, isUtilisation } from './account';
import { sum } from './amounts';
import { type Generator } from './stream';
import { type Trip } from './trip';

/** What a generator declares of its hazardous waste of a year; grams. */
export interface HazardousYear {
  readonly year: number;
  readonly generated: number;
  readonly utilised: number;
  readonly utilisedFromStock: number;
  readonly disposed: number;
}

/** What became of a site's loads, by code and year. */
export interface Fates {
  readonly utilised: ReadonlyMap<string, number>;
  readonly disposed: ReadonlyMap<string, number>;
}

/** What leaves for a collector is treated as its code usually is. */
export function fatesOf(trips: readonly Trip[]): Fates {
  const fates = { utilised: new Map<string, number>(), disposed: new Map<string, number>() };
  for (const { siteId, departOn, loads } of trips) {
    for (const { waste, receivedGrams, treatmentCode } of loads) {
      const side = isUtilisation(treatmentCode ?? waste.treatments[0] ?? '') ? fates.utilised : fates.disposed;
      const key = `${siteId} ${waste.code} ${yearOf(departOn)}`;
      side.set(key, (side.get(key) ?? 0) + receivedGrams);
    }
  }
  return fates;
}

interface CodeYear {
  readonly generated: number;
  readonly utilised: number;
  readonly fromStock: number;
  readonly disposed: number;
}

function codeYear(rows: readonly AccountMonth[], key: string, fates: Fates): CodeYear {
  const total = (side: 'generated' | 'selfUtilised' | 'selfDisposed'): number => sum(rows.map((row) => row[side]));
  const utilised = total('selfUtilised') + (fates.utilised.get(key) ?? 0);
  const disposed = total('selfDisposed') + (fates.disposed.get(key) ?? 0);
  const opening = rows[0]?.opening ?? 0;
  return { generated: total('generated'), utilised, fromStock: Math.min(opening, utilised), disposed };
}

/** Hazardous amounts of a generator by whole year. What an operator generates itself is disposed of. */
export function hazardousYears(generator: Generator, rows: readonly AccountMonth[], fates: Fates): HazardousYear[] {
  return WHOLE_YEARS.map((year) => {
    const codes = generator.streams.map(({ waste: { code } }) => {
      const own = rows.filter((row) => row.code === code && yearOf(MONTHS[row.month] ?? '') === year);
      return codeYear(own, `${generator.site.id} ${code} ${year}`, fates);
    });
    const total = (side: keyof CodeYear): number => sum(codes.map((code) => code[side]));
    const generated = total('generated');
    if (generator.operator !== null) {
      return { year, generated, utilised: 0, utilisedFromStock: 0, disposed: generated };
    }
    const { utilised, utilisedFromStock } = { utilised: total('utilised'), utilisedFromStock: total('fromStock') };
    return { year, generated, utilised, utilisedFromStock, disposed: total('disposed') };
  });
}
