import { type SoilLimit } from '../../soil-limits/limit';
import { QUARTERS } from '../calendar';
import { drawsFor, shuffled } from '../draws';
import { between, decimalText, thousandthsOf } from './amounts';
import { type SoilGround } from './ground';
import { type Course, type GroundwaterPoint, type WaterClass } from './groundwater-point';
import { absent, detected, examinedBy, type Measured } from './sample';
import { type GroundwaterItem } from './tables';

/** A quarter's reading at a point. */
export interface GroundwaterReading {
  readonly id: string;
  readonly point: GroundwaterPoint;
  readonly quarter: string;
  readonly sampledOn: string;
  readonly laboratory: string | null;
  readonly values: readonly (Measured & { readonly item: string })[];
}

const CLASSES: readonly WaterClass[] = ['I', 'II', 'III', 'IV', 'V'];

/** Items that decide the class of a point: their limits are wider from class to class. */
const LEADING = ['total-hardness', 'tds', 'chloride', 'sodium', 'sulfate', 'cod-mn', 'ammonia-n', 'nitrate-n'];

/** So many of them lead at a point. */
const LEADING_COUNT = 2;

/** Beyond class IV, in thousandths of its limit; and below class I. */
const WORST = 1500;
const BEST = 250;

/** Acidity is usual everywhere, tenths of pH. */
const PH_TENTHS = { from: 68, to: 81 };

/** The quarter from which improving water is a class better, and items asked for later are measured. */
const BETTER_FROM = 7;
const LATER_FROM = 6;

/** The quarter in which one item of some points was not examined, and which points. */
const GAP = { quarter: 5, item: 'iodide', every: 6 };

interface Band {
  readonly from: string;
  readonly to: string;
}

function upper(limits: readonly SoilLimit[], wanted: WaterClass): string {
  const found = limits.find(({ groundwaterClass }) => groundwaterClass === wanted)?.upper;
  if (found == null) throw new Error(`GB/T 14848 has no class ${wanted} for ${String(limits[0]?.item.item)}`);
  return found;
}

/** What belongs to a class and to none better; where two classes have one limit, that of the better one. */
function bandOf(limits: readonly SoilLimit[], wanted: WaterClass): Band {
  const place = CLASSES.indexOf(wanted);
  const better = CLASSES[place - 1];
  if (better === undefined) return { from: thousandthsOf(upper(limits, 'I'), BEST), to: upper(limits, 'I') };
  const from = upper(limits, better);
  if (wanted === 'V') return { from, to: thousandthsOf(from, WORST) };
  return from === upper(limits, wanted) ? bandOf(limits, better) : { from, to: upper(limits, wanted) };
}

/** Thousandths of the way through the band in a quarter. */
function wayAt(course: Course, quarter: number, noise: number): number {
  if (course === 'RISING') return 180 + quarter * 48 + noise;
  if (course === 'FALLING') return 820 - quarter * 48 + noise;
  if (course === 'IMPROVING') return 820 - (quarter % BETTER_FROM) * 90 + noise;
  return 400 + noise * 8;
}

/** A point in a quarter, with the items that decide its class. */
interface At {
  readonly point: GroundwaterPoint;
  readonly leading: readonly string[];
  readonly quarter: number;
}

/** What an item does at a point over all quarters. */
interface ItemCourse {
  readonly classAt: (quarter: number) => WaterClass;
  readonly course: Course;
}

const notWorse = (one: WaterClass, than: WaterClass): WaterClass =>
  CLASSES.indexOf(one) > CLASSES.indexOf(than) ? than : one;

const betterBy = (waterClass: WaterClass, steps: number): WaterClass =>
  CLASSES[Math.max(0, CLASSES.indexOf(waterClass) - steps)] ?? 'I';

/** Leading items have the class of the point, all others one that is as good or better and stays what it is. */
function courseOf({ point: { id, waterClass, course }, leading }: At, item: string): ItemCourse {
  if (leading.includes(item)) {
    const isBetter = (quarter: number): boolean => course === 'IMPROVING' && quarter >= BETTER_FROM;
    return { classAt: (quarter) => betterBy(waterClass, isBetter(quarter) ? 1 : 0), course };
  }
  const atBest = betterBy(waterClass, course === 'IMPROVING' ? 1 : 0);
  const drawn = drawsFor(`item-class:${id}:${item}`).pick(['I', 'II', 'II'] as const);
  return { classAt: () => notWorse(drawn, atBest), course: 'STEADY' };
}

function majorValue(item: string, limits: readonly SoilLimit[], at: At): string {
  const { point, quarter } = at;
  const draws = drawsFor(`water:${point.id}:${item}:${quarter}`);
  if (item === 'ph') return decimalText(draws.int(PH_TENTHS.from, PH_TENTHS.to), 1);
  const { classAt, course } = courseOf(at, item);
  const { from, to } = bandOf(limits, classAt(quarter));
  return between(from, to, wayAt(course, quarter, draws.int(-18, 18)));
}

/** Traces are met at one point in five, and there within class I. */
const TRACE_PER_MILLE = 200;

function traceOf({ item, detectionLimit }: GroundwaterItem, limits: readonly SoilLimit[], { point, quarter }: At) {
  const unit = limits[0]?.unit ?? '';
  const isMet = drawsFor(`trace:${point.id}:${item}`).chance(TRACE_PER_MILLE);
  if (!isMet) return absent(detectionLimit ?? '', unit);
  const share = drawsFor(`water:${point.id}:${item}:${quarter}`).int(600, 920);
  return detected(thousandthsOf(upper(limits, 'I'), share), detectionLimit, unit);
}

function measure(item: GroundwaterItem, at: At, { reference }: SoilGround): Measured {
  const limits = reference.limitsOn('GB/T 14848', item.item, '2023-07-01');
  const unit = limits[0]?.unit ?? '';
  if (item.kind === 'MAJOR') return detected(majorValue(item.item, limits, at), item.detectionLimit, unit);
  return item.kind === 'ABSENT' ? absent(item.detectionLimit ?? '', unit) : traceOf(item, limits, at);
}

function itemsIn({ point, quarter }: At, { profiles }: SoilGround): GroundwaterItem[] {
  const { kind, ordinal, requiredItems, laterItems } = point;
  const wanted = [...requiredItems, ...(quarter >= LATER_FROM ? laterItems : [])];
  const isGap = kind === 'PROVINCIAL' && ordinal % GAP.every === 0 && quarter === GAP.quarter;
  return profiles.groundwaterItems.filter(({ item }) => wanted.includes(item) && !(isGap && item === GAP.item));
}

/** Middle month of a quarter. */
const middleOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(-1)) * 3 - 1).padStart(2, '0')}`;

/** The readings of a point, one each quarter. */
export function readingsOf(point: GroundwaterPoint, ground: SoilGround): GroundwaterReading[] {
  const leading = shuffled(`leading:${point.id}`, LEADING).slice(0, LEADING_COUNT);
  return QUARTERS.map((quarter, place) => {
    const at = { point, leading, quarter: place };
    const draws = drawsFor(`reading:${point.id}:${quarter}`);
    return {
      ...{ id: `${point.id}:${quarter}`, point, quarter },
      sampledOn: draws.day(`${middleOf(quarter)}-05`, `${middleOf(quarter)}-25`),
      laboratory: examinedBy(draws).laboratory,
      values: itemsIn(at, ground).map((item) => ({ item: item.item, ...measure(item, at, ground) })),
    };
  });
}
