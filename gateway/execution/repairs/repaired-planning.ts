import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type FetchNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse, print } from 'graphql';
import { computedApart } from './computed-apart';
import { contextTypes, selectedByContext } from './context-types';
import { GraphTypes } from './graph-types';
import { InterfaceObjects } from './interface-objects';
import { KeyedRepresentations } from './keyed-representations';
import { LiftComputed, type Lifting } from './lifted-computed';
import { mapFetches } from './map-fetches';
import { neverEmpty } from './never-empty';
import { type RequiredField, withRequiredFields } from './required-arguments';
import { restoreRequired } from './required-in-plan';
import { resolvableFirst } from './resolvable-first';
import { PlanCheck } from './sound-plan';
import { SplitComputed } from './split-computed';
import { SUPERGRAPH_FEATURES } from '../../../schema/supergraph-features';

/** An operation to plan. */
export interface ToPlan {
  readonly document: string;
  readonly operationName: string | undefined;
  readonly overrides: readonly (readonly [string, boolean])[];
}

type Plan = (toPlan: ToPlan) => QueryPlan;

/** A planner over one supergraph, with the check of its plans. */
interface Planning {
  readonly plan: Plan;
  readonly isSound: (plan: QueryPlan) => boolean;
  readonly graphSchema: () => GraphQLSchema;
}

function planningOver(document: DocumentNode, required: ReadonlyMap<string, RequiredField>): Planning {
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

/** The plan, or why there is none. */
function planOf(plan: Plan, toPlan: ToPlan): QueryPlan | Error {
  try {
    return plan(toPlan);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

type Lift = (toPlan: ToPlan, lifting: Lifting) => ToPlan;

/** Changes operations over a supergraph whose interface objects compute something. */
function liftingOver(supergraph: DocumentNode, { graphSchema }: Planning): Lift {
  const objects = new InterfaceObjects(supergraph);
  if (objects.isEmpty) return (toPlan) => toPlan;
  const computed = new LiftComputed(graphSchema(), objects);
  return (toPlan, lifting) => ({ ...toPlan, document: print(computed.lift(parse(toPlan.document), lifting)) });
}

/**
 * Apollo's planner with what it gets wrong put right: first in the supergraph it is shown, then in its plans. A plan
 * that subgraphs could not answer by, or that could not be made, is made again over a supergraph whose computed fields stand apart.
 */
export function repairedPlanning(supergraphSdl: string): Plan {
  const { supergraph, required } = withRequiredFields(resolvableFirst(parse(supergraphSdl, { noLocation: true })));
  const types = new GraphTypes(supergraph);
  const keyed = new KeyedRepresentations(supergraph, types);
  const splitComputed = new SplitComputed(supergraph, types);
  const usual = planningOver(supergraph, required);
  let apart: { readonly planning: Planning; readonly services: ReadonlyMap<string, string> } | null = null;
  const planApart: Plan = (toPlan) => {
    if (apart === null) {
      const made = computedApart(supergraph, required);
      apart = { planning: planningOver(made.supergraph, required), services: made.services };
    }
    const { planning, services } = apart;
    return mapFetches(planning.plan(toPlan), (fetch) => ({
      ...fetch,
      serviceName: services.get(fetch.serviceName) ?? fetch.serviceName,
    }));
  };
  const finish = (fetch: FetchNode): FetchNode => restoreRequired(keyed.repair(fetch), required);
  const planSound = (toPlan: ToPlan): QueryPlan | Error => {
    const plan = planOf(usual.plan, toPlan);
    if (!(plan instanceof Error) && usual.isSound(plan)) return plan;
    const sound = planOf(planApart, toPlan);
    return sound instanceof Error && plan instanceof Error ? plan : sound;
  };
  const lift = liftingOver(supergraph, usual);
  return (toPlan) => {
    const cautious = lift(toPlan, { isCautious: true });
    const first = planSound(cautious);
    const sound = first instanceof Error ? planSound(lift(toPlan, { isCautious: false })) : first;
    if (sound instanceof Error) throw first;
    return mapFetches(
      mapFetches(sound, (fetch) => splitComputed.split(fetch)),
      finish,
    );
  };
}
