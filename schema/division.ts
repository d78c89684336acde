/** An administrative division with the dates it is in force; China's codes are those of GB/T 2260. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  /** First day in force; null when unknown. */
  readonly validFrom: string | null;
  /** First day no longer in force; null while it is. */
  readonly validTo: string | null;
  /** Codes that took over its area. */
  readonly successors: readonly string[];
}

/** A tree of divisions by parent links, never by prefixes of the code. Questions with `asOf` (ISO date) are about that day. */
export interface DivisionTree {
  readonly all: readonly Division[];
  has(code: string, asOf?: string): boolean;
  get(code: string, asOf?: string): Division | null;
  /** Codes from the root down to this one; empty for an unknown code. */
  path(code: string): readonly string[];
  /** True when `code` is `ancestor` or lies in it; with `asOf`, both must be in force on that day. */
  isBelow(code: string, ancestor: string, asOf?: string): boolean;
  /** Divisions directly below. */
  children(code: string, asOf?: string): readonly Division[];
  /** All divisions below, without the division itself. */
  descendants(code: string, asOf?: string): readonly Division[];
  /** Codes in force on the day (or now) that took over from this one, through any number of changes; itself while in force. */
  successors(code: string, asOf?: string): readonly string[];
}

/** True when the division is in force on the day; an unknown beginning counts as always. */
export function isInForce(division: Division, day: string): boolean {
  return (
    (division.validFrom === null || division.validFrom <= day) && (division.validTo === null || day < division.validTo)
  );
}

const isIn = (division: Division, asOf: string | undefined): boolean => asOf === undefined || isInForce(division, asOf);

type Index = ReadonlyMap<string, Division>;

function indexByCode(divisions: readonly Division[]): Index {
  const index = new Map<string, Division>();
  for (const division of divisions) {
    if (index.has(division.code)) throw new Error(`Division ${division.code} is given twice`);
    index.set(division.code, division);
  }
  return index;
}

function pathOf(index: Index, code: string): readonly string[] {
  const path: string[] = [];
  for (let at = index.get(code); at !== undefined; at = at.parent === null ? undefined : index.get(at.parent)) {
    if (path.includes(at.code)) throw new Error(`Division ${code} lies in itself`);
    path.unshift(at.code);
  }
  return Object.freeze(path);
}

function indexByParent(divisions: readonly Division[], index: Index): Map<string, Division[]> {
  const children = new Map<string, Division[]>();
  for (const division of divisions) {
    if (division.parent === null) continue;
    if (!index.has(division.parent))
      throw new Error(`Division ${division.code} lies in the unknown ${division.parent}`);
    children.set(division.parent, [...(children.get(division.parent) ?? []), division]);
  }
  return children;
}

function successorsOf(index: Index, code: string, asOf: string | undefined): string[] {
  const division = index.get(code);
  if (division === undefined) return [];
  const stands = asOf === undefined ? division.validTo === null : isInForce(division, asOf);
  if (stands) return [code];
  if (asOf !== undefined && division.validTo !== null && asOf < division.validTo) return [];
  return [...new Set(division.successors.flatMap((next) => successorsOf(index, next, asOf)))];
}

/** Builds the tree; a code given twice, an unknown parent or successor, or a circle is an error. */
export function createDivisionTree(divisions: readonly Division[]): DivisionTree {
  const index = indexByCode(divisions);
  const below = indexByParent(divisions, index);
  const paths = new Map(divisions.map(({ code }) => [code, pathOf(index, code)]));
  for (const { code, successors } of divisions) {
    const unknown = successors.find((next) => !index.has(next));
    if (unknown !== undefined) throw new Error(`Division ${code} has the unknown successor ${unknown}`);
  }
  const get = (code: string, asOf?: string): Division | null => {
    const division = index.get(code);
    return division !== undefined && isIn(division, asOf) ? division : null;
  };
  const children = (code: string, asOf?: string): readonly Division[] =>
    (below.get(code) ?? []).filter((division) => isIn(division, asOf));
  const descendants = (code: string, asOf?: string): readonly Division[] =>
    children(code, asOf).flatMap((child) => [child, ...descendants(child.code, asOf)]);
  const isBelow = (code: string, ancestor: string, asOf?: string): boolean =>
    (paths.get(code)?.includes(ancestor) ?? false) && get(code, asOf) !== null && get(ancestor, asOf) !== null;
  return Object.freeze({
    all: divisions,
    has: (code: string, asOf?: string) => get(code, asOf) !== null,
    get,
    path: (code: string) => paths.get(code) ?? [],
    isBelow,
    children,
    descendants,
    successors: (code: string, asOf?: string) => successorsOf(index, code, asOf),
  });
}
