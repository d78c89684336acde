import { type Draws, drawsFor } from '../draws';
import { thousandthsOf } from './amounts';
import { aboveScreening, DEPTHS, sampled, stayIn, type Taken } from './campaign';
import { wasIn } from './findings';
import { type SoilGround } from './ground';
import { type SoilParcel } from './parcel';
import { detected, type Measured, outstanding, type SoilSample, typicalOf } from './sample';
import { type SoilLevel } from './tables';

/** Items of every preliminary survey beside those of the industry. */
const USUAL_ITEMS = ['arsenic', 'lead', 'cadmium', 'copper', 'cobalt'];

/** Soil rich in arsenic by nature, thousandths of screening: what is met, and the background level (GB 36600 note 1). */
const NATURAL = { from: 1050, to: 1280, background: 1350, perMille: 90 };

/** Whether the soil of a parcel is rich in arsenic by nature. */
const isRich = ({ code, soilClass, findings }: SoilParcel): boolean =>
  soilClass === 'CLASS_1' &&
  findings.every(({ item }) => item !== 'arsenic') &&
  drawsFor(`background:${code}`).chance(NATURAL.perMille);

/** Screening of arsenic for the first class, mg/kg (GB 36600-2018 table 1). */
const ARSENIC_SCREENING = '20';

function natural(parcel: SoilParcel, level: SoilLevel, draws: Draws): Measured & Pick<Taken, 'background'> {
  if (level.item !== 'arsenic' || !isRich(parcel)) return typicalOf(level, draws);
  const value = thousandthsOf(ARSENIC_SCREENING, draws.int(NATURAL.from, NATURAL.to));
  return { ...detected(value, null), background: thousandthsOf(ARSENIC_SCREENING, NATURAL.background) };
}

/** Results of the latest campaign are partly still to come. */
const isOutstanding = ({ code, stage }: SoilParcel, place: number): boolean =>
  stage === 'SURVEY_2_PRELIM' && drawsFor(`outstanding:${code}:${place}`).chance(280);

function preliminary(parcel: SoilParcel, place: number, ground: SoilGround): Taken {
  const depthDecimetres = DEPTHS[place % DEPTHS.length] ?? null;
  const found = parcel.findings[place];
  if (found !== undefined) {
    const draws = drawsFor(`above:${parcel.code}:${place}`);
    const depth = Math.min(depthDecimetres ?? 0, parcel.maxDepthDecimetres ?? 0);
    return { item: found.item, depthDecimetres: depth, ...aboveScreening(found, draws) };
  }
  const ofIndustry = ground.profiles.contaminantsOf(parcel.sector.code);
  const items = [...new Set([...ofIndustry, ...USUAL_ITEMS])];
  const item = items[place % items.length] ?? '';
  if (isOutstanding(parcel, place)) return { item, depthDecimetres, ...outstanding };
  const draws = drawsFor(`natural:${parcel.code}:${place}`);
  return { item, depthDecimetres, ...natural(parcel, ground.profiles.levelOf(item), draws) };
}

/** Whether a survey of the parcel took preliminary samples. */
export const hasPreliminary = (parcel: SoilParcel): boolean => wasIn(parcel, 'SURVEY_2_PRELIM');

/** So many samples of the preliminary survey: what was found above screening first. */
export function preliminarySamples(parcel: SoilParcel, count: number, ground: SoilGround): SoilSample[] {
  const stay = stayIn(parcel, 'SURVEY_2_PRELIM', false);
  if (stay === null) return [];
  if (count < parcel.findings.length) throw new Error(`${parcel.code}: ${count} samples cannot show its findings`);
  const taken = Array.from({ length: count }, (_, place) => preliminary(parcel, place, ground));
  return sampled(parcel, { purpose: 'PRELIMINARY', letter: 'S', ...stay }, taken);
}
