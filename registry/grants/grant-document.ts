import { type Grant, type GrantState } from '../../schema/access/grant';
import { type Directory, type Ground } from '../directory';
import { type Recorded } from '../ledger';

/** Where a stored grant stands; that it has expired is told by the clock. */
export type StoredState = Exclude<GrantState, 'EXPIRED'>;

/** A grant as the registry keeps it. */
export interface GrantDocument extends Recorded, Omit<Grant, 'id' | 'state'> {
  readonly state: StoredState;
  /** The line that provides the resource. */
  readonly provider: string;
  /** Who proposed it, and so may not approve it. */
  readonly proposedBy: string;
  /** Made up for a demonstration. */
  readonly isSynthetic: boolean;
}

/** States that time ends. */
export const ENDING_STATES: readonly StoredState[] = ['PROPOSED', 'ACTIVE', 'SUSPENDED'];

/** Where it stands by the business clock. */
export function stateAt({ state, validTo }: Pick<GrantDocument, 'state' | 'validTo'>, now: Date): GrantState {
  return ENDING_STATES.includes(state) && new Date(validTo) <= now ? 'EXPIRED' : state;
}

/** What an approver has to answer for: the rows it covers are those named, or those of the department it is given to. */
export function groundOf(
  { departments }: Directory,
  { provider, department, divisions }: Pick<GrantDocument, 'provider' | 'department' | 'divisions'>,
): Ground {
  // Nobody stands above a department that has gone from the directory.
  return { provider, divisions: divisions ?? [departments(department)?.division ?? department] };
}

/** As gateways get it. */
export function grantOf(document: GrantDocument, now: Date): Grant {
  const { _id: id, resource, department, app, purposes, fields, methods, divisions } = document;
  const { isClear, piaId, ceiling, validFrom, validTo, basis } = document;
  return {
    ...{ id, resource, department, app, purposes, fields, methods, divisions },
    ...{ isClear, piaId, ceiling, validFrom, validTo, basis },
    state: stateAt(document, now),
  };
}
