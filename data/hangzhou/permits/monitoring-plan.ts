import { type WorldSite } from '../world/site';
import { type Ground } from './ground';
import { type PlannedOutlet } from './outlet-plan';

/** One line of the self-monitoring plan of an outlet. */
export interface PlanItem {
  readonly pollutant: { readonly code: string; readonly name: string };
  readonly method: 'AUTOMATIC' | 'MANUAL';
  readonly frequency: 'CONTINUOUS' | 'QUARTERLY' | 'SEMIANNUAL' | 'ANNUAL';
  readonly instrument: string | null;
  readonly networked: boolean | null;
  readonly samplingRule: string | null;
}

/** What is measured automatically at main outlets of key sites, and the instrument. */
const AUTOMATIC: Readonly<Record<string, string>> = {
  a34013: '激光散射法颗粒物监测仪',
  a21026: '紫外差分法烟气监测仪',
  a21002: '紫外差分法烟气监测仪',
  a24088: '氢火焰离子化检测仪',
  w01018: '化学需氧量在线监测仪',
  w21003: '氨氮在线监测仪',
  w21001: '总氮在线监测仪',
  w21011: '总磷在线监测仪',
};

/** Suspended solids and BOD5, whose concentration alone is limited. */
const CONCENTRATION_ONLY = ['w01012', 'w01017'] as const;

/** Of these simplified sites take samples every quarter. */
const WATCHED_IN_WATER = ['w01018', 'w21003'];

const SAMPLING = {
  AIR: '非连续采样 至少3个',
  WATER: '瞬时采样 至少3个瞬时样',
  SEWER: '混合采样 至少3个混合样',
} as const;

/** True when the outlet has a device whose values are sent to the authority. */
export const isAutomatic = ({ roles }: WorldSite, { outletClass }: PlannedOutlet): boolean =>
  roles.isAutomaticallyMonitored && outletClass === 'MAIN';

/** How often at least a sample is taken (HJ 819-2017, table of least frequencies, unverified). */
function manualFrequency(site: WorldSite, outlet: PlannedOutlet, code: string): PlanItem['frequency'] {
  const isKey = site.category === 'KEY';
  if (outlet.medium !== 'AIR') return isKey || WATCHED_IN_WATER.includes(code) ? 'QUARTERLY' : 'ANNUAL';
  return isKey || outlet.outletClass === 'MAIN' ? 'SEMIANNUAL' : 'ANNUAL';
}

/** Pollutants limited at an outlet, those without an amount last. */
export const limitedCodes = ({ shares, medium, outletClass }: PlannedOutlet): string[] =>
  medium === 'AIR' || outletClass === 'OTHER' ? [...shares.keys()] : [...shares.keys(), ...CONCENTRATION_ONLY];

/** The self-monitoring plan of an outlet: whatever is limited there is measured. */
export function monitoringPlan(site: WorldSite, outlet: PlannedOutlet, ground: Ground): PlanItem[] {
  return limitedCodes(outlet).map((code) => {
    const pollutant = { code, name: ground.nameOf(site, code) };
    const instrument = isAutomatic(site, outlet) ? AUTOMATIC[code] : undefined;
    if (instrument !== undefined) {
      const how = { method: 'AUTOMATIC', frequency: 'CONTINUOUS', networked: true, samplingRule: null } as const;
      return { pollutant, instrument, ...how };
    }
    const frequency = manualFrequency(site, outlet, code);
    const samplingRule = SAMPLING[outlet.medium];
    return { pollutant, method: 'MANUAL', frequency, instrument: null, networked: null, samplingRule };
  });
}
