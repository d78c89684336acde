import { LAST_DAY, REFERENCE_TIME } from '../calendar';
import { addDays, daysBetween, type Draws, drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { earlierOf, laterOf, type Term, termAfter, termFrom } from './terms';

/** One version of a permit; a change or a reissue leaves the term as it is. */
export interface Version {
  readonly versionNo: number;
  readonly businessType: string;
  readonly completedOn: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

type Event = Omit<Version, 'versionNo'>;

/** What happened to a permit from its issue on. */
export interface History {
  readonly versions: readonly Version[];
  readonly term: Term;
  readonly issuedOn: string;
  readonly renewalAppliedOn: string | null;
  /** A registration made anew under the next number, for the time after a term that still runs. */
  readonly next: Event | null;
}

const withTerm = (businessType: string, completedOn: string, term: Term): Event => ({
  businessType,
  completedOn,
  ...term,
});
const withoutTerm = (businessType: string, completedOn: string): Event => ({
  businessType,
  completedOn,
  validFrom: null,
  validTo: null,
});

/** Natural days before the end of the term by which a renewal is applied for (国令736 Art. 14), and ours at most. */
const LEAD = { least: 60, most: 150 };
/** Days in which it is decided; the law gives 20. */
const DECIDED_IN = { from: 10, to: 19 };
/** Registrations are renewed on the platform, shortly before they end. */
const REGISTRATION_LEAD = { from: 5, to: 150 };

/** The day the data set is looked at from. */
const TODAY = REFERENCE_TIME.slice(0, 10);

/** A permit while its history is told. */
interface Telling {
  readonly site: WorldSite;
  readonly draws: Draws;
  /** Day after which nothing is applied for any more. */
  readonly until: string;
  readonly isUndecided: boolean;
}

/** When a renewal is applied for, and when it is decided. */
interface Renewal {
  readonly appliedOn: string;
  readonly decidedOn: string;
}

function renewalOf({ site, draws }: Telling, { validTo }: Term): Renewal {
  if (site.category === 'REGISTRATION') {
    const day = addDays(validTo, -draws.int(REGISTRATION_LEAD.from, REGISTRATION_LEAD.to));
    return { appliedOn: day, decidedOn: day };
  }
  // Of a term that still runs no renewal is decided yet, so that the permit states the term that runs.
  const most =
    validTo > LAST_DAY ? Math.max(LEAD.least, daysBetween(LAST_DAY, validTo) + DECIDED_IN.from - 1) : LEAD.most;
  const appliedOn = addDays(validTo, -draws.int(LEAD.least, Math.min(LEAD.most, most)));
  return { appliedOn, decidedOn: addDays(appliedOn, draws.int(DECIDED_IN.from, DECIDED_IN.to)) };
}

/** What renewing comes to. */
type Renewed = Pick<History, 'term' | 'issuedOn' | 'renewalAppliedOn' | 'next'> & { readonly events: readonly Event[] };

function renew(telling: Telling, first: Term, issuedOn: string): Renewed {
  const events: Event[] = [];
  const result = { term: first, issuedOn, renewalAppliedOn: null, next: null };
  for (;;) {
    const { appliedOn, decidedOn } = renewalOf(telling, result.term);
    const isApplied = appliedOn <= telling.until;
    if (!isApplied || decidedOn > telling.until || (telling.isUndecided && result.term.validTo < LAST_DAY)) {
      return { ...result, events, renewalAppliedOn: isApplied && telling.until === LAST_DAY ? appliedOn : null };
    }
    const following = termAfter(result.term);
    if (following.validFrom > TODAY) {
      const next = telling.site.closedOn === null ? withTerm('REAPPLY', decidedOn, following) : null;
      return { ...result, events, next };
    }
    events.push(withTerm('RENEWAL', decidedOn, following));
    result.term = following;
    result.issuedOn = decidedOn;
  }
}

/** How often in a thousand, and when, production was enlarged so that the permit was applied for again (Art. 15). */
const ENLARGED_PER_MILLE = 70;
const ENLARGED = { from: '2022-02-01', to: '2025-06-30' };
/** The re-application whose term ended some days ago. */
const UNDECIDED = { from: '2021-08-20', to: '2021-09-15' };

function reapplicationOf({ site, draws, until, isUndecided }: Telling, term: Term): string | null {
  if (isUndecided) return draws.day(UNDECIDED.from, UNDECIDED.to);
  const day = draws.day(ENLARGED.from, ENLARGED.to);
  const fits = day > addDays(term.validFrom, 90) && day < addDays(earlierOf(term.validTo, until), -2 * LEAD.most);
  return site.category !== 'REGISTRATION' && draws.chance(ENLARGED_PER_MILLE) && fits ? day : null;
}

/** Changes at most (name, responsible person, standard), by category. */
const CHANGES = { KEY: 3, SIMPLIFIED: 2, REGISTRATION: 1 } as const;
const REISSUED_PER_MILLE = 12;

function minorEvents({ site, draws, until }: Telling, begin: string): Event[] {
  const days = daysBetween(begin, until);
  if (site.category === null || days < 90) return [];
  const count = draws.int(0, CHANGES[site.category]);
  const kinds = Array.from({ length: count }, () => 'CHANGE');
  if (draws.chance(REISSUED_PER_MILLE)) kinds.push('REISSUE');
  return kinds.map((kind) => withoutTerm(kind, addDays(begin, draws.int(30, days - 1))));
}

/** Days from closing to the cancellation of the permit. */
const CANCELLED_AFTER = { from: 10, to: 40 };
/** A term that ends so soon after closing is let run out. */
const RUN_OUT = 90;

function cancellation({ site: { closedOn }, draws }: Telling, { validTo }: Term): Event[] {
  if (closedOn === null || validTo <= earlierOf(addDays(closedOn, RUN_OUT), LAST_DAY)) return [];
  return [withoutTerm('CANCEL', addDays(closedOn, draws.int(CANCELLED_AFTER.from, CANCELLED_AFTER.to)))];
}

const byDay = (one: Event, other: Event): number =>
  one.completedOn < other.completedOn ? -1 : one.completedOn > other.completedOn ? 1 : 0;

/** How a permit begins. */
export interface Beginning {
  readonly day: string;
  readonly businessType: 'INITIAL' | 'REAPPLY';
  readonly isUndecided: boolean;
}

/** The history of a site's permit: applied for, changed, renewed in time, applied for again, cancelled on closing. */
export function tellHistory(site: WorldSite, { day, businessType, isUndecided }: Beginning): History {
  const draws = drawsFor(`permits/history:${site.id}`);
  const telling = { site, draws, until: site.closedOn ?? LAST_DAY, isUndecided };
  const first = termFrom(day);
  const reappliedOn = reapplicationOf(telling, first);
  const again = reappliedOn === null ? null : termFrom(reappliedOn);
  const { events, ...renewed } = renew(telling, again ?? first, reappliedOn ?? day);
  const middle = [
    ...(again === null ? [] : [withTerm('REAPPLY', again.validFrom, again)]),
    ...events,
    ...minorEvents(telling, day),
  ].sort(byDay);
  const all = [withTerm(businessType, day, first), ...middle, ...cancellation(telling, renewed.term)];
  return { ...renewed, versions: all.map((event, place) => ({ versionNo: place + 1, ...event })) };
}

/** Permits were handed out industry by industry until the end of 2020. */
const HANDED_OUT = { from: '2018-03-01', to: '2020-11-30' };

/** First day of a site's first permit: while permits were handed out, or before the site opened. */
export function firstPermitDay({ id, openedOn }: WorldSite): string {
  const latest = laterOf(HANDED_OUT.to, addDays(openedOn, -1));
  const day = drawsFor(`permits/begin:${id}`).day(laterOf(HANDED_OUT.from, addDays(openedOn, -120)), latest);
  const { validTo } = termFrom(day);
  // A term that ends in the weeks after the data would be renewed before them: moved so that its renewal is past.
  const isAmid = validTo > LAST_DAY && validTo <= addDays(LAST_DAY, LEAD.least - DECIDED_IN.from + 1);
  return isAmid ? addDays(day, -LEAD.least) : day;
}
