import { LAST_DAY } from '../calendar';
import { addDays, daysBetween, type Draws, drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { type Ground } from './ground';
import { type Period, periodsOf } from './periods';
import { type PermitRecord } from './permit';
import { isForSector } from './tables';

type Kind = 'ANNUAL' | 'QUARTERLY' | 'MONTHLY';

/** An execution report of an invented permit. */
export interface ReportRecord {
  readonly id: string;
  readonly permitNo: string;
  readonly kind: Kind;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly dueOn: string;
  readonly submittedOn: string | null;
  readonly reviewedOn: string | null;
  readonly returnedOn: string | null;
  readonly waived: boolean;
}

/** Quarterly and monthly reports are due so many days after their period (HJ 944-2018). */
const DUE_AFTER = 15;
/** A period of which less was permitted is told in a later report, days (HJ 944-2018). */
const TOO_SHORT: Readonly<Record<Kind, number>> = { ANNUAL: 0, QUARTERLY: 30, MONTHLY: 10 };
const MONTHS_OF = { ANNUAL: 12, QUARTERLY: 3, MONTHLY: 1 } as const;

/** How often in a thousand a report is reviewed, comes back once before it is due, or is still with its author. */
const REVIEWED = 880;
const CORRECTED = 30;
const RETURNED = 15;

function dueDay({ sector }: WorldSite, { kind, period }: Planned, { annualDueDays }: Ground): string {
  if (kind !== 'ANNUAL') return addDays(period.end, DUE_AFTER);
  const year = Number(period.end.slice(0, 4));
  const line = annualDueDays.find((day) => day.year === year && isForSector(day, sector.code));
  if (line === undefined) throw new Error(`report-days.csv lacks ${year}`);
  return line.dueOn;
}

interface Planned {
  readonly kind: Kind;
  readonly period: Period;
}

/** What happens to a report. */
type Handling = Pick<ReportRecord, 'submittedOn' | 'reviewedOn' | 'returnedOn' | 'waived'>;

const untouched: Handling = { submittedOn: null, reviewedOn: null, returnedOn: null, waived: false };
const unlessFuture = (day: string): string | null => (day <= LAST_DAY ? day : null);

/** Handed in before it is due, reviewed or returned after that. */
function handling(draws: Draws, periodEnd: string, dueOn: string): Handling {
  const room = daysBetween(periodEnd, dueOn);
  const submittedOn = addDays(periodEnd, draws.int(Math.ceil(room / 2), room - 1));
  const returned = unlessFuture(addDays(submittedOn, draws.int(20, 70)));
  if (draws.chance(RETURNED) && dueOn > addDays(LAST_DAY, -120)) {
    return { ...untouched, submittedOn, returnedOn: returned };
  }
  const returnedOn = draws.chance(CORRECTED) ? addDays(periodEnd, Math.ceil(room / 3)) : null;
  const reviewedOn = draws.chance(REVIEWED) ? unlessFuture(addDays(submittedOn, draws.int(10, 60))) : null;
  return { submittedOn, reviewedOn, returnedOn, waived: false };
}

/** Days of the period on which the site was open. */
function openDays({ closedOn }: WorldSite, { start, end }: Period): number {
  return daysBetween(start, closedOn !== null && closedOn < end ? closedOn : end) + 1;
}

function reportRecord(permit: PermitRecord, planned: Planned, ground: Ground): ReportRecord {
  const { permitNo, site } = permit;
  const { kind, period } = planned;
  const id = `${permitNo}:${kind}:${period.start}`;
  const dueOn = dueDay(site, planned, ground);
  const isTooShort = openDays(site, period) < TOO_SHORT[kind];
  const isOver = period.end <= LAST_DAY;
  const handled = isOver && !isTooShort ? handling(drawsFor(`permits/report:${id}`), period.end, dueOn) : untouched;
  const stated = { id, permitNo, kind, periodStart: period.start, periodEnd: period.end, dueOn };
  return { ...stated, ...handled, waived: isTooShort };
}

/** Reports an invented permit asks for (HJ 944-2018): yearly all, quarterly key ones, monthly some. */
function kindsOf({ site, category }: PermitRecord, { roster }: Ground): Kind[] {
  if (category === 'REGISTRATION') return [];
  if (category === 'SIMPLIFIED') return ['ANNUAL'];
  return roster.monthly.has(site.id) ? ['ANNUAL', 'QUARTERLY', 'MONTHLY'] : ['ANNUAL', 'QUARTERLY'];
}

/** The execution reports of the permit that stands: whole years, quarters and months while the site was open. */
export function reportsOf(permit: PermitRecord, ground: Ground): ReportRecord[] {
  const { site, supersededBy } = permit;
  if (supersededBy !== null) return [];
  const until = site.closedOn ?? LAST_DAY;
  return kindsOf(permit, ground).flatMap((kind) =>
    periodsOf(MONTHS_OF[kind])
      .filter(({ start, end }) => start <= until && (kind !== 'ANNUAL' || end < LAST_DAY))
      .map((period) => reportRecord(permit, { kind, period }, ground)),
  );
}
