import { type Operation, operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { contextTypes, selectedByContext } from './context-types';
import { GraphTypes } from './graph-types';
import { neverEmpty } from './never-empty';
import { type RequiredField } from './required-arguments';
import { PlanCheck } from './sound-plan';
import { SharingError } from '../../../schema/sharing-error';
import { SUPERGRAPH_FEATURES } from '../../../schema/supergraph-features';

/** An operation to plan. */
export interface ToPlan {
  readonly document: string;
  readonly operationName: string | undefined;
  readonly overrides: readonly (readonly [string, boolean])[];
}

/** Makes a sound plan for an operation, or throws. */
export type Plan = (toPlan: ToPlan) => QueryPlan;

/** A planner over one supergraph. */
export interface Planning {
  readonly plan: Plan;
  /** The schema that operations are over. */
  readonly graphSchema: () => GraphQLSchema;
}

/** Names what is lacking, but for what callers do not know of; where that is all, what was asked at the root. */
function assertSound(lacking: readonly string[], operation: Operation): void {
  if (lacking.length === 0) return;
  const callers = operation.schema();
  const known = lacking.filter((coordinate) => callers.elementByCoordinate(coordinate) !== undefined);
  const names = known.length > 0 ? known : operation.selectionSet.fieldsInSet().map(({ field }) => field.element.name);
  throw new SharingError('NOT_RESOLVABLE', names.join(', '));
}

/** Apollo's planner over a supergraph; a plan by which subgraphs could not answer is refused. */
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
      const made = planner.buildQueryPlan(operation, { overrideConditions: new Map(overrides) });
      const plan = JSON.parse(JSON.stringify(made)) as QueryPlan;
      assertSound(check.lacking(plan), operation);
      return plan;
    },
    graphSchema,
  };
}
