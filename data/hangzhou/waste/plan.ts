import { FIRST_DAY, LAST_DAY, MONTHS, yearOf } from '../calendar';
import { drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { approvedGrams, sum } from './amounts';
import { type Operator } from './operator';
import { type Generator, type Stream } from './stream';
import { type Trip } from './trip';

export interface PlanLine {
  readonly stream: Stream;
  readonly expectedGenerated: number;
  readonly storageCapacity: number;
  readonly selfTreatmentCode: string | null;
  readonly expectedTransferred: number;
  /** Null where nothing is moved out. */
  readonly receiver: Operator | null;
}

/** A management plan as filed; grams. */
export interface PlanRecord {
  readonly site: WorldSite;
  readonly year: number;
  readonly recordNo: string;
  readonly filedOn: string;
  readonly lines: readonly PlanLine[];
}

const FIRST_YEAR = yearOf(FIRST_DAY);
const LAST_YEAR = yearOf(LAST_DAY);

/** Filed before 31 March (HJ 1259-2022 5.1), with days to spare. */
const planFiledOn = (siteId: string, year: number): string =>
  drawsFor(`plan:${siteId}:${year}`).day(`${year}-01-05`, `${year}-03-24`);

const numberOf = (siteId: string, year: number): string => `示例备${year}-${siteId}`;

/** Record number of the plan in force on a day: last year's until this year's is filed. */
export function planRecordNo(siteId: string, day: string): string {
  const year = yearOf(day);
  return numberOf(siteId, day < planFiledOn(siteId, year) ? year - 1 : year);
}

/** Receivers of each site, code and year: the first trip of the year tells. */
export function receiversByYear(trips: readonly Trip[]): ReadonlyMap<string, Operator> {
  const receivers = new Map<string, Operator>();
  for (const { siteId, operator, departOn, loads } of trips) {
    for (const { waste } of loads) {
      const key = `${siteId} ${waste.code} ${yearOf(departOn)}`;
      if (!receivers.has(key)) receivers.set(key, operator);
    }
  }
  return receivers;
}

/** Room for the largest stock, and half as much again. */
const roomFor = (grams: number): number => approvedGrams((grams * 3) / 2);

function planLine(stream: Stream, year: number, receivers: ReadonlyMap<string, Operator>): PlanLine {
  const { site, waste, monthly, ownPerMille, every } = stream;
  const ofYear = sum(monthly.filter((_, month) => yearOf(MONTHS[month] ?? '') === year));
  const expected = approvedGrams(ofYear * 1.1);
  const largest = Math.max(...monthly) * (every + 2);
  return {
    stream,
    expectedGenerated: expected,
    storageCapacity: roomFor(largest),
    selfTreatmentCode: ownPerMille === 0 ? null : (waste.ownTreatment ?? waste.treatments[0] ?? null),
    expectedTransferred: Math.round((expected * (1000 - ownPerMille)) / 1000),
    receiver: receivers.get(`${site.id} ${waste.code} ${year}`) ?? null,
  };
}

/** The plans of a generator, one for each year in which it runs until the day of filing. */
export function plansOf({ site, streams }: Generator, receivers: ReadonlyMap<string, Operator>): PlanRecord[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);
  return years
    .map((year) => ({ year, filedOn: planFiledOn(site.id, year) }))
    .filter(({ filedOn }) => site.closedOn === null || filedOn <= site.closedOn)
    .map(({ year, filedOn }) => ({
      ...{ site, year, filedOn, recordNo: numberOf(site.id, year) },
      lines: streams.map((stream) => planLine(stream, year, receivers)),
    }));
}
