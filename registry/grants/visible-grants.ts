import { type Filter } from '../../lib/store/port';
import { type Claims } from '../../schema/access/claims';
import { type GrantState } from '../../schema/access/grant';
import { type Directory, isAuthority, lineOf } from '../directory';
import { ENDING_STATES } from './grant-document';

/** What of the grants is asked for. */
export interface GrantFilter {
  readonly resource?: string | null;
  readonly department?: string | null;
  readonly state?: GrantState | null;
}

/** Grants a caller may know of: those to its department, those its line provides, and all for the authority. */
export function visibleTo(directory: Directory, claims: Claims): Filter {
  if (isAuthority(claims)) return {};
  const line = lineOf(directory, claims);
  return { $or: [{ department: claims.dept }, ...(line === null ? [] : [{ provider: line }])] };
}

/** Stored times are written in one zone, so that they compare as text. */
function inState(state: GrantState, now: string): Filter {
  if (state === 'EXPIRED') return { state: { $in: ENDING_STATES }, validTo: { $lte: now } };
  return ENDING_STATES.includes(state) ? { state, validTo: { $gt: now } } : { state };
}

/** Grants that are asked for, by the business time. */
export function askedFor({ resource, department, state }: GrantFilter, now: string): Filter[] {
  return [
    ...(resource ? [{ resource }] : []),
    ...(department ? [{ department }] : []),
    ...(state ? [inState(state, now)] : []),
  ];
}
