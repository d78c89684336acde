import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType, parse } from 'graphql';
import { readGovernance } from './decision/governance';
import { type Policy } from './decision/policy';
import { ALL_ROWS } from './decision/row-fields';
import { rowTestsOf } from './decision/slots-of';
import { type ChooseOverrides, chooseOverrides } from './overrides/choose-overrides';
import { overrideLabels } from './overrides/override-labels';
import { Operations } from './operation/operations';
import { type IsOfType } from './plan/rewrites';
import { Planner } from './planner/planner';
import { neededNames } from './repairs/needed-names';
import { type SubgraphClient } from './transport/subgraph-client';
import { SUPERGRAPH_FEATURES } from '../../schema/supergraph-features';

/** One supergraph with everything made from it. A request keeps the snapshot it began with. */
export interface Snapshot {
  readonly supergraphSdl: string;
  /** The schema clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly operations: Operations;
  /** Null where nothing is governed. */
  readonly policy: Policy | null;
  readonly chooseOverrides: ChooseOverrides;
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
  readonly policy: Policy | null;
  /** Labels of `@override` that are set. */
  readonly overrideLabels: readonly string[];
  /** Unless one is given, operations are planned in a thread of the snapshot's own. */
  readonly planner?: Pick<Planner, 'plan' | 'close'>;
}

/** Builds a snapshot; throws when the supergraph is not one, or links a security feature that nobody here enforces. */
export function createSnapshot(supergraphSdl: string, { clients, policy, ...given }: SnapshotParts): Snapshot {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: SUPERGRAPH_FEATURES });
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  const whole = supergraph.schema.toGraphQLJSSchema();
  const interfaces = new Set(
    Object.values(whole.getTypeMap()).flatMap((type) => (isInterfaceType(type) ? type.name : [])),
  );
  const types = { isOfType: membership(whole), isInterface: (name: string) => interfaces.has(name) };
  const document = parse(supergraphSdl, { noLocation: true });
  const governance = readGovernance(supergraph);
  const rules = policy === null ? null : { policy, rows: rowTestsOf({ policy, governance }) };
  const { planner = new Planner(supergraphSdl) } = given;
  const plan = { clients, types, rows: rules?.rows ?? ALL_ROWS };
  return Object.freeze({
    supergraphSdl,
    apiSchema,
    policy,
    chooseOverrides: chooseOverrides(overrideLabels(document), given.overrideLabels),
    operations: new Operations({
      apiSchema,
      governance,
      isNeeded: neededNames(document),
      planner,
      plan,
      rules,
    }),
    close: () => planner.close(),
  });
}
