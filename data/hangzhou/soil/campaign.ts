import { ExactDecimal } from '../../../schema/mass';
import { LAST_DAY } from '../calendar';
import { addDays, type Draws, drawsFor } from '../draws';
import { between, decimalText } from './amounts';
import { type Finding } from './findings';
import { type SoilParcel } from './parcel';
import { detected, examinedBy, type Measured, type SoilSample } from './sample';
import { type Stage } from './stages';

/** Depths in decimetres that a point is sampled at in turn. */
export const DEPTHS = [5, 15, 30];

/** Above screening, thousandths of the way to the peak. */
const ABOVE = { from: 150, to: 950 };

/** What differs from sample to sample of a parcel. */
export interface Taken extends Measured {
  readonly item: string;
  readonly medium?: SoilSample['medium'];
  readonly background?: string | null;
  readonly depthDecimetres: number | null;
}

/** When and why a parcel was sampled. */
export interface Campaign {
  readonly purpose: SoilSample['purpose'];
  readonly letter: string;
  readonly from: string;
  readonly to: string;
}

const near = (degrees: string, tenThousandths: number): string =>
  new ExactDecimal(degrees).plus(decimalText(tenThousandths, 4)).toFixed(4);

/** Works out the samples of a campaign: what comes from one point was taken there on one day. */
export function sampled({ code, location }: SoilParcel, campaign: Campaign, taken: readonly Taken[]): SoilSample[] {
  const { purpose, letter, from, to } = campaign;
  return taken.map(({ depthDecimetres, ...own }, place) => {
    const id = `${code}-${letter}${String(place + 1).padStart(3, '0')}`;
    const point = `${letter}${Math.floor(place / DEPTHS.length) + 1}`;
    const spot = drawsFor(`point:${code}:${point}`);
    return {
      ...{ id, parcelCode: code, farmlandUnitId: null, point, medium: 'SOIL', background: null, purpose, ...own },
      location: { lat: near(location.lat, spot.int(-9, 9)), lon: near(location.lon, spot.int(-9, 9)) },
      depthMetres: depthDecimetres === null ? null : decimalText(depthDecimetres, 1),
      ...examinedBy(spot),
      sampledOn: spot.day(from, to),
    };
  });
}

/** The days of a stay in a stage; null when the parcel was never in it. */
export function stayIn({ history }: SoilParcel, stage: Stage, isLast: boolean): { from: string; to: string } | null {
  const of = (arrival: { stage: Stage }): boolean => arrival.stage === stage;
  const place = isLast ? history.findLastIndex(of) : history.findIndex(of);
  const from = history[place]?.on;
  if (from === undefined) return null;
  const next = history[place + 1]?.on;
  return { from, to: next === undefined ? LAST_DAY : addDays(next, -1) };
}

/** A value above screening, below the highest one of the finding. */
export const aboveScreening = ({ screening, peak }: Finding, draws: Draws): Measured =>
  detected(between(screening, peak ?? screening, draws.int(ABOVE.from, ABOVE.to)), null);
