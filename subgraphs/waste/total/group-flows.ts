import { type Decimal } from 'decimal.js';
import { type Collection, type Filter } from '../../../lib/store/port';
import { convertMass, ExactDecimal } from '../../../schema/mass';
import { Contributions } from '../../kit/small-groups/contributions';
import { type QuantityRow } from '../../kit/site-row';
import { type FlowEdgeRow } from '../rows';

/** Movements that share a key, a system and a kind of unit. */
export interface FlowGroup {
  readonly key: readonly (string | null)[];
  readonly system: string;
  readonly unit: string;
  readonly sum: Decimal;
  readonly edges: number;
  /** Movements whose amount is not known; they are in `edges` and not in `sum`. */
  readonly withoutQuantity: number;
  /** Who the movements come from, each with its part of the sum. */
  readonly behind: Contributions;
}

type Growing = { -readonly [K in keyof FlowGroup]: FlowGroup[K] };

const TONNES = 't';

/** Mass in tonnes; an amount in another kind of unit as it is stated. */
function stated(quantity: QuantityRow | null): QuantityRow {
  const mass = quantity && convertMass(quantity, TONNES);
  if (mass !== null) return { value: mass, unit: TONNES };
  return quantity ?? { value: '0', unit: TONNES };
}

/** Who a movement comes from. */
export const contributorOf = ({ from }: Pick<FlowEdgeRow, 'from'>): string =>
  from.sourceId ?? `${from.kind}:${from.key}`;

function begin(key: readonly (string | null)[], system: string, unit: string): Growing {
  return { key, system, unit, sum: new ExactDecimal(0), edges: 0, withoutQuantity: 0, behind: new Contributions() };
}

const projection = {
  from: 1,
  to: 1,
  quantity: 1,
  source: 1,
  zjClass: 1,
  catalogueKind: 1,
  hwCode: 1,
  swCode: 1,
  stage: 1,
  route: 1,
  treatmentCode: 1,
  treatmentFamily: 1,
  isLandfill: 1,
  year: 1,
} as const;

/** A movement as far as totals need it. */
export type TotalledFlow = Pick<FlowEdgeRow, Exclude<keyof typeof projection, '_id'>>;

/** Streams the movements that count: those sent back are in no total. */
export function countedFlows(flows: Collection<FlowEdgeRow>, filter: Filter): AsyncIterable<TotalledFlow> {
  return flows.find({ $and: [filter, { isReturn: false }] }, { projection });
}

/** Adds up movements by key exactly; amounts of different systems, and of different kinds of unit, stand apart. */
export async function groupFlows(
  flows: AsyncIterable<TotalledFlow>,
  keyOf: (flow: TotalledFlow) => readonly (string | null)[],
): Promise<FlowGroup[]> {
  const groups = new Map<string, Growing>();
  for await (const flow of flows) {
    const key = keyOf(flow);
    const { value, unit } = stated(flow.quantity);
    const id = JSON.stringify([...key, flow.source.system, unit]);
    const group = groups.get(id) ?? begin(key, flow.source.system, unit);
    groups.set(id, group);
    group.sum = group.sum.plus(value);
    group.edges += 1;
    if (flow.quantity === null) group.withoutQuantity += 1;
    group.behind.add(contributorOf(flow), { amount: flow.quantity && value });
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** Sum of a group; null when none of its amounts is known. */
export const sumOf = ({ sum, unit, edges, withoutQuantity }: FlowGroup): QuantityRow | null =>
  edges === withoutQuantity ? null : { value: sum.toFixed(), unit };

/** Groups that add up: of one system and one kind of unit. */
export const familyOf = ({ system, unit }: FlowGroup): string => JSON.stringify([system, unit]);
