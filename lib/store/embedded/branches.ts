import { type Filter } from '../port';
import { isOperators } from './filter';

/** A condition on one path that every document of a branch meets. */
export interface Conjunct {
  readonly path: string;
  /** A value to equal, or operators. */
  readonly condition: unknown;
}

/** One way to match: all of its conjuncts. `complete` is false when the filter asks for more than they say. */
export interface Branch {
  readonly conjuncts: readonly Conjunct[];
  readonly complete: boolean;
}

/** More alternatives than this are left to the matcher. */
const MOST_BRANCHES = 200;

const anything: Branch = { conjuncts: [], complete: true };

const join = (left: Branch, right: Branch): Branch => ({
  conjuncts: [...left.conjuncts, ...right.conjuncts],
  complete: left.complete && right.complete,
});

/** `$elemMatch` on a list of objects says something of each path inside its elements. */
function insideElements(path: string, condition: unknown): Conjunct[] {
  if (!isOperators(condition)) return [];
  const { $elemMatch } = condition;
  if (typeof $elemMatch !== 'object' || $elemMatch === null || isOperators($elemMatch)) return [];
  return Object.entries($elemMatch).map(([inner, value]) => ({
    path: `${path}.${inner}`,
    condition: value as unknown,
  }));
}

function fieldBranch(path: string, condition: unknown): Branch[] {
  const inner = insideElements(path, condition);
  return [{ conjuncts: [{ path, condition }, ...inner], complete: inner.length === 0 }];
}

function keyBranches(key: string, value: unknown): Branch[] {
  if (key === '$and') return (value as Filter[]).map(branchesOf).reduce(cross, [anything]);
  if (key === '$or') return (value as Filter[]).flatMap(branchesOf);
  if (key === '$nor') return [{ conjuncts: [], complete: false }];
  return fieldBranch(key, value);
}

function cross(left: Branch[], right: Branch[]): Branch[] {
  if (left.length * right.length > MOST_BRANCHES) return left.map((branch) => ({ ...branch, complete: false }));
  return left.flatMap((one) => right.map((other) => join(one, other)));
}

/** A filter as alternatives of conjuncts, each a superset of what it stands for; `compileFilter` has the last word. */
export function branchesOf(filter: Filter): Branch[] {
  return Object.entries(filter)
    .map(([key, value]) => keyBranches(key, value))
    .reduce(cross, [anything]);
}
