import { BLIND_ROLES, type Claims } from '../../schema/access/claims';
import { type Department } from '../../schema/access/departments';
import { type Grant, type Suspension } from '../../schema/access/grant';
import { purposeOf } from '../../schema/access/purposes';
import { type Area } from '../../schema/access/row-scope';
import { groupBy } from '../../lib/group-by';

/** What is known of a caller when positions are judged. Made once for a caller, a purpose and an epoch. */
export interface View {
  readonly claims: Claims;
  /** Undefined for a code that the directory does not have. */
  readonly department: Department | undefined;
  /** Epoch of what the registry had decided; null where there is no word of it. */
  readonly epoch: number | null;
  /** False when the registry has not been heard of for so long that conditional data stops. */
  readonly isFresh: boolean;
  /** The caller's own division with what it took over. */
  readonly areas: readonly Area[];
  /** Grants to the caller's department and app that stand or are suspended, by resource; what time has ended is left out. */
  readonly grants: ReadonlyMap<string, readonly Grant[]>;
  /** Suspensions that meet the caller, by resource. */
  readonly suspensions: ReadonlyMap<string, Suspension>;
}

/** True when the caller's department is of the line that provides the resource. */
export const isOwner = ({ department }: View, provider: string): boolean => department?.line === provider;

/** True for who runs the system or reads its log. */
export const isBlind = ({ claims }: View): boolean => claims.roles.some((role) => BLIND_ROLES.includes(role));

/** Grants that give the resource for the caller's purpose and by query, now. */
export function usableGrants({ claims, grants }: View, resource: string): readonly Grant[] {
  const purpose = claims.purpose === null ? undefined : purposeOf(claims.purpose)?.code;
  return (grants.get(resource) ?? []).filter(
    ({ state, purposes, methods }) =>
      state === 'ACTIVE' && methods.includes('QUERY') && purpose !== undefined && purposes.includes(purpose),
  );
}

/**
 * True when it holds of the grants on every row they give: grants for other divisions are other rows, and what one of
 * them says of a field is not said of the rows of the next.
 */
export function holdsOnAllRows(grants: readonly Grant[], isSaid: (grant: Grant) => boolean): boolean {
  const byRows = groupBy(grants, ({ divisions }) => JSON.stringify(divisions));
  return byRows.size > 0 && [...byRows.values()].every((group) => group.some(isSaid));
}
