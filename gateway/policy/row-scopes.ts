import { type RowScope } from '../../schema/access/row-scope';
import { areasOf, NO_ROWS } from '../../schema/access/row-scope';
import { type DivisionTree } from '../../schema/division';
import { type SharedAs } from '../../schema/governance/governance';
import { isBlind, isOwner, usableGrants, type View } from './view';

/** What scopes are made with. */
export interface ScopeGrounds {
  readonly divisions: DivisionTree;
  /** The division that the gateway serves: its departments and those above own the rows that stand in no division. */
  readonly home: string;
}

/** Rows of the caller's own division, whatever the resource. */
export const ownRows = (view: View): RowScope =>
  isBlind(view) ? NO_ROWS : Object.freeze({ areas: view.areas, hasUnplaced: false });

function ownersRows(view: View, { divisions, home }: ScopeGrounds): RowScope {
  const { department, areas } = view;
  const isAbove = department !== undefined && divisions.isBelow(home, department.division);
  return Object.freeze({ areas, hasUnplaced: isAbove });
}

/** Rows that grants give: those of the divisions they name, or of the caller's own. */
function grantedRows(view: View, { id, share }: SharedAs, { divisions }: ScopeGrounds): RowScope {
  const isOpen = share === 'UNCONDITIONAL';
  // What everybody has of their own rows is had of other rows only under a grant of all fields.
  const grants = usableGrants(view, id).filter(({ fields }) => !isOpen || fields === null);
  const named = grants.flatMap((grant) => grant.divisions ?? []).flatMap((code) => areasOf(divisions, code));
  const isOwnGiven = isOpen || grants.some((grant) => grant.divisions === null);
  return Object.freeze({ areas: isOwnGiven ? [...view.areas, ...named] : named, hasUnplaced: false });
}

/** Rows of one resource that the caller may see. */
export function rowsOfResource(view: View, resource: SharedAs, grounds: ScopeGrounds): RowScope {
  if (isBlind(view)) return NO_ROWS;
  if (isOwner(view, resource.provider)) return ownersRows(view, grounds);
  return resource.share === 'NOT_SHARED' ? NO_ROWS : grantedRows(view, resource, grounds);
}

const keyOf = ({ areas, hasUnplaced }: RowScope): string =>
  JSON.stringify([hasUnplaced, areas.map(({ code, from, to }) => [code, from, to])]);

/** True when the two give the same rows. */
export const isSameScope = (left: RowScope, right: RowScope): boolean => keyOf(left) === keyOf(right);
