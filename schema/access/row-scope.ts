import { type DivisionTree } from '../division';

/** A division with all that lies in it, from one day to another. */
export interface Area {
  readonly code: string;
  /** First day that counts, ISO; null: always has. */
  readonly from: string | null;
  /** First day that counts no longer; null: still does. */
  readonly to: string | null;
}

/** The rows a caller may see, by where they stand in the division tree. */
export interface RowScope {
  /** A row is in scope where one of its divisions lies in one of these on the row's own day. */
  readonly areas: readonly Area[];
  /** Whether rows that stand in no division are in scope: for the department that owns them only. */
  readonly hasUnplaced: boolean;
}

export const NO_ROWS: RowScope = Object.freeze({ areas: [], hasUnplaced: false });

/** Where a row stands by one of its type's rules, and the day that counts; null where the row does not say. */
export interface Standing {
  readonly code: string | null;
  /** ISO date, time or year, as text. */
  readonly at: string | null;
}

/** Former divisions that a division, or one that lies in it, took over whole, through any number of changes: a split area has no one heir. */
function inheritedBy(divisions: DivisionTree, heir: string, met: ReadonlySet<string> = new Set([heir])): Area[] {
  const taken = divisions.all.filter(
    ({ code, successors: [only = '', ...others] }) =>
      !met.has(code) && others.length === 0 && divisions.isBelow(only, heir),
  );
  const known = new Set([...met, ...taken.map(({ code }) => code)]);
  return taken.flatMap(({ code, validFrom, validTo }) => [
    { code, from: validFrom, to: validTo },
    ...inheritedBy(divisions, code, known),
  ]);
}

/**
 * The areas of a division: itself and what it took over. Old rows of an area that was split between several divisions
 * are in the scope of what lies above them all alone, for nobody can say whose they are.
 */
export function areasOf(divisions: DivisionTree, code: string): readonly Area[] {
  const apart = inheritedBy(divisions, code).filter((area) => !divisions.path(area.code).includes(code));
  return Object.freeze([{ code, from: null, to: null }, ...apart]);
}

/** True when the day lies in the area's time, both compared as text; a row without a day stands in an area at any time. */
export const isDated = ({ from, to }: Area, at: string | null): boolean =>
  at === null || ((from === null || from <= at) && (to === null || at < to));

/** True when a row that stands there, by any of its rules, is in scope. */
export function isInScope(divisions: DivisionTree, scope: RowScope, standings: readonly Standing[]): boolean {
  const placed = standings.filter(({ code }) => code !== null);
  if (placed.length === 0) return scope.hasUnplaced;
  return placed.some(({ code, at }) => {
    const path = divisions.path(code ?? '');
    return scope.areas.some((area) => path.includes(area.code) && isDated(area, at));
  });
}
