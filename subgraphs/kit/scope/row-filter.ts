import { type Filter } from '../../../lib/store/port';
import { type Area, type RowScope } from '../../../schema/access/row-scope';
import { type DatedBy, type RowRule } from './row-rule';

const USUAL_PATHS: readonly string[] = ['divisionPath'];

const anyOf = (filters: readonly Filter[]): Filter | null => {
  const [only] = filters;
  if (only === undefined) return null;
  return filters.length === 1 ? only : { $or: filters };
};

const YEAR_LENGTH = 4;

/** The first whole number that, written as text, comes not before the day: 2019 for "2019", 2020 for "2019-05-01". */
function firstYearFrom(day: string): number {
  const year = Number(day.slice(0, YEAR_LENGTH));
  return day.length > YEAR_LENGTH ? year + 1 : year;
}

/** The stretch of an area's time, in the terms of the field. */
function stretchOf({ from, to }: Area, { kind }: DatedBy): Filter {
  const bound = (day: string): string | number => (kind === 'year' ? firstYearFrom(day) : day);
  return {
    ...(from === null ? {} : { $gte: bound(from) }),
    ...(to === null ? {} : { $lt: bound(to) }),
  };
}

const isAlways = ({ from, to }: Area): boolean => from === null && to === null;

/** Rows of one path that stand in the areas; what dates a row may be missing, and then it stands there at any time. */
function placedIn(areas: readonly Area[], path: string, at: DatedBy | undefined): Filter[] {
  const always = areas.filter((area) => at === undefined || isAlways(area)).map(({ code }) => code);
  const codes = [...new Set(always)];
  const plain = codes.length === 0 ? [] : [{ [path]: codes.length === 1 ? codes[0] : { $in: codes } }];
  if (at === undefined) return plain;
  const dated = areas.filter((area) => !isAlways(area) && !codes.includes(area.code));
  return [
    ...plain,
    ...dated.map((area) => ({ [path]: area.code, $or: [{ [at.field]: null }, { [at.field]: stretchOf(area, at) }] })),
  ];
}

/** Rows that stand in no division at all: each of their paths is empty or missing. */
const unplaced = (paths: readonly string[]): Filter => ({
  $and: paths.map((path) => ({ $or: [{ [path]: null }, { [path]: { $size: 0 } }] })),
});

/** The filter that only rows in scope meet; null where no row can be in scope. */
export function rowFilter(scope: RowScope, { at, paths = USUAL_PATHS }: RowRule): Filter | null {
  const placed = paths.flatMap((path) => placedIn(scope.areas, path, at));
  return anyOf(scope.hasUnplaced ? [...placed, unplaced(paths)] : placed);
}
