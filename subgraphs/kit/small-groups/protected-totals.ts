import { type SmallGroups } from '../../../schema/access/caller-context';
import { type Contributions } from './contributions';
import { suppressedGroups } from './suppressed-groups';

/** A total with what stands behind it. */
export interface Backed<T> {
  readonly total: T;
  readonly behind: Contributions;
  /** Totals of one family add up; all of a list unless it is said. */
  readonly family?: string;
}

/** What a total shows of itself where its group is too small. */
export type Hidden<T> = (total: T) => Partial<T>;

/** Totals as they may be shown: in their order, each saying whether its figures are left out. */
export function protectedTotals<T extends object>(
  totals: readonly Backed<T>[],
  rule: SmallGroups | undefined,
  hidden: Hidden<T>,
): (T & { readonly suppressed: boolean })[] {
  const groups = totals.map(({ total, behind, family = '' }) => ({
    total,
    family,
    count: behind.count,
    // Only a rule looks at them.
    dominances: rule === undefined ? [] : behind.dominances,
  }));
  const left = suppressedGroups(groups, rule);
  return groups.map((group) =>
    left.has(group)
      ? { ...group.total, ...hidden(group.total), suppressed: true }
      : { ...group.total, suppressed: false },
  );
}
