import { type FieldSlot, NO_SLOTS, type Slots } from '../shape/slots';
import { type Decision, holds } from './decision';
import { type Governance } from '../../../schema/governance/governance';
import { type Policy } from './policy';
import { type GovernedPosition, type Positions } from './positions';
import { compileRowTest, type RowTest, type RowTests } from './row-fields';

/** What a policy decides with. */
export interface Ruled {
  readonly policy: Policy;
  readonly governance: Governance;
}

/** The row tests of a policy, each made when it is first asked for. */
export function rowTestsOf({ policy, governance }: Ruled): RowTests {
  const known = new Map<string, RowTest | null>();
  return (typename) => {
    const found = known.get(typename);
    if (found !== undefined) return found;
    const rules = governance.divisions(typename);
    if (rules.length === 0) return null;
    const filter = policy.rowFilter(typename, rules);
    const test = filter === null ? null : compileRowTest(rules, filter);
    known.set(typename, test);
    return test;
  };
}

/** What writers and answers of an operation under a decision are made with. */
export interface OperationSlots {
  readonly slots: Slots;
  /** Ids of the resources, by their number. */
  readonly resources: readonly string[];
}

/** Without a policy nothing is governed. */
export const FREE: OperationSlots = Object.freeze({ slots: NO_SLOTS, resources: [] });

/** The test of a field that is not seen in every row of its type: of a field that leads to rows these are told apart instead. */
function valueTest({ policy, governance }: Ruled, position: GovernedPosition, typename: string): RowTest | null {
  const divisions = governance.divisions(typename);
  const leadsToRows = position.rowTypes.some((name) => governance.divisions(name).length > 0);
  if (divisions.length === 0 || position.isSystem || leadsToRows) return null;
  const filter = policy.valueFilter(position, typename);
  return filter === null ? null : compileRowTest(divisions, filter);
}

/** A value is a part of the object that holds it, and counts with it. */
const isCounted = ({ selected, coordinate }: GovernedPosition): boolean => selected === coordinate;

/** Chooses what a policy puts into the writers of an operation under one decision. */
export function slotsOf(
  ruled: Ruled & { readonly rows: RowTests },
  positions: Positions,
  decision: Decision,
): OperationSlots {
  const { policy, rows } = ruled;
  const resources = [...new Set(positions.list.flatMap((position) => position.resources))];
  const numbers = new Map(resources.map((resource, number) => [resource, number]));
  const field: Slots['field'] = (path, nodes, typename): FieldSlot | null => {
    const at = positions.of(path, nodes);
    if (at.length === 0) return null;
    const masked = at.find((position) => holds(decision.masked, position));
    return {
      isDenied: at.some((position) => holds(decision.denied, position)),
      mask: masked === undefined ? null : policy.mask(masked),
      rows: at.map((position) => valueTest(ruled, position, typename)).find((test) => test !== null) ?? null,
      resources: at.filter(isCounted).flatMap(({ resources: ids }) => ids.flatMap((id) => numbers.get(id) ?? [])),
    };
  };
  const introspected: Slots['introspected'] = (scope, schema) => policy.introspected(scope, schema);
  return { slots: { field, rows, introspected }, resources };
}
