import { type CallerContext, type SmallGroups } from '../../schema/access/caller-context';
import { type RowScope } from '../../schema/access/row-scope';
import { type SharedAs } from '../../schema/governance/governance';
import { isSameScope, ownRows, rowsOfResource, type ScopeGrounds } from './row-scopes';
import { isOwner, type View } from './view';

/** What rooms are told of callers, and what for. */
export interface ContextGrounds extends ScopeGrounds {
  /** Every resource of the supergraph. */
  readonly resources: readonly SharedAs[];
  /** Ids of resources that are totals. */
  readonly totals: ReadonlySet<string>;
  readonly smallGroups: SmallGroups;
}

/** The context of a caller: its rows, resource by resource where they differ, and which totals hide small groups. */
export function contextOf(view: View, grounds: ContextGrounds): CallerContext {
  const rows = ownRows(view);
  const resources: Record<string, RowScope> = {};
  const smallGroups: Record<string, SmallGroups> = {};
  for (const resource of grounds.resources) {
    const its = rowsOfResource(view, resource, grounds);
    if (!isSameScope(its, rows)) resources[resource.id] = its;
    if (grounds.totals.has(resource.id) && !isOwner(view, resource.provider)) {
      smallGroups[resource.id] = grounds.smallGroups;
    }
  }
  const grants = [...view.grants.values()].flat().map(({ id }) => id);
  return Object.freeze({ claims: view.claims, rows, resources, smallGroups, grants, epoch: view.epoch ?? 0 });
}
