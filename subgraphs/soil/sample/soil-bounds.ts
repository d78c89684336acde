import { type SoilLimit } from '../../../data/soil-limits/limit';
import { type SoilReference } from '../../../data/soil-limits/load';
import { ExactDecimal } from '../../../schema/mass';
import { type SoilClass } from '../parcel/parcel.enum';
import { VerdictReason } from './sample.enum';
import { type SoilBounds } from './soil-verdict';

/** The limit a sample is judged by, or why there is none. */
export type FoundLimit =
  | { readonly limit: SoilLimit; readonly bounds: SoilBounds }
  | { readonly limit: null; readonly bounds: null; readonly reason: VerdictReason };

const none = (reason: VerdictReason): FoundLimit => ({ limit: null, bounds: null, reason });

function boundedBy(limit: SoilLimit | undefined): FoundLimit {
  if (limit?.screening == null) return none(VerdictReason.NO_LIMIT);
  const { screening, intervention, unit, backgroundException } = limit;
  return { limit, bounds: { screening, intervention, unit, backgroundException } };
}

/** An item on a day. */
export interface ItemOnDay {
  readonly item: string;
  readonly day: string;
}

/** Limit of GB 36600 for development land of a class. */
export function constructionLimit(
  reference: SoilReference,
  { item, day }: ItemOnDay,
  soilClass: SoilClass,
): FoundLimit {
  return boundedBy(reference.limitsOn('GB 36600', item, day).find((limit) => limit.soilClass === soilClass));
}

/** Use of farmland → lines of GB 15618 that hold for it; rotation takes the stricter of both (unverified). */
const linesOf: Readonly<Record<string, readonly string[]>> = {
  PADDY: ['PADDY'],
  DRY: ['OTHER'],
  ORCHARD: ['ORCHARD'],
  ROTATION: ['PADDY', 'OTHER'],
  OTHER: ['OTHER'],
};

/** Bands of pH exclude their lower bound and include their upper one (GB 15618-2018 table 1). */
function isInBand({ phAbove, phUpTo }: SoilLimit, ph: string): boolean {
  const value = new ExactDecimal(ph);
  return (phAbove === null || value.greaterThan(phAbove)) && (phUpTo === null || value.lessThanOrEqualTo(phUpTo));
}

const stricter = (one: SoilLimit, other: SoilLimit): SoilLimit =>
  new ExactDecimal(other.screening ?? 'Infinity').lessThan(one.screening ?? 'Infinity') ? other : one;

/** What selects the line of GB 15618. */
export interface FarmlandGround {
  readonly use: string | null;
  readonly ph: string | null;
}

function forUse(lines: readonly SoilLimit[], use: string): SoilLimit | undefined {
  const line = (name: string): SoilLimit | undefined =>
    lines.find((limit) => limit.use === name) ?? lines.find((limit) => limit.use === 'OTHER' || limit.use === 'ALL');
  const found = (linesOf[use] ?? []).flatMap((name) => line(name) ?? []);
  return found.length === 0 ? undefined : found.reduce(stricter);
}

/** Limit of GB 15618 for farmland of a use and pH; without the one it depends on there is none. */
export function farmlandLimit(reference: SoilReference, { item, day }: ItemOnDay, ground: FarmlandGround): FoundLimit {
  const lines = reference.limitsOn('GB 15618', item, day);
  if (lines.length === 0) return none(VerdictReason.NO_LIMIT);
  const { use, ph } = ground;
  const isBanded = lines.some(({ phAbove, phUpTo }) => phAbove !== null || phUpTo !== null);
  if (isBanded && ph === null) return none(VerdictReason.PH_NOT_STATED);
  if (use === null && lines.some((limit) => limit.use !== 'ALL')) return none(VerdictReason.USE_NOT_STATED);
  const inBand = lines.filter((limit) => ph === null || isInBand(limit, ph));
  return boundedBy(forUse(inBand, use ?? 'OTHER'));
}
