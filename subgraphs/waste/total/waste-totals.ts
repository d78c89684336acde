import { type SmallGroups } from '../../../schema/access/caller-context';
import { protectedTotals } from '../../kit/small-groups/protected-totals';
import { familyOf, type FlowGroup, sumOf } from './group-flows';
import { type WasteTotalType } from './total.type';

const HIDDEN = { quantity: null, edges: null, withoutQuantity: null, contributors: null };

/** Groups as totals under the names of their dimensions. */
export const wasteTotalsOf = (
  groups: readonly FlowGroup[],
  by: readonly string[],
  small: SmallGroups | undefined,
): WasteTotalType[] =>
  protectedTotals<Omit<WasteTotalType, 'suppressed'>>(
    groups.map((group) => ({
      total: {
        keys: by.map((name, place) => ({ by: name, value: group.key[place] ?? null })),
        system: group.system,
        quantity: sumOf(group),
        edges: group.edges,
        withoutQuantity: group.withoutQuantity,
        contributors: group.behind.count,
      },
      behind: group.behind,
      family: familyOf(group),
    })),
    small,
    () => HIDDEN,
  );
