import { ExactDecimal } from '../../../schema/mass';
import { type Draws, drawsFor, shuffled } from '../draws';
import { between, decimalText, thousandthsOf } from './amounts';
import { type SoilGround } from './ground';
import { type PlannedParcel } from './planned-parcel';
import { boundsOf, type SoilClass } from './soil-class';
import { type Stage } from './stages';

/** An amount with its unit. */
export interface Amount {
  readonly value: string;
  readonly unit: string;
}

/** An item found above screening on a parcel; what its history does not tell yet is null. */
export interface Finding {
  readonly item: string;
  readonly screening: string;
  /** Highest value, mg/kg; null of a parcel that was taken over from a register. */
  readonly peak: string | null;
  readonly groundwater: Amount | null;
  readonly volumeCubicMetres: string | null;
  /** mg/kg: not below screening and below the peak. */
  readonly target: string | null;
}

/** Highest value in thousandths of screening, where the risk is acceptable and where it is not. */
const ACCEPTABLE = { from: 1150, to: 1550 };
const UNACCEPTABLE = { from: 1500, to: 4200 };
const TARGET = { from: 1000, to: 1200 };

/** Where between the limits of classes III and IV groundwater under a listed parcel lies, thousandths. */
const GROUNDWATER = { from: 150, to: 800 };

const GROUNDWATER_PER_MILLE = 450;

/** Whether the parcel has been in the stage. */
export const wasIn = ({ history }: Pick<PlannedParcel, 'history'>, stage: Stage): boolean =>
  history.some((arrival) => arrival.stage === stage);

/** Listed by a register that tells nothing of the time before. */
const isTakenOver = ({ history }: PlannedParcel): boolean => history[0]?.stage === 'ON_REGISTER';

function groundwaterOf(item: string, { reference }: SoilGround, draws: Draws): Amount | null {
  const limits = reference.limitsOn('GB/T 14848', item, '2023-07-01');
  const third = limits.find(({ groundwaterClass }) => groundwaterClass === 'III');
  const fourth = limits.find(({ groundwaterClass }) => groundwaterClass === 'IV');
  if (third?.upper == null || fourth?.upper == null) return null;
  return {
    value: between(third.upper, fourth.upper, draws.int(GROUNDWATER.from, GROUNDWATER.to)),
    unit: third.unit,
  };
}

interface Found {
  readonly parcel: PlannedParcel;
  readonly soilClass: SoilClass;
  readonly isInGroundwater: boolean;
}

function findingOf(item: string, { parcel, soilClass, isInGroundwater }: Found, ground: SoilGround): Finding {
  const draws = drawsFor(`finding:${parcel.code}:${item}`);
  const { screening } = boundsOf(item, soilClass, ground);
  const isListed = wasIn(parcel, 'ON_REGISTER');
  const range = isListed ? UNACCEPTABLE : ACCEPTABLE;
  const peak = thousandthsOf(screening, draws.int(range.from, range.to));
  const target = thousandthsOf(screening, draws.int(TARGET.from, TARGET.to));
  const volume = decimalText(draws.int(800, 90_000), 1);
  const isPlanned = wasIn(parcel, 'PLAN_FILED');
  return {
    item,
    screening,
    peak: isTakenOver(parcel) ? null : peak,
    groundwater: isInGroundwater ? groundwaterOf(item, ground, draws) : null,
    volumeCubicMetres: isListed && !isTakenOver(parcel) ? volume : null,
    target: isPlanned ? new ExactDecimal(target).toFixed() : null,
  };
}

/** What the detailed survey of a parcel found above screening; nothing where it was not surveyed in detail. */
export function findingsOf(parcel: PlannedParcel, soilClass: SoilClass, ground: SoilGround): Finding[] {
  if (!wasIn(parcel, 'SURVEY_2_DETAIL') && !isTakenOver(parcel)) return [];
  const draws = drawsFor(`findings:${parcel.code}`);
  const items = shuffled(`findings:${parcel.code}`, ground.profiles.contaminantsOf(parcel.sector.code));
  const isInGroundwater = wasIn(parcel, 'REVIEW_SURVEY') && draws.chance(GROUNDWATER_PER_MILLE);
  const found = { parcel, soilClass, isInGroundwater };
  return items.slice(0, draws.int(1, 3)).map((item) => findingOf(item, found, ground));
}
