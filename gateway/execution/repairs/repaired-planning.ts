import { type FetchNode, type QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, parse, print } from 'graphql';
import { planApart } from './apart-planning';
import { GraphTypes } from './graph-types';
import { InterfaceObjects } from './interface-objects';
import { KeyedRepresentations } from './keyed-representations';
import { LiftComputed, type Lifting } from './lifted-computed';
import { mapFetches } from './map-fetches';
import { type Plan, type Planning, planningOver, type ToPlan } from './planning';
import { withRequiredFields } from './required-arguments';
import { restoreRequired } from './required-in-plan';
import { resolvableFirst } from './resolvable-first';
import { SplitComputed } from './split-computed';

/** What came of planning in one way, or why nothing did. */
function attempt(way: Plan, toPlan: ToPlan): QueryPlan | Error {
  try {
    return way(toPlan);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/** What the first way comes to that comes to a plan; without one, why the very first does not. */
function soundPlan([first, ...others]: readonly [Plan, ...Plan[]], toPlan: ToPlan): QueryPlan | Error {
  const made = attempt(first, toPlan);
  for (const way of made instanceof Error ? others : []) {
    const other = attempt(way, toPlan);
    if (!(other instanceof Error)) return other;
  }
  return made;
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
  const over = planningOver(supergraph, required);
  const apart = (['level', 'field', 'key'] as const).map((by) => planApart({ supergraph, required }, by));
  const ways = [over.plan, ...apart] as const;
  const finish = (fetch: FetchNode): FetchNode => restoreRequired(keyed.repair(fetch), required);
  const lift = liftingOver(supergraph, over);
  return (toPlan) => {
    const first = soundPlan(ways, lift(toPlan, { isCautious: true }));
    const plan = first instanceof Error ? soundPlan(ways, lift(toPlan, { isCautious: false })) : first;
    if (plan instanceof Error) throw first;
    return mapFetches(
      mapFetches(plan, (fetch) => splitComputed.split(fetch)),
      finish,
    );
  };
}
