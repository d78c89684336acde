import { convertConcentration } from '../../../data/soil-limits/concentration';
import { ExactDecimal } from '../../../schema/mass';
import { SoilVerdict, VerdictReason } from './sample.enum';

/** What a laboratory states of one item. */
export interface Measured {
  readonly value: string | null;
  readonly notDetected: boolean | null;
  readonly detectionLimit: string | null;
  readonly unit: string | null;
}

/** The two values a sample is judged by. */
export interface SoilBounds {
  readonly screening: string;
  /** Null where a standard sets none. */
  readonly intervention: string | null;
  readonly unit: string;
  readonly backgroundException: boolean;
}

/** A verdict with its reason. */
export interface Judgement {
  readonly verdict: SoilVerdict;
  readonly reason: VerdictReason;
}

/** A sample that cannot be judged, and why. */
export const unknown = (reason: VerdictReason): Judgement => ({ verdict: SoilVerdict.UNKNOWN, reason });

const isAbove = (value: string, limit: string): boolean => new ExactDecimal(value).greaterThan(limit);

/** A non-detection passes only where the detection limit itself would. */
function judgeNotDetected({ detectionLimit, unit }: Measured, bounds: SoilBounds): Judgement {
  if (detectionLimit === null) return unknown(VerdictReason.DETECTION_LIMIT_NOT_STATED);
  const limit = unit === null ? null : convertConcentration(detectionLimit, unit, bounds.unit);
  if (limit === null) return unknown(VerdictReason.UNIT_NOT_STATED);
  if (isAbove(limit, bounds.screening)) return unknown(VerdictReason.DETECTION_LIMIT_TOO_HIGH);
  return { verdict: SoilVerdict.BELOW_SCREENING, reason: VerdictReason.NOT_DETECTED };
}

function compare(value: string, background: string | null, bounds: SoilBounds): Judgement {
  const compared = (verdict: SoilVerdict): Judgement => ({ verdict, reason: VerdictReason.COMPARED });
  if (!isAbove(value, bounds.screening)) return compared(SoilVerdict.BELOW_SCREENING);
  if (bounds.backgroundException && background !== null && !isAbove(value, background))
    return { verdict: SoilVerdict.BELOW_SCREENING, reason: VerdictReason.WITHIN_BACKGROUND };
  const isUnacceptable = bounds.intervention !== null && isAbove(value, bounds.intervention);
  return compared(isUnacceptable ? SoilVerdict.ABOVE_INTERVENTION : SoilVerdict.ABOVE_SCREENING);
}

/**
 * One item of one sample against its limits (GB 36600-2018 5.3, GB 15618-2018 6): equal to a limit passes; what is not
 * stated is UNKNOWN. Arsenic, cobalt and vanadium up to the soil background are no contamination (note ①).
 */
export function judgeSample(
  measured: Measured & { readonly background: string | null },
  bounds: SoilBounds | null,
): Judgement {
  if (bounds === null) return unknown(VerdictReason.NO_LIMIT);
  if (measured.notDetected === true) return judgeNotDetected(measured, bounds);
  const { value, unit, background } = measured;
  if (value === null) return unknown(VerdictReason.NO_VALUE);
  const converted = unit === null ? null : convertConcentration(value, unit, bounds.unit);
  if (converted === null || unit === null) return unknown(VerdictReason.UNIT_NOT_STATED);
  if (new ExactDecimal(converted).isNegative()) return unknown(VerdictReason.VALUE_NOT_PLAUSIBLE);
  return compare(converted, background && convertConcentration(background, unit, bounds.unit), bounds);
}
