import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { type PlanAnswer, type PlanRequest } from './plan-messages';

const { supergraphSdl } = workerData as { supergraphSdl: string };
const supergraph = Supergraph.build(supergraphSdl, {
  supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  validateSupergraph: false,
});
const apiSchema = supergraph.apiSchema();
const planner = new QueryPlanner(supergraph);

function answer({ id, document, operationName, overrides }: PlanRequest): PlanAnswer {
  try {
    const operation = operationFromDocument(apiSchema, parse(document), {
      ...(operationName === undefined ? {} : { operationName }),
      validate: false,
    });
    const plan = planner.buildQueryPlan(operation, { overrideConditions: new Map(overrides) });
    return { id, plan: JSON.stringify(plan) };
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions?: { code?: string } };
    return { id, problem: { message, code: extensions?.code } };
  }
}

parentPort?.on('message', (request: PlanRequest) => parentPort?.postMessage(answer(request)));
