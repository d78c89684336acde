import { compareKeys } from 'lmdb';
import { type Sort } from '../port';
import { type Branch } from './branches';
import { type IndexDefinition } from './catalog';
import { type Constraint, constraintOf } from './constraint';
import { HIGH, type Key } from './index-key';

/** A stretch of keys: the lower end is inside, the upper outside. */
export interface Range {
  readonly lower: Key;
  readonly upper: Key;
}

/** How documents are found: stretches of one index, or of the documents themselves when `index` is null. */
export interface Plan {
  readonly index: IndexDefinition | null;
  /** In key order and apart from each other. */
  readonly ranges: readonly Range[];
  readonly reverse: boolean;
  /** True when the walk meets the documents in the order asked for. */
  readonly isSorted: boolean;
  /** True when every document met matches: the matcher need not be asked. */
  readonly isExact: boolean;
  /** True when one document can be met more than once. */
  readonly mayRepeat: boolean;
}

/** More stretches than this would cost more than they save. */
const MOST_RANGES = 2_000;

interface Candidate {
  readonly index: IndexDefinition | null;
  readonly fields: readonly string[];
  readonly prefix: Key;
}

interface Located {
  readonly ranges: readonly Range[];
  /** How many leading fields are fixed to points, and how many points there are. */
  readonly fixed: number;
  readonly points: number;
  readonly bounded: boolean;
  readonly exact: boolean;
}

function bestConstraint(branch: Branch, candidate: Candidate, position: number): Constraint | undefined {
  const path = candidate.fields[position];
  const field = { isId: path === '_id', isList: candidate.index?.multikey.includes(position) === true };
  const found = branch.conjuncts.flatMap((conjunct) => {
    const constraint = conjunct.path === path ? constraintOf(conjunct, field) : undefined;
    return constraint === undefined ? [] : [constraint];
  });
  return found.find(({ points }) => points !== undefined) ?? found[0];
}

const closed = (prefix: Key): Range => ({ lower: prefix, upper: [...prefix, HIGH] });

/** Where a branch's documents lie in an index: points for leading fields, then at most one range. */
function locate(branch: Branch, candidate: Candidate): Located {
  let prefixes: Key[] = [candidate.prefix];
  let exact = branch.complete && candidate.index?.whole !== false;
  let used = 0;
  for (const position of candidate.fields.keys()) {
    const best = bestConstraint(branch, candidate, position);
    if (best === undefined) return finish({ ranges: prefixes.map(closed), fixed: position, bounded: position > 0 });
    const { points, ranges } = best;
    const count = points?.length ?? ranges?.length ?? 0;
    if (prefixes.length * count > MOST_RANGES)
      return finish({ ranges: prefixes.map(closed), fixed: position, bounded: position > 0 });
    exact &&= best.exact;
    used += 1;
    if (ranges !== undefined) {
      const stretches = prefixes.flatMap((prefix) =>
        ranges.map(({ lower, upper }) => ({ lower: [...prefix, ...lower], upper: [...prefix, ...upper] })),
      );
      return finish({ ranges: stretches, fixed: position, bounded: true });
    }
    prefixes = prefixes.flatMap((prefix) => (points ?? []).map((point) => [...prefix, ...point]));
  }
  return finish({ ranges: prefixes.map(closed), fixed: candidate.fields.length, bounded: true });

  function finish(located: Omit<Located, 'exact' | 'points'>): Located {
    return { ...located, points: prefixes.length, exact: exact && used === branch.conjuncts.length };
  }
}

/** Joins stretches that touch or overlap; what is left is in key order and apart. */
function merged(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((left, right) => compareKeys(left.lower, right.lower));
  const result: Range[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last === undefined || compareKeys(last.upper, range.lower) < 0) result.push(range);
    else if (compareKeys(last.upper, range.upper) < 0)
      result[result.length - 1] = { lower: last.lower, upper: range.upper };
  }
  return result;
}

/** Fields that all branches fix to one and the same point do not take part in the order. */
function commonPrefix(branches: readonly Located[], candidate: Candidate): number {
  if (branches.some(({ points }) => points !== 1)) return 0;
  const fixed = Math.min(...branches.map((branch) => branch.fixed));
  const start = candidate.prefix.length;
  const first = branches[0]?.ranges[0]?.lower ?? [];
  for (let position = 0; position < fixed; position += 1) {
    const at = start + 2 * position;
    const isCommon = branches.every(({ ranges }) =>
      ranges.every(({ lower }) => compareKeys(lower.slice(at, at + 2), first.slice(at, at + 2)) === 0),
    );
    if (!isCommon) return position;
  }
  return fixed;
}

interface Order {
  readonly isSorted: boolean;
  readonly reverse: boolean;
}

function orderOf(sort: Sort | undefined, candidate: Candidate, fixed: number): Order {
  const wanted = Object.entries(sort ?? {});
  const [first] = wanted;
  if (first === undefined) return { isSorted: true, reverse: false };
  const remaining = wanted.filter(([path]) => !candidate.fields.slice(0, fixed).includes(path));
  const direction = remaining[0]?.[1] ?? 1;
  const follows = remaining.every(([path, way], position) => {
    const at = fixed + position;
    return way === direction && candidate.fields[at] === path && candidate.index?.multikey.includes(at) !== true;
  });
  return { isSorted: follows && candidate.index?.whole !== false, reverse: follows && direction === -1 };
}

function planOf(
  branches: readonly Branch[],
  candidate: Candidate,
  sort: Sort | undefined,
): Plan & { bounded: boolean; fixed: number } {
  const located = branches.map((branch) => locate(branch, candidate));
  const ranges = merged(located.flatMap((branch) => branch.ranges));
  const fixed = Math.min(...located.map((branch) => branch.fixed));
  return {
    index: candidate.index,
    ranges,
    ...orderOf(sort, candidate, commonPrefix(located, candidate)),
    isExact: located.every((branch) => branch.exact),
    mayRepeat: (candidate.index?.multikey.length ?? 0) > 0,
    bounded: located.every((branch) => branch.bounded),
    fixed,
  };
}

function score(plan: Plan & { bounded: boolean; fixed: number }, hasLimit: boolean): number {
  const isPoint = plan.index === null && plan.fixed === 1;
  const order = plan.isSorted && hasLimit ? 5 : 0;
  const narrowing = plan.bounded ? plan.fixed * 10 + 4 : plan.index === null ? 0 : -3;
  return (isPoint ? 1_000 : narrowing) + order;
}

/** What a plan is chosen for. */
export interface PlanRequest {
  readonly branches: readonly Branch[];
  readonly sort: Sort | undefined;
  readonly hasLimit: boolean;
  /** Keys the plan would meet, counted up to so many. */
  readonly weigh: (plan: Plan, most: number) => number;
}

/** How far plans that look alike are counted, step by step: a page is soon full, a walk over everything is not. */
const WEIGHTS = { withLimit: [64, 512], withoutLimit: [64, 1_024, 16_384] };

const inOrderFirst = (plans: readonly Plan[]): Plan | undefined => plans.find(({ isSorted }) => isSorted) ?? plans[0];

/** Of plans that narrow alike, the one that meets the fewest keys; the first while all of them meet many. */
function lightest(plans: readonly Plan[], { hasLimit, weigh }: PlanRequest): Plan | undefined {
  if (plans.length < 2) return plans[0];
  for (const most of hasLimit ? WEIGHTS.withLimit : WEIGHTS.withoutLimit) {
    const weights = plans.map((plan) => weigh(plan, most));
    const least = Math.min(...weights);
    if (least < most) return inOrderFirst(plans.filter((_, position) => weights[position] === least));
  }
  return inOrderFirst(plans);
}

/** Chooses the cheapest way: an id, then the most fixed fields, then a range, then an order a limit can use. */
export function choosePlan(request: PlanRequest, collection: string, indexes: readonly IndexDefinition[]): Plan {
  const planFor = (candidate: Candidate) => planOf(request.branches, candidate, request.sort);
  const overDocuments = planFor({ index: null, fields: ['_id'], prefix: [collection] });
  const overIndexes = indexes.map((index) => planFor({ index, fields: [...index.fields, '_id'], prefix: [index.id] }));
  const plans = [overDocuments, ...overIndexes];
  const scores = plans.map((plan) => score(plan, request.hasLimit));
  const best = Math.max(...scores);
  const alike = plans.filter((_, position) => scores[position] === best);
  return lightest(alike, request) ?? overDocuments;
}
