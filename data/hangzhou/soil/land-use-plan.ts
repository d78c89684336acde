import { LAST_DAY } from '../calendar';
import { addDays, type Draws, drawsFor } from '../draws';
import { type SoilGround } from './ground';
import { type PlannedParcel } from './planned-parcel';
import { type SoilClass } from './soil-class';
import { isClosing } from './stages';
import { type PlannedLandUse } from './tables';

/** What a parcel is used as and planned for; null is not stated. */
export interface LandUsePlan {
  readonly currentUse: PlannedLandUse | null;
  readonly currentUseSince: string | null;
  readonly plannedUse: PlannedLandUse | null;
  readonly plannedUseChangeOn: string | null;
  readonly statedSoilClass: SoilClass | null;
  /** The class its samples are judged by: the stricter of stated and planned, the first when neither is known. */
  readonly soilClass: SoilClass;
  readonly isSensitiveUse: boolean | null;
}

type Planned = Pick<LandUsePlan, 'plannedUse' | 'plannedUseChangeOn'>;

const INDUSTRY = '1001';

/** Days from the closing of a case to the change of the plan, and from there to the new use. */
const TO_CHANGE = { from: 20, to: 220 };
const TO_USE = { from: 60, to: 400 };
const LONG_GONE = { from: '1986-01-01', to: '2012-12-31' };

function drawUse({ profiles, reference }: SoilGround, draws: Draws, isSensitive: boolean): PlannedLandUse {
  const uses = profiles.landUses.filter(({ code }) => reference.landUses.isSensitive(code) === isSensitive);
  return draws.weighted(uses, ({ weight }) => weight);
}

function industry({ profiles }: SoilGround): PlannedLandUse {
  const found = profiles.landUses.find(({ code }) => code === INDUSTRY);
  if (found === undefined) throw new Error(`soil_land_uses.csv lacks ${INDUSTRY}`);
  return found;
}

/** A sensitive use is planned only for land whose case is closed, and only afterwards (Art. 59, 61). */
function planOf({ site, history }: PlannedParcel, ground: SoilGround, draws: Draws): Planned {
  const last = history.at(-1);
  const closedOn = last !== undefined && isClosing(last.stage) ? last.on : null;
  const isOperating = site !== null && site.closedOn === null;
  const change = addDays(closedOn ?? LAST_DAY, draws.int(TO_CHANGE.from, TO_CHANGE.to));
  const isChanged = !isOperating && closedOn !== null && change <= LAST_DAY && draws.chance(800);
  if (isChanged) return { plannedUse: drawUse(ground, draws, draws.chance(650)), plannedUseChangeOn: change };
  if (!isOperating && draws.chance(250)) return { plannedUse: null, plannedUseChangeOn: null };
  const plannedUse = isOperating ? industry(ground) : drawUse(ground, draws, false);
  return { plannedUse, plannedUseChangeOn: null };
}

function usedSince({ site }: PlannedParcel, draws: Draws): string | null {
  if (site !== null) return site.openedOn;
  return draws.chance(880) ? draws.day(LONG_GONE.from, LONG_GONE.to) : null;
}

function currentUse(
  parcel: PlannedParcel,
  { plannedUse, plannedUseChangeOn }: Planned,
  draws: Draws,
): Pick<LandUsePlan, 'currentUse' | 'currentUseSince'> {
  const since = plannedUseChangeOn === null ? null : addDays(plannedUseChangeOn, draws.int(TO_USE.from, TO_USE.to));
  if (since !== null && since <= LAST_DAY && draws.chance(450))
    return { currentUse: plannedUse, currentUseSince: since };
  return { currentUse: null, currentUseSince: usedSince(parcel, draws) };
}

function stated(planned: SoilClass | null, draws: Draws): SoilClass | null {
  if (draws.chance(700)) return null;
  return draws.chance(120) ? 'CLASS_1' : planned;
}

/** Draws the uses of a parcel that its history allows. */
export function planLandUse(parcel: PlannedParcel, ground: SoilGround): LandUsePlan {
  const draws = drawsFor(`land-use:${parcel.code}`);
  const planned = planOf(parcel, ground, draws);
  const found = currentUse(parcel, planned, draws);
  const isStated = parcel.site !== null || draws.chance(900);
  const code = planned.plannedUse?.planningCode;
  const plannedClass = code === undefined ? null : (ground.reference.landUses.classOf(code) as SoilClass | null);
  const statedSoilClass = stated(plannedClass, draws);
  const isSecond = plannedClass === 'CLASS_2' && statedSoilClass !== 'CLASS_1';
  return {
    ...planned,
    ...found,
    currentUse: found.currentUse ?? (isStated ? industry(ground) : null),
    statedSoilClass,
    soilClass: isSecond ? 'CLASS_2' : 'CLASS_1',
    isSensitiveUse: planned.plannedUse && ground.reference.landUses.isSensitive(planned.plannedUse.code),
  };
}
