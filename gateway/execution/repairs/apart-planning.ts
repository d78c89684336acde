import { type DocumentNode } from 'graphql';
import { computedApart } from './computed-apart';
import { type GroupedBy } from './computed-fields';
import { mapFetches } from './map-fetches';
import { type Plan, planningOver } from './planning';
import { type RequiredField } from './required-arguments';

/** A supergraph with what is required in it under names of its own. */
interface Over {
  readonly supergraph: DocumentNode;
  readonly required: ReadonlyMap<string, RequiredField>;
}

/** Plans over the supergraph with its computed fields apart, which is made when it is first needed. */
export function planApart({ supergraph, required }: Over, by: GroupedBy): Plan {
  let made: { readonly plan: Plan; readonly services: ReadonlyMap<string, string> } | null = null;
  return (toPlan) => {
    if (made === null) {
      const apart = computedApart(supergraph, required, by);
      made = { plan: planningOver(apart.supergraph, required).plan, services: apart.services };
    }
    const { plan, services } = made;
    return mapFetches(plan(toPlan), (fetch) => ({
      ...fetch,
      serviceName: services.get(fetch.serviceName) ?? fetch.serviceName,
    }));
  };
}
