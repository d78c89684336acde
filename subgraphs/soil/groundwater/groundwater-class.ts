import { convertConcentration } from '../../../data/soil-limits/concentration';
import { type SoilLimit } from '../../../data/soil-limits/limit';
import { ExactDecimal } from '../../../schema/mass';
import { VerdictReason } from '../sample/sample.enum';
import { type Measured } from '../sample/soil-verdict';
import { GroundwaterClass } from './groundwater.enum';

/** The class of one item with its reason. */
export interface ItemClass {
  readonly itemClass: GroundwaterClass;
  readonly reason: VerdictReason;
}

const unknown = (reason: VerdictReason): ItemClass => ({ itemClass: GroundwaterClass.UNKNOWN, reason });

const classes: Readonly<Record<string, GroundwaterClass>> = {
  I: GroundwaterClass.I,
  II: GroundwaterClass.II,
  III: GroundwaterClass.III,
  IV: GroundwaterClass.IV,
};

function fits({ lower, upper, isAbsence }: SoilLimit, value: string): boolean {
  if (isAbsence) return false;
  const number = new ExactDecimal(value);
  return (lower === null || number.greaterThanOrEqualTo(lower)) && (upper === null || number.lessThanOrEqualTo(upper));
}

/** The best class that admits the value: limits equal in several classes give the better one. */
function classOf(value: string, limits: readonly SoilLimit[]): GroundwaterClass {
  const best = limits.find((limit) => fits(limit, value));
  return classes[best?.groundwaterClass ?? ''] ?? GroundwaterClass.V;
}

/** Not detected is the best class where the standard asks for that, or where the detection limit itself is in it. */
function classOfAbsence({ detectionLimit, unit }: Measured, limits: readonly SoilLimit[]): ItemClass {
  const [best] = limits;
  const found = { itemClass: GroundwaterClass.I, reason: VerdictReason.NOT_DETECTED };
  if (best?.isAbsence === true) return found;
  if (detectionLimit === null) return unknown(VerdictReason.DETECTION_LIMIT_NOT_STATED);
  const limit = unit === null || best === undefined ? null : convertConcentration(detectionLimit, unit, best.unit);
  if (limit === null) return unknown(VerdictReason.UNIT_NOT_STATED);
  const isBest = classOf(limit, limits) === GroundwaterClass.I;
  return isBest ? found : unknown(VerdictReason.DETECTION_LIMIT_TOO_HIGH);
}

/** Class of one item (GB/T 14848-2017 6): equal to a limit is in the class; `limits` from the best class on. */
export function classOfItem(measured: Measured, limits: readonly SoilLimit[]): ItemClass {
  const [first] = limits;
  if (first === undefined) return unknown(VerdictReason.NO_LIMIT);
  if (measured.notDetected === true) return classOfAbsence(measured, limits);
  if (measured.value === null) return unknown(VerdictReason.NO_VALUE);
  const value = measured.unit === null ? null : convertConcentration(measured.value, measured.unit, first.unit);
  if (value === null) return unknown(VerdictReason.UNIT_NOT_STATED);
  if (new ExactDecimal(value).isNegative()) return unknown(VerdictReason.VALUE_NOT_PLAUSIBLE);
  return { itemClass: classOf(value, limits), reason: VerdictReason.COMPARED };
}

/** The class of a whole reading. */
export interface OverallClass {
  readonly overallClass: GroundwaterClass;
  /** Items that have the overall class; empty while it is UNKNOWN. */
  readonly worstItems: readonly string[];
  /** Items that were asked for and not measured, or cannot be judged. */
  readonly undecidedItems: readonly string[];
}

const fromWorst = [GroundwaterClass.V, GroundwaterClass.IV, GroundwaterClass.III, GroundwaterClass.II] as const;

/**
 * Class of a reading: that of its worst item, which is named. An item that is open leaves it UNKNOWN, except beside class
 * V, which nothing can make worse. Items without a limit say nothing.
 */
export function overallClass(items: ReadonlyMap<string, ItemClass>, required: readonly string[]): OverallClass {
  const judged = [...items].filter(([, { reason }]) => reason !== VerdictReason.NO_LIMIT);
  const withClass = (wanted: GroundwaterClass): string[] =>
    judged.flatMap(([item, { itemClass }]) => (itemClass === wanted ? [item] : [])).sort();
  const missing = required.filter((item) => !judged.some(([name]) => name === item));
  const undecidedItems = [...new Set([...missing, ...withClass(GroundwaterClass.UNKNOWN)])].sort();
  const worst = fromWorst.find((candidate) => withClass(candidate).length > 0) ?? GroundwaterClass.I;
  const isOpen = undecidedItems.length > 0 && worst !== GroundwaterClass.V;
  if (isOpen || judged.length === 0) return { overallClass: GroundwaterClass.UNKNOWN, worstItems: [], undecidedItems };
  return { overallClass: worst, worstItems: withClass(worst), undecidedItems };
}
