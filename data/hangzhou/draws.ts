import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Changing it makes another city. */
const SEED = 'hangzhou-1';

/** Draws that belong to one label: the same label always gives the same draws, whatever else is drawn. */
export interface Draws {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True in so many of a thousand cases. */
  chance(perMille: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the items, as often as its weight says; an item of weight 0 never. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** A day from `from` to `to`, both included. */
  day(from: string, to: string): string;
}

/** FNV-1a over the label's UTF-16 units. */
function digest(label: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < label.length; place += 1) {
    hash = Math.imul(hash ^ label.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}

const DAY = 86_400_000;

/** The number of whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The ISO date so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

function weightedOf<T>(items: readonly T[], weight: (item: T) => number, int: Draws['int']): T {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  let left = int(1, total);
  for (const item of items) if ((left -= weight(item)) <= 0) return item;
  throw new Error('weights do not add up');
}

/** The draws of a label, e.g. `permit:<id>`. */
export function drawsFor(label: string): Draws {
  const generator = xoroshiro128plus(digest(`${SEED}/${label}`));
  // The first numbers of neighbouring seeds resemble each other.
  for (let skipped = 0; skipped < 4; skipped += 1) generator.next();
  const int: Draws['int'] = (from, to) => uniformInt(generator, from, to);
  return {
    int,
    chance: (perMille) => int(1, 1000) <= perMille,
    pick: <T>(from: readonly T[]): T => from[int(0, from.length - 1)] as T,
    weighted: (items, weight) => weightedOf(items, weight, int),
    day: (from, to) => addDays(from, int(0, daysBetween(from, to))),
  };
}

/** The items in an order drawn once for the label; taking the first n is drawing n of them. */
export function shuffled<T>(label: string, items: readonly T[]): T[] {
  const draws = drawsFor(label);
  const keyed = items.map((item, place) => ({ item, place, key: draws.int(0, 0x7fffffff) }));
  return keyed.sort((left, right) => left.key - right.key || left.place - right.place).map(({ item }) => item);
}
