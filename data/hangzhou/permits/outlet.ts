import { drawsFor } from '../draws';
import { permitNumberOf } from '../permit-number';
import { type WorldSite } from '../world/site';
import { type Ground } from './ground';
import { isAutomatic, monitoringPlan, type PlanItem } from './monitoring-plan';
import { plannedOutlets, type PlannedOutlet } from './outlet-plan';

/** An outlet as the permit describes it. */
export interface OutletRecord extends Omit<PlannedOutlet, 'shares'> {
  /** `<sourceId>:<outletCode>`. */
  readonly id: string;
  readonly permitNo: string | null;
  readonly location: { readonly lat: string; readonly lon: string };
  readonly heightMetres: string | null;
  readonly innerDiameterMetres: string | null;
  readonly exhaustTemperatureCelsius: string | null;
  readonly dischargeMode: 'DIRECT' | 'INDIRECT' | null;
  readonly receivingWater: string | null;
  readonly dischargeRegime: string;
  readonly monitoringPlan: readonly PlanItem[];
  readonly autoMonitored: boolean;
  readonly monitoringNumber: string | null;
}

/** Outlets lie so far around the site's point, in millionths of a degree. */
const SPREAD = 800;
/** The river all direct discharges of the invented city lead to. */
const RIVER = '钱塘江';

const beside = (degrees: string, millionths: number): string =>
  ((Math.round(Number(degrees) * 1_000_000) + millionths) / 1_000_000).toFixed(6);

/** Centimetres, tenths of a degree: whole numbers as decimal text. */
const scaled = (amount: number, decimals: 1 | 2): string => (amount / 10 ** decimals).toFixed(decimals);

/** The outlet's id, unique in the country (HJ 608-2017). */
export const outletIdOf = ({ id }: WorldSite, { outletCode }: Pick<PlannedOutlet, 'outletCode'>): string =>
  `${id}:${outletCode}`;

/** A device number of 24 characters that no network has given: 13 of them are of the site id. */
const monitoringNumberOf = ({ id }: WorldSite, { outletCode }: PlannedOutlet): string =>
  `SHILI0${id.slice(8)}${outletCode}`;

type Shape = Pick<OutletRecord, 'heightMetres' | 'innerDiameterMetres' | 'exhaustTemperatureCelsius'>;

function shapeOf(site: WorldSite, { medium, outletCode, outletClass }: PlannedOutlet): Shape {
  if (medium !== 'AIR') return { heightMetres: null, innerDiameterMetres: null, exhaustTemperatureCelsius: null };
  const draws = drawsFor(`permits/stack:${site.id}:${outletCode}`);
  const isHigh = outletClass === 'MAIN' && site.category === 'KEY';
  return {
    heightMetres: String(isHigh ? draws.int(30, 120) : draws.int(15, 30)),
    innerDiameterMetres: scaled(isHigh ? draws.int(90, 350) : draws.int(30, 90), 2),
    exhaustTemperatureCelsius: scaled(isHigh ? draws.int(480, 1200) : draws.int(180, 450), 1),
  };
}

type Drain = Pick<OutletRecord, 'dischargeMode' | 'receivingWater'>;

function drainOf(site: WorldSite, { medium }: PlannedOutlet, ground: Ground): Drain {
  if (medium === 'AIR') return { dischargeMode: null, receivingWater: null };
  if (medium === 'WATER') return { dischargeMode: 'DIRECT', receivingWater: RIVER };
  return { dischargeMode: 'INDIRECT', receivingWater: ground.treatmentWorksOf(site) };
}

function outletRecord(site: WorldSite, outlet: PlannedOutlet, ground: Ground): OutletRecord {
  const { outletCode, name, outletClass, medium } = outlet;
  const draws = drawsFor(`permits/outlet:${site.id}:${outletCode}`);
  const autoMonitored = isAutomatic(site, outlet);
  return {
    ...{ id: outletIdOf(site, outlet), permitNo: permitNumberOf(site), outletCode, name, outletClass, medium },
    location: {
      lat: beside(site.location.lat, draws.int(-SPREAD, SPREAD)),
      lon: beside(site.location.lon, draws.int(-SPREAD, SPREAD)),
    },
    ...shapeOf(site, outlet),
    ...drainOf(site, outlet, ground),
    dischargeRegime: outletClass === 'MAIN' ? '连续排放，流量稳定' : '间断排放，排放期间流量不稳定但有规律',
    monitoringPlan: monitoringPlan(site, outlet, ground),
    autoMonitored,
    monitoringNumber: autoMonitored ? monitoringNumberOf(site, outlet) : null,
  };
}

/** The outlets of a site as its permit describes them. */
export const outletsOf = (site: WorldSite, ground: Ground): OutletRecord[] =>
  plannedOutlets(site).map((outlet) => outletRecord(site, outlet, ground));
