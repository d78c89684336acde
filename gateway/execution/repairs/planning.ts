import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { contextTypes, selectedByContext } from './context-types';
import { GraphTypes } from './graph-types';
import { neverEmpty } from './never-empty';
import { type RequiredField } from './required-arguments';
import { PlanCheck } from './sound-plan';
import { SUPERGRAPH_FEATURES } from '../../../schema/supergraph-features';

/** An operation to plan. */
export interface ToPlan {
  readonly document: string;
  readonly operationName: string | undefined;
  readonly overrides: readonly (readonly [string, boolean])[];
}

/** Plans an operation, or throws. */
export type Plan = (toPlan: ToPlan) => QueryPlan;

/** A planner over one supergraph, with the check of its plans. */
export interface Planning {
  readonly plan: Plan;
  readonly isSound: (plan: QueryPlan) => boolean;
  /** The schema that operations are over. */
  readonly graphSchema: () => GraphQLSchema;
}

/** Apollo's planner over a supergraph. */
export function planningOver(document: DocumentNode, required: ReadonlyMap<string, RequiredField>): Planning {
  const supergraph = Supergraph.build(document, {
    supportedFeatures: SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  });
  const apiSchema = supergraph.apiSchema();
  const contexts = contextTypes(document, new GraphTypes(document));
  let made: GraphQLSchema | null = null;
  const graphSchema = (): GraphQLSchema => (made ??= apiSchema.toGraphQLJSSchema());
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  const check = new PlanCheck(supergraph, required);
  const selected = (operation: DocumentNode): DocumentNode =>
    contexts.size === 0 ? operation : selectedByContext(graphSchema(), contexts, operation);
  return {
    plan: ({ document: text, operationName, overrides }) => {
      const operation = operationFromDocument(apiSchema, selected(neverEmpty(parse(text))), {
        ...(operationName === undefined ? {} : { operationName }),
        validate: false,
      });
      const plan = planner.buildQueryPlan(operation, { overrideConditions: new Map(overrides) });
      return JSON.parse(JSON.stringify(plan)) as QueryPlan;
    },
    isSound: (plan) => check.isSound(plan),
    graphSchema,
  };
}
