import { shuffled } from '../draws';
import { type WorldSite } from '../world/site';
import { type World } from '../world/world';

/** Sites of which something is told that is not told of the others. */
export interface Roster {
  /** The authority has not decided their timely application for renewal (行政许可法 Art. 50: deemed renewed). */
  readonly pending: ReadonlySet<string>;
  /** Their permit replaced one of a lower category. */
  readonly replacing: ReadonlySet<string>;
  /** They report every month. */
  readonly monthly: ReadonlySet<string>;
  /** Their automatic values of the last days are in the data. */
  readonly watched: ReadonlySet<string>;
}

/** One in so many of those who could be. */
const PENDING = 110;
const REPLACING = 30;
const MONTHLY = 20;
const WATCHED = 30;
/** Of those whose limits refer to oxygen. */
const WATCHED_STACKS = 15;

/** Sites whose history is long enough to tell of it. */
const OPENED_BEFORE = '2018-01-01';

function oneIn(share: number, label: string, sites: readonly WorldSite[]): ReadonlySet<string> {
  const count = Math.ceil(sites.length / share);
  return new Set(
    shuffled(`permits/${label}`, sites)
      .slice(0, count)
      .map(({ id }) => id),
  );
}

/** Draws the sites with a history of their own; no site has two of them. */
export function drawRoster({ sites }: World, refersToOxygen: (site: WorldSite) => boolean): Roster {
  const open = sites.filter(({ category, closedOn }) => category !== null && closedOn === null);
  const reporting = open.filter(({ category }) => category !== 'REGISTRATION');
  const early = reporting.filter(({ openedOn }) => openedOn < OPENED_BEFORE);
  const key = reporting.filter(({ category }) => category === 'KEY');
  const pending = oneIn(PENDING, 'pending', early);
  const others = early.filter(({ id }) => !pending.has(id));
  return {
    pending,
    replacing: oneIn(REPLACING, 'replacing', others),
    monthly: oneIn(MONTHLY, 'monthly', key),
    watched: new Set([
      ...oneIn(WATCHED, 'watched', key),
      ...oneIn(WATCHED_STACKS, 'watched stacks', key.filter(refersToOxygen)),
    ]),
  };
}
