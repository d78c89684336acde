import { setImmediate } from 'node:timers/promises';
import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema } from 'graphql';
import { SUPERGRAPH_FEATURES } from '../../schema/supergraph-features';

/** The schemas of one supergraph. */
export interface Schemas {
  readonly supergraphSdl: string;
  readonly supergraph: Supergraph;
  /** The schema clients see. */
  readonly apiSchema: GraphQLSchema;
  /** Hidden types included. */
  readonly whole: GraphQLSchema;
}

function* steps(supergraphSdl: string): Generator<undefined, Schemas> {
  const supergraph = Supergraph.build(supergraphSdl, {
    supportedFeatures: SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  });
  yield;
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  yield;
  const whole = supergraph.schema.toGraphQLJSSchema();
  return Object.freeze({ supergraphSdl, supergraph, apiSchema, whole });
}

/** Builds the schemas of a supergraph that was validated where it came in. */
export function schemasOf(supergraphSdl: string): Schemas {
  const building = steps(supergraphSdl);
  for (;;) {
    const { done, value } = building.next();
    if (done) return value;
  }
}

/** The same in several turns, so that requests are answered between them. */
export async function schemasInTurns(supergraphSdl: string): Promise<Schemas> {
  const building = steps(supergraphSdl);
  for (;;) {
    await setImmediate();
    const { done, value } = building.next();
    if (done) return value;
  }
}
