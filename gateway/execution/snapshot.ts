import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType, parse } from 'graphql';
import { NO_METER, type OperationMeter } from '../limits/cost/operation-meter';
import { readGovernance } from '../../schema/governance/read-governance';
import { type Policy, type PolicyOf } from './decision/policy';
import { ALL_ROWS } from './decision/row-fields';
import { rowTestsOf } from './decision/slots-of';
import { Operations } from './operation/operations';
import { type ChooseOverrides, chooseOverrides } from './overrides/choose-overrides';
import { overrideLabels } from './overrides/override-labels';
import { type IsOfType } from './plan/rewrites';
import { type Planner } from './planner/planner';
import { neededNames } from './repairs/needed-names';
import { type Schemas } from './schemas';
import { type SubgraphClient } from './transport/subgraph-client';

/** One supergraph with everything made from it. A request keeps the snapshot it began with. */
export interface Snapshot {
  readonly supergraphSdl: string;
  /** The schema clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly operations: Operations;
  /** Null where nothing is governed. */
  readonly policy: Policy | null;
  readonly chooseOverrides: ChooseOverrides;
  /** Throws when nothing can be planned over the supergraph; once it has returned the planner is quick. */
  assertPlans(): Promise<void>;
  /** Ends the planner and the subgraphs' connections at once. */
  close(): Promise<void>;
}

/** Membership of types in the whole supergraph, hidden types included. */
function membership(schema: GraphQLSchema): IsOfType {
  return (typename, condition) => {
    if (typename === condition) return true;
    const type = schema.getType(typename);
    const conditional = schema.getType(condition);
    if (!isAbstractType(conditional) || !(isObjectType(type) || isInterfaceType(type))) return false;
    return schema.isSubType(conditional, type);
  };
}

/** What a snapshot is built with, beside the supergraph. */
export interface SnapshotParts {
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly policy: PolicyOf | null;
  readonly planner: Pick<Planner, 'plan' | 'close'>;
  readonly meter?: OperationMeter;
  /** Labels of `@override` that are set. */
  readonly overrideLabels?: readonly string[];
}

const NOTHING = { document: '{ __typename }', operationName: undefined, overrides: [] };

/** Makes a snapshot over the schemas of a supergraph. */
export function createSnapshot(
  schemas: Schemas,
  { clients, policy: policyOf, planner, meter = NO_METER, overrideLabels: set = [] }: SnapshotParts,
): Snapshot {
  const { supergraphSdl, supergraph, apiSchema, whole } = schemas;
  const interfaces = new Set(
    Object.values(whole.getTypeMap()).flatMap((type) => (isInterfaceType(type) ? type.name : [])),
  );
  const types = { isOfType: membership(whole), isInterface: (name: string) => interfaces.has(name) };
  const document = parse(supergraphSdl, { noLocation: true });
  const governance = readGovernance(supergraph);
  const policy = policyOf === null ? null : policyOf(governance);
  const rules = policy === null ? null : { policy, rows: rowTestsOf({ policy, governance }) };
  const plan = { clients, types, rows: rules?.rows ?? ALL_ROWS };
  return Object.freeze({
    supergraphSdl,
    apiSchema,
    policy,
    chooseOverrides: chooseOverrides(overrideLabels(document), set),
    operations: new Operations({ apiSchema, governance, isNeeded: neededNames(document), planner, plan, rules, meter }),
    assertPlans: async () => void (await planner.plan(NOTHING)),
    close: async () => void (await Promise.all([planner, ...clients.values()].map((part) => part.close()))),
  });
}
