import { type QueryPlan } from '@apollo/query-planner';
import { type DocumentNode } from 'graphql';
import { computedApart } from './computed-apart';
import { type GroupedBy } from './computed-fields';
import { mapFetches } from './map-fetches';
import { type Planning, planningOver, type ToPlan } from './planning';
import { type RequiredField } from './required-arguments';

/** A plan, with what the check of it says. */
export interface Checked {
  readonly plan: QueryPlan;
  readonly isSound: boolean;
}

/** One way to plan an operation; it throws where it finds no plan. */
export type PlanChecked = (toPlan: ToPlan) => Checked;

/** A supergraph with what is required in it under names of its own. */
interface Over {
  readonly supergraph: DocumentNode;
  readonly required: ReadonlyMap<string, RequiredField>;
}

/** Plans over the supergraph as it is. */
export const planAsItIs =
  ({ plan, isSound }: Planning): PlanChecked =>
  (toPlan) => {
    const made = plan(toPlan);
    return { plan: made, isSound: isSound(made) };
  };

/** Plans over the supergraph with its computed fields apart, which is made when it is first needed. */
export function planApart({ supergraph, required }: Over, by: GroupedBy): PlanChecked {
  let made: { readonly check: PlanChecked; readonly services: ReadonlyMap<string, string> } | null = null;
  return (toPlan) => {
    if (made === null) {
      const apart = computedApart(supergraph, required, by);
      made = { check: planAsItIs(planningOver(apart.supergraph, required)), services: apart.services };
    }
    const { check, services } = made;
    const { plan, isSound } = check(toPlan);
    const named = mapFetches(plan, (fetch) => ({
      ...fetch,
      serviceName: services.get(fetch.serviceName) ?? fetch.serviceName,
    }));
    return { plan: named, isSound };
  };
}
