import { type SmallGroups } from '../../../schema/access/caller-context';
import { SharingError } from '../../../schema/sharing-error';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed, protectedTotals } from '../../kit/small-groups/protected-totals';
import { familyOf, type FlowGroup, sumOf, type TotalledFlow } from './group-flows';
import { type SankeyLinkType, type SankeyNodeType, type WasteSankeyType } from './total.type';

/** The id of the rest at either end; two, so that a diagram has no circle. */
const [REST_FROM, REST_TO] = ['OTHER:from', 'OTHER:to'] as const;
const REST = '其他';

type End = TotalledFlow['from'];

const places: Readonly<Record<string, (end: End) => string | null>> = Object.freeze({
  STAGE: () => null,
  DIVISION: ({ divisionCode }) => divisionCode,
  SITE: ({ key }) => key,
});

/** Key of the link a movement belongs to: stage and place of both ends. */
export function linkKey(nodes: string): (flow: TotalledFlow) => readonly (string | null)[] {
  const placeOf = places[nodes] ?? (() => null);
  return ({ from, to }) => [from.kind, placeOf(from), to.kind, placeOf(to)];
}

/** Largest first; mass before other units, the key where amounts are equal. */
function bySize(one: FlowGroup, other: FlowGroup): number {
  if (one.unit !== other.unit) return one.unit === 't' ? -1 : other.unit === 't' ? 1 : one.unit < other.unit ? -1 : 1;
  const difference = other.sum.comparedTo(one.sum);
  return difference !== 0 ? difference : JSON.stringify(one.key) < JSON.stringify(other.key) ? -1 : 1;
}

/** How many of the largest can stand so that they and one rest for each system and unit are not more than `most`. */
function standing(groups: readonly FlowGroup[], most: number): number {
  if (groups.length <= most) return groups.length;
  for (let kept = most - 1; kept >= 0; kept -= 1) {
    if (kept + new Set(groups.slice(kept).map(familyOf)).size <= most) return kept;
  }
  throw new SharingError(
    'BAD_ARGUMENT',
    `maxLinks: ${String(most)}, but ${String(new Set(groups.map(familyOf)).size)} systems or units stand apart`,
  );
}

/** Folds groups of one system and unit into one; no amount and no movement is lost. */
function folded(groups: readonly FlowGroup[]): FlowGroup[] {
  const rests = new Map<string, FlowGroup>();
  for (const group of groups) {
    const rest = rests.get(familyOf(group));
    const sum = rest === undefined ? group.sum : rest.sum.plus(group.sum);
    const edges = (rest?.edges ?? 0) + group.edges;
    const withoutQuantity = (rest?.withoutQuantity ?? 0) + group.withoutQuantity;
    const behind = rest?.behind ?? new Contributions();
    behind.addAll(group.behind);
    rests.set(familyOf(group), { ...group, key: [], sum, edges, withoutQuantity, behind });
  }
  return [...rests.values()];
}

const idOf = (stage: string | null | undefined, place: string | null | undefined): string =>
  [stage, place].filter((part) => typeof part === 'string').join(':');

function linkOf(group: FlowGroup): Backed<Omit<SankeyLinkType, 'suppressed'>> {
  const [fromStage, fromPlace, toStage, toPlace] = group.key;
  const isRest = group.key.length === 0;
  const total = {
    from: isRest ? REST_FROM : idOf(fromStage, fromPlace),
    to: isRest ? REST_TO : idOf(toStage, toPlace),
    system: group.system,
    quantity: sumOf(group),
    edges: group.edges,
    withoutQuantity: group.withoutQuantity,
    contributors: group.behind.count,
  };
  return { total, behind: group.behind, family: familyOf(group) };
}

const HIDDEN = { quantity: null, edges: null, withoutQuantity: null, contributors: null };

const ends = ({ from, to }: SankeyLinkType): string => JSON.stringify([from, to]);

/** Links whose amounts are left out stand last, by their ends: between two amounts their place would tell of their own. */
function linksOf(groups: readonly FlowGroup[], small: SmallGroups | undefined): SankeyLinkType[] {
  const links = protectedTotals(groups.map(linkOf), small, () => HIDDEN);
  const hidden = links.filter(({ suppressed }) => suppressed);
  const last = hidden.toSorted((one, other) => (ends(one) < ends(other) ? -1 : 1));
  return [...links.filter(({ suppressed }) => !suppressed), ...last];
}

function nodesOf(groups: readonly FlowGroup[], nameOf: (place: string) => string): SankeyNodeType[] {
  const nodes = new Map<string, SankeyNodeType>();
  const add = (stage: string | null, place: string | null): void => {
    const id = idOf(stage, place);
    nodes.set(id, { id, stage, label: place === null ? null : nameOf(place) });
  };
  for (const { key } of groups) {
    const [fromStage = null, fromPlace = null, toStage = null, toPlace = null] = key;
    if (key.length > 0) add(fromStage, fromPlace);
    if (key.length > 0) add(toStage, toPlace);
  }
  if (groups.some(({ key }) => key.length === 0)) {
    for (const id of [REST_FROM, REST_TO]) nodes.set(id, { id, stage: null, label: REST });
  }
  return [...nodes.values()];
}

/** Draws at most `most` links: the largest, and the rest folded into 其他, so that the whole is kept exactly. */
export function drawSankey(
  groups: readonly FlowGroup[],
  most: number,
  { nameOf, small }: { readonly nameOf: (place: string) => string; readonly small: SmallGroups | undefined },
): WasteSankeyType {
  const sorted = groups.toSorted(bySize);
  const kept = standing(sorted, most);
  const drawn = [...sorted.slice(0, kept), ...folded(sorted.slice(kept))];
  return { nodes: nodesOf(drawn, nameOf), links: linksOf(drawn, small) };
}
