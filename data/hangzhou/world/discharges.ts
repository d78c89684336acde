import { MONTHS } from '../calendar';
import { drawsFor } from '../draws';
import { GRAMS_PER_TONNE, type Rate, type Sector } from '../profiles';
import { type Discharge } from './site';

/** What of a site its discharges depend on. */
export interface Discharging {
  readonly label: string;
  readonly sector: Sector;
  readonly size: number;
  readonly activity: readonly number[];
  /** True when yearly amounts are permitted, not concentrations alone. */
  readonly hasPermittedAmounts: boolean;
}

const NOISE = { from: 930, to: 1070 };

/** Permitted by the largest twelve months in a row, in thousandths: wide enough that nobody comes near its limit. */
const MARGIN = { from: 1350, to: 1900 };

function monthlyGrams({ label, size, activity }: Discharging, { code, tonnes }: Rate): number[] {
  const draws = drawsFor(`discharge:${label}:${code}`);
  const usual = (tonnes * GRAMS_PER_TONNE * size) / 12_000;
  return activity.map((level) => Math.round((usual * level * draws.int(NOISE.from, NOISE.to)) / 1_000_000));
}

function largestTwelveMonths(monthly: readonly number[]): number {
  let sum = 0;
  let largest = 0;
  monthly.forEach((amount, place) => {
    sum += amount - (place >= 12 ? (monthly[place - 12] ?? 0) : 0);
    largest = Math.max(largest, sum);
  });
  return largest;
}

/** Rounded up to two significant digits, as permits are written. */
function roundedUp(kilograms: number): number {
  const step = 10 ** Math.max(0, String(Math.ceil(kilograms)).length - 2);
  return Math.ceil(kilograms / step) * step;
}

function discharge(of: Discharging, rate: Rate, medium: Discharge['medium']): Discharge {
  const grams = monthlyGrams(of, rate);
  const margin = drawsFor(`permitted:${of.label}:${rate.code}`).int(MARGIN.from, MARGIN.to);
  const permitted = roundedUp((largestTwelveMonths(grams) * margin) / 1_000_000);
  return {
    pollutantCode: rate.code,
    medium,
    monthlyGrams: grams,
    permittedKilograms: of.hasPermittedAmounts ? permitted : null,
  };
}

/** A site's discharges to air and water, month by month. */
export function dischargesOf(of: Discharging): Discharge[] {
  if (of.activity.length !== MONTHS.length) throw new Error(`${of.label} lacks months`);
  const { air, water, waterMode } = of.sector;
  const toWater = waterMode === 'DIRECT' ? 'WATER' : 'SEWER';
  return [
    ...air.map((rate) => discharge(of, rate, 'AIR')),
    ...(waterMode === 'NONE' ? [] : water.map((rate) => discharge(of, rate, toWater))),
  ];
}
