import { MONTHS } from '../calendar';
import { drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { sum } from './amounts';
import { type Ground } from './ground';
import { type PlannedOutlet } from './outlet-plan';
import { type StandardLimit } from './tables';

/** Concentrations and volumes of an outlet that give its discharges exactly, and keep well below its limits. */
export interface OutletFlow {
  /** Cubic metres in each of MONTHS. */
  readonly volumes: readonly number[];
  /** Mean concentration in the unit of the limit; by month where the site was at work, over all months otherwise. */
  concentration(pollutantCode: string, month: string): number;
  limit(pollutantCode: string): StandardLimit;
}

/** The concentration nearest to its limit is this share of it, thousandths. */
const NEAREST = { from: 330, to: 470 };

/** Milligrams in a cubic metre at one unit of concentration. */
const MILLIGRAMS: Readonly<Record<string, number>> = { 'mg/m3': 1, 'mg/L': 1000 };

interface Leaving {
  readonly site: WorldSite;
  readonly outlet: PlannedOutlet;
  readonly ground: Ground;
}

function limitIn({ site, ground }: Leaving, code: string): StandardLimit {
  const limit = ground.limitOf(site, 'OUTLET', code);
  if (limit === null) throw new Error(`no standard limits ${code} at an outlet of ${site.sector.code}`);
  return limit;
}

/** Milligrams that leave by the outlet in each month. */
function monthlyMilligrams({ site, outlet }: Leaving, code: string): number[] {
  const discharge = site.discharges.find(({ pollutantCode }) => pollutantCode === code);
  return (discharge?.monthlyGrams ?? []).map((grams) => grams * (outlet.shares.get(code) ?? 0));
}

/** Milligrams of a pollutant, month by month and together. */
interface Mass {
  readonly monthly: readonly number[];
  readonly whole: number;
}

function massesOf(leaving: Leaving): ReadonlyMap<string, Mass> {
  return new Map(
    [...leaving.outlet.shares.keys()].map((code) => {
      const monthly = monthlyMilligrams(leaving, code);
      return [code, { monthly, whole: sum(monthly) }];
    }),
  );
}

/** The least volume in which every pollutant keeps its distance. */
function wholeVolume(leaving: Leaving, masses: ReadonlyMap<string, Mass>, nearest: number): number {
  const volumes = [...masses].map(([code, { whole }]) => {
    const { concentration, unit } = limitIn(leaving, code);
    const milligramsPerCubicMetre = Number(concentration) * (MILLIGRAMS[unit] ?? 1);
    return (whole * 1000) / (milligramsPerCubicMetre * nearest);
  });
  return Math.max(0, ...volumes);
}

/** What flows by an outlet month by month, made from what the site discharges. */
export function flowOf(leaving: Leaving): OutletFlow {
  const { site, outlet } = leaving;
  const nearest = drawsFor(`permits/flow:${site.id}:${outlet.outletCode}`).int(NEAREST.from, NEAREST.to);
  const masses = massesOf(leaving);
  const whole = wholeVolume(leaving, masses, nearest);
  const active = sum(site.activity);
  const volumes = site.activity.map((level) => (whole * level) / active);
  return {
    volumes,
    limit: (code) => limitIn(leaving, code),
    concentration(code, month) {
      const { concentration, unit } = limitIn(leaving, code);
      const mass = masses.get(code);
      // Of what has no amount the concentration alone is limited.
      if (mass === undefined) return (Number(concentration) * nearest) / 1000;
      const place = MONTHS.indexOf(month);
      const volume = volumes[place] ?? 0;
      const milligrams = volume > 0 ? (mass.monthly[place] ?? 0) / volume : mass.whole / whole;
      return milligrams / (MILLIGRAMS[unit] ?? 1);
    },
  };
}

/** Decimals a concentration is stated with, by its limit. */
export function decimalsOf({ concentration }: StandardLimit): number {
  const limit = Number(concentration);
  if (limit < 1) return 4;
  return limit < 20 ? 3 : 2;
}
