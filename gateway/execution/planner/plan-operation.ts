import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { type PlanRequest } from './plan-messages';

/** Plans one operation; the plan as JSON text, which can cross from a thread. */
export type PlanOperation = (request: Omit<PlanRequest, 'id'>) => string;

/** Apollo's planner over one supergraph, which has been validated where it came in. */
export function planningOf(supergraphSdl: string): PlanOperation {
  const supergraph = Supergraph.build(supergraphSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  return ({ document, operationName, overrides }) => {
    const operation = operationFromDocument(apiSchema, parse(document), {
      ...(operationName === undefined ? {} : { operationName }),
      validate: false,
    });
    return JSON.stringify(planner.buildQueryPlan(operation, { overrideConditions: new Map(overrides) }));
  };
}
