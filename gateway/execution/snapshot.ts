import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { CompiledOperations } from './compiled-operations';
import { type IsOfType } from './plan/rewrites';
import { Planner } from './planner/planner';
import { type SubgraphClient } from './transport/subgraph-client';

/** One supergraph with everything made from it. A request keeps the snapshot it began with. */
export interface Snapshot {
  readonly supergraphSdl: string;
  /** The schema clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly operations: CompiledOperations;
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

/**
 * Builds a snapshot; throws when the supergraph is not one, or links a security feature that nobody here enforces.
 * Operations are planned in a thread of the snapshot's own unless another planner is given.
 */
export function createSnapshot(
  supergraphSdl: string,
  clients: ReadonlyMap<string, SubgraphClient>,
  planner: Pick<Planner, 'plan' | 'close'> = new Planner(supergraphSdl),
): Snapshot {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  const whole = supergraph.schema.toGraphQLJSSchema();
  const interfaces = new Set(
    Object.values(whole.getTypeMap()).flatMap((type) => (isInterfaceType(type) ? type.name : [])),
  );
  return Object.freeze({
    supergraphSdl,
    apiSchema,
    operations: new CompiledOperations({
      apiSchema,
      planner,
      plan: { clients, types: { isOfType: membership(whole), isInterface: (name) => interfaces.has(name) } },
    }),
    close: () => planner.close(),
  });
}
