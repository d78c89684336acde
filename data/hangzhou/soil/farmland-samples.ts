import { type SoilLimit } from '../../soil-limits/limit';
import { type Draws, drawsFor } from '../draws';
import { between, thousandthsOf } from './amounts';
import { type FarmlandUnit } from './farmland';
import { type SoilGround } from './ground';
import { detected, examinedBy, SOIL_UNIT, type SoilSample } from './sample';

/** Items that farmland is always judged by (GB 15618-2018 table 1). */
const ITEMS = ['cadmium', 'mercury', 'arsenic', 'lead', 'chromium', 'copper', 'nickel', 'zinc'];

const SAMPLED = { from: '2022-10-10', to: '2023-05-20' };
const DEPTH_METRES = '0.2';

/** Thousandths of the lowest screening value, and of the way from the highest one to intervention, and of that. */
const CLEAN = { from: 180, to: 640 };
const ABOVE = { from: 120, to: 680 };
const FAR_ABOVE = { from: 1150, to: 1600 };

/** pH of land of which it is not stated. */
const MIDDLE_PH = 6;

const byAmount = (one: string, other: string): number => Number(one) - Number(other);

const isInBand = ({ phAbove, phUpTo }: SoilLimit, ph: number): boolean =>
  (phAbove === null || ph > Number(phAbove)) && (phUpTo === null || ph <= Number(phUpTo));

/** The bounds of an item over all uses in the band of pH: what is clear of all of them is judged alike under each. */
function boundsOf(item: string, ph: number, { reference }: SoilGround) {
  const limits = reference.limitsOn('GB 15618', item, SAMPLED.to).filter((limit) => isInBand(limit, ph));
  const screening = limits.flatMap((limit) => limit.screening ?? []).sort(byAmount);
  const [intervention] = limits.flatMap((limit) => limit.intervention ?? []);
  const [lowest, highest] = [screening[0], screening.at(-1)];
  if (lowest === undefined || highest === undefined) throw new Error(`GB 15618 has no limit for ${item}`);
  return { lowest, highest, intervention };
}

function valueOf(unit: FarmlandUnit, item: string, { ground, draws }: { ground: SoilGround; draws: Draws }): string {
  const { lowest, highest, intervention } = boundsOf(item, Number(unit.ph ?? MIDDLE_PH), ground);
  if (item !== unit.metal || intervention === undefined) return thousandthsOf(lowest, draws.int(CLEAN.from, CLEAN.to));
  if (unit.soilState === 'ABOVE_SCREENING') return between(highest, intervention, draws.int(ABOVE.from, ABOVE.to));
  return thousandthsOf(intervention, draws.int(FAR_ABOVE.from, FAR_ABOVE.to));
}

/** The samples of a unit: its eight items in the winter before the first class. */
export function farmlandSamples(unit: FarmlandUnit, ground: SoilGround): SoilSample[] {
  const draws = drawsFor(`farmland-samples:${unit.id}`);
  const sampledOn = draws.day(SAMPLED.from, SAMPLED.to);
  const examined = examinedBy(draws);
  return ITEMS.map((item, place) => ({
    ...{ id: `${unit.id}-F${place + 1}`, parcelCode: null, farmlandUnitId: unit.id, point: 'F1' },
    ...{ location: unit.location, depthMetres: DEPTH_METRES, medium: 'SOIL', purpose: 'ROUTINE', item },
    ...detected(valueOf(unit, item, { ground, draws }), null, SOIL_UNIT),
    ...{ background: null, ...examined, sampledOn },
  }));
}
