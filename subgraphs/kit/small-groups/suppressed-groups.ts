import { groupBy } from '../../../lib/group-by';
import { type SmallGroups } from '../../../schema/access/caller-context';
import { type Dominance } from './contributions';

/** A group of a list of totals, as far as it decides whether it may be shown. */
export interface ShownGroup {
  /** Groups of one family add up to a total that may be known from elsewhere. */
  readonly family: string;
  readonly count: number;
  readonly dominances: readonly Dominance[];
}

const isSmall = ({ count, dominances }: ShownGroup, { least, dominance }: SmallGroups): boolean =>
  count < least || dominances.some(({ total, largest }) => largest > dominance * total);

/** The one whose loss hides the most by telling the least: the fewest contributors. */
const smallest = (groups: readonly ShownGroup[]): ShownGroup | undefined =>
  groups.reduce<ShownGroup | undefined>(
    (least, group) => (least === undefined || group.count < least.count ? group : least),
    undefined,
  );

/** Of one family: a group that is left out alone could be found by subtraction, so that a second one goes with it. */
function leftOut(family: readonly ShownGroup[], rule: SmallGroups): ShownGroup[] {
  const small = family.filter((group) => isSmall(group, rule));
  const second = small.length === 1 ? smallest(family.filter((group) => !small.includes(group))) : undefined;
  return second === undefined ? small : [...small, second];
}

/** The groups of a list that may not be shown; none of them without a rule. */
export function suppressedGroups<G extends ShownGroup>(
  groups: readonly G[],
  rule: SmallGroups | undefined,
): ReadonlySet<ShownGroup> {
  if (rule === undefined) return new Set();
  const families = groupBy(groups, ({ family }) => family);
  return new Set([...families.values()].flatMap((family) => leftOut(family, rule)));
}
