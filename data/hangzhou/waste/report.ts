import { daysOf, FIRST_DAY, LAST_DAY, type Month, MONTHS, quarterOf } from '../calendar';
import { addDays, drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { sum } from './amounts';
import { type AccountMonth } from './account';
import { type Generator } from './stream';

export interface ReportLine {
  readonly code: string;
  readonly generated: number;
  readonly selfUtilised: number;
  readonly selfDisposed: number;
  readonly transferredOut: number;
  readonly closingStock: number;
}

/** A report as handed in; grams. */
export interface ReportRecord {
  readonly site: WorldSite;
  readonly kind: 'MONTHLY' | 'QUARTERLY' | 'YEARLY';
  /** `2026-03`, `2026-Q1` or `2026`. */
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Null for the period that is not over. */
  readonly submittedOn: string | null;
  readonly lines: readonly ReportLine[];
}

type Kind = ReportRecord['kind'];

/** How a month belongs to a period of each kind. */
const PERIODS: Readonly<Record<Kind, (month: Month) => string>> = {
  MONTHLY: (month) => month,
  QUARTERLY: quarterOf,
  YEARLY: (month) => month.slice(0, 4),
};

/** What each class reports (HJ 1259-2022 7.2). */
const KINDS = {
  KEY: ['MONTHLY', 'YEARLY'],
  SIMPLIFIED: ['QUARTERLY', 'YEARLY'],
  REGISTERED: ['YEARLY'],
} as const;

/** Days after the period in which a report is handed in: due on the 15th, or on 31 March for a year. */
const WITHIN = { MONTHLY: 12, QUARTERLY: 12, YEARLY: 80 } as const;

function linesOf(rows: readonly AccountMonth[], streams: Generator['streams']): ReportLine[] {
  return streams.map(({ waste: { code } }) => {
    const own = rows.filter((row) => row.code === code);
    const total = (side: 'generated' | 'selfUtilised' | 'selfDisposed' | 'transferredOut'): number =>
      sum(own.map((row) => row[side]));
    return {
      code,
      generated: total('generated'),
      selfUtilised: total('selfUtilised'),
      selfDisposed: total('selfDisposed'),
      transferredOut: total('transferredOut'),
      closingStock: own.at(-1)?.closing ?? 0,
    };
  });
}

/** Places in MONTHS of each period. */
function periodsOf(kind: Kind): Map<string, number[]> {
  const periods = new Map<string, number[]>();
  MONTHS.forEach((month, place) => {
    const period = PERIODS[kind](month);
    periods.set(period, [...(periods.get(period) ?? []), place]);
  });
  return periods;
}

const PERIOD_MONTHS = { MONTHLY: periodsOf('MONTHLY'), QUARTERLY: periodsOf('QUARTERLY'), YEARLY: periodsOf('YEARLY') };
const LENGTHS = { MONTHLY: 1, QUARTERLY: 3, YEARLY: 12 } as const;

interface Span {
  readonly kind: Kind;
  readonly period: string;
  readonly places: readonly number[];
}

/** Last day of a month, also of one that the data do not reach the end of. */
const monthEnd = (month: Month): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

function reportOf({ site, streams }: Generator, rows: readonly AccountMonth[], { kind, period, places }: Span) {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const periodStart = daysOf(MONTHS[first] ?? '').first;
  const periodEnd = monthEnd(MONTHS[last] ?? '');
  const day = addDays(periodEnd, drawsFor(`report:${site.id}:${period}`).int(2, WITHIN[kind]));
  const isOver = places.length === LENGTHS[kind] && periodEnd < LAST_DAY && day <= LAST_DAY;
  const own = rows.filter(({ month }) => month >= first && month <= last);
  const submittedOn = isOver ? day : null;
  const lines = isOver ? linesOf(own, streams) : [];
  return { site, kind, period, periodStart, periodEnd, submittedOn, lines };
}

/** The reports of a generator for the periods that end after the data begin, until it closes. */
export function reportsOf(generator: Generator, rows: readonly AccountMonth[]): ReportRecord[] {
  const { site, mgmtClass } = generator;
  const spans = KINDS[mgmtClass].flatMap((kind) =>
    [...PERIOD_MONTHS[kind]].map(([period, places]): Span => ({ kind, period, places })),
  );
  return spans
    .filter(({ kind, places }) => kind === 'MONTHLY' || places.length === LENGTHS[kind])
    .map((span) => reportOf(generator, rows, span))
    .filter(({ periodStart, periodEnd }) => {
      return periodEnd >= FIRST_DAY && (site.closedOn === null || periodStart <= site.closedOn);
    });
}
