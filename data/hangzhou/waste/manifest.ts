import { FIRST_DAY, LAST_DAY } from '../calendar';
import { addDays, type Draws, drawsFor } from '../draws';
import { type HangzhouDataset } from '../scale';
import { type Carriage, carriersOf } from './carrier';
import { planRecordNo } from './plan';
import { type Trip } from './trip';

export interface ManifestTimes {
  readonly issuedAt: string;
  readonly pickedUpAt: string | null;
  readonly departAt: string | null;
  readonly arriveAt: string | null;
  readonly receivedAt: string | null;
  readonly treatedAt: string | null;
  readonly closedAt: string | null;
  readonly voidedAt: string | null;
}

/** A manifest (部令第23号) of a trip, with its number. */
export interface ManifestRecord extends ManifestTimes {
  readonly no: string;
  readonly trip: Trip;
  readonly replacesNo: string | null;
  readonly carriers: readonly Carriage[];
  readonly channel: 'ELECTRONIC' | 'PAPER_BACKFILL';
  readonly planRecordNo: string;
  readonly approvalNo: string | null;
  /** Planned grams of each load. */
  readonly planned: readonly number[];
}

type Draft = Omit<ManifestRecord, 'no' | 'replacesNo'>;

const two = (number: number): string => String(number).padStart(2, '0');
const time = (day: string, hour: number, minute: number): string => `${day}T${two(hour)}:${two(minute)}:00+08:00`;
const by = (day: string): boolean => day <= LAST_DAY;

/** One that departs after the last day was written on it, and some were already handed over. */
function aheadTimes(draws: Draws): ManifestTimes {
  const pickedUpAt = draws.chance(400) ? time(LAST_DAY, 17, draws.int(0, 59)) : null;
  const later = { departAt: null, arriveAt: null, receivedAt: null, treatedAt: null, closedAt: null, voidedAt: null };
  return { issuedAt: time(LAST_DAY, 15, draws.int(0, 59)), pickedUpAt, ...later };
}

function closingDay({ outcome, receivedOn, treatedOn }: Trip, draws: Draws): string | null {
  const after = outcome === 'REJECTED' ? receivedOn : treatedOn;
  const day = after === null ? null : addDays(after, draws.int(1, 12));
  return day !== null && by(day) ? day : null;
}

function timesOf(trip: Trip, draws: Draws): ManifestTimes {
  const { departOn, receivedOn, treatedOn, operator } = trip;
  if (!by(departOn)) return aheadTimes(draws);
  const arriveOn = operator.isLocal ? departOn : addDays(departOn, 1);
  // Some of the last day leave in the evening and are on the road when the data end.
  const isLate = departOn === LAST_DAY && receivedOn === null && draws.chance(500);
  const hasArrived = by(arriveOn) && !isLate;
  const closedOn = closingDay(trip, draws);
  const hour = isLate ? 20 : 8;
  return {
    issuedAt: time(departOn, hour, draws.int(0, 25)),
    pickedUpAt: time(departOn, hour, draws.int(30, 55)),
    departAt: time(departOn, hour + 1, draws.int(0, 50)),
    arriveAt: hasArrived ? time(arriveOn, draws.int(10, 15), draws.int(0, 59)) : null,
    receivedAt: receivedOn === null ? null : time(receivedOn, receivedOn === arriveOn ? 16 : 9, draws.int(0, 59)),
    treatedAt: treatedOn === null ? null : time(treatedOn, 15, draws.int(0, 59)),
    closedAt: closedOn === null ? null : time(closedOn, 17, draws.int(0, 59)),
    voidedAt: null,
  };
}

/** Planned and received differ by up to so many thousandths where all is taken. */
const WEIGHING = 12;
/** From so many grams on a plan is rounded to ten kilograms; below the other bound it is what was weighed at the gate. */
const [ROUNDED_FROM, WEIGHED_UNTIL] = [5_000_000, 20_000] as const;

function plannedGrams({ outcome, loads }: Trip, draws: Draws): number[] {
  return loads.map(({ grams, receivedGrams }) => {
    if (outcome !== 'ACCEPTED' || grams < WEIGHED_UNTIL) return grams;
    const unit = receivedGrams >= ROUNDED_FROM ? 10_000 : 100;
    return Math.round((receivedGrams * (1000 + draws.int(-WEIGHING, WEIGHING))) / 1000 / unit) * unit;
  });
}

const approvalNo = ({ siteId, departOn, operator }: Trip): string | null =>
  operator.isLocal ? null : `示例跨省批${departOn.slice(0, 4)}-${siteId}`;

/** Of a thousand manifests: written on paper first, and voided and written again. */
const [PAPER, VOIDED] = [6, 4] as const;

function draftOf(trip: Trip, letters: string): Draft {
  const draws = drawsFor(`manifest:${trip.label}`);
  const times = timesOf(trip, draws);
  return {
    trip,
    ...times,
    carriers: carriersOf(trip, times, letters),
    channel: draws.chance(PAPER) ? 'PAPER_BACKFILL' : 'ELECTRONIC',
    planRecordNo: planRecordNo(trip.siteId, times.issuedAt.slice(0, 10)),
    approvalNo: approvalNo(trip),
    planned: plannedGrams(trip, draws),
  };
}

const never = { pickedUpAt: null, departAt: null, arriveAt: null, receivedAt: null, treatedAt: null, closedAt: null };

/** The voided one that some manifests were written after, the day before. */
function voidedOf(draft: Draft): Draft[] {
  const draws = drawsFor(`voided:${draft.trip.label}`);
  const day = addDays(draft.issuedAt.slice(0, 10), -1);
  if (!draws.chance(VOIDED) || day.slice(0, 4) !== draft.issuedAt.slice(0, 4)) return [];
  const issuedAt = time(day, 14, draws.int(0, 59));
  return [{ ...draft, ...never, carriers: [], issuedAt, voidedAt: time(day, 16, draws.int(0, 59)) }];
}

/** Numbers begin with 1 in each city and year; those of the small city further on, so that both can stand in one store. */
const SERIALS: Readonly<Record<HangzhouDataset, number>> = { hangzhou: 0, 'hangzhou-small': 900_000 };
const CITY = '3301';

function numbered(drafts: readonly Draft[], dataset: HangzhouDataset): (Draft & { readonly no: string })[] {
  const serials = new Map<string, number>();
  return drafts.map((draft) => {
    const year = draft.issuedAt.slice(0, 4);
    const serial = (serials.get(year) ?? SERIALS[dataset]) + 1;
    serials.set(year, serial);
    return { ...draft, no: `${year}${CITY}${String(serial).padStart(6, '0')}` };
  });
}

const inOrder = (one: Draft, other: Draft): number => {
  const [left, right] = [`${one.issuedAt} ${one.trip.label}`, `${other.issuedAt} ${other.trip.label}`];
  return left < right ? -1 : 1;
};

/** The manifests of all trips from the first day of the data on, in the order of their numbers. */
export function manifestsOf(
  trips: readonly Trip[],
  { dataset, codeLetters }: { readonly dataset: HangzhouDataset; readonly codeLetters: string },
): ManifestRecord[] {
  const kept = trips.filter(({ departOn }) => departOn >= FIRST_DAY).map((trip) => draftOf(trip, codeLetters));
  const all = numbered([...kept, ...kept.flatMap(voidedOf)].sort(inOrder), dataset);
  const numbers = new Map(all.filter(({ voidedAt }) => voidedAt === null).map(({ trip, no }) => [trip.label, no]));
  return all.map((draft) => ({
    ...draft,
    replacesNo: draft.voidedAt === null ? (numbers.get(draft.trip.replaces ?? '') ?? null) : null,
  }));
}
