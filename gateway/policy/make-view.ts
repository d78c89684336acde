import { type Claims } from '../../schema/access/claims';
import { type Departments } from '../../schema/access/departments';
import { type AccessState, type Grant, type Suspension } from '../../schema/access/grant';
import { areasOf } from '../../schema/access/row-scope';
import { type DivisionTree } from '../../schema/division';
import { groupBy } from '../../lib/group-by';
import { type Access } from '../access/access';
import { type View } from './view';

/** What views are made with. */
export interface Grounds {
  readonly divisions: DivisionTree;
  readonly departments: Departments;
  /** The business clock, which grants begin and end by. */
  readonly now: () => Date;
}

const NOTHING: AccessState = Object.freeze({ epoch: 0, grants: [], suspensions: [], appTokens: [] });

/** Grants to the department and app that time has not ended; what was proposed, revoked or has run out gives nothing. */
function grantsTo({ dept, app }: Claims, grants: readonly Grant[], now: Date): Grant[] {
  return grants.filter((grant) => {
    const isMeant = grant.department === dept && (grant.app === null || grant.app === app);
    const isStanding = grant.state === 'ACTIVE' || grant.state === 'SUSPENDED';
    return isMeant && isStanding && new Date(grant.validFrom) <= now && now < new Date(grant.validTo);
  });
}

function suspensionsOf({ dept }: Claims, suspensions: readonly Suspension[]): ReadonlyMap<string, Suspension> {
  const met = suspensions.filter(({ department }) => department === null || department === dept);
  return new Map(met.map((suspension) => [suspension.resource, suspension]));
}

/** What positions are judged by for a caller, as of now. */
export function makeView(claims: Claims, { state, isFresh }: Access, { divisions, departments, now }: Grounds): View {
  const { epoch, grants, suspensions } = state ?? NOTHING;
  const department = departments(claims.dept);
  const isOwnDivision = department !== undefined && divisions.isBelow(claims.div, department.division);
  return Object.freeze({
    claims,
    department,
    epoch: state === null ? null : epoch,
    isFresh,
    areas: isOwnDivision ? areasOf(divisions, claims.div) : [],
    grants: groupBy(grantsTo(claims, grants, now()), ({ resource }) => resource),
    suspensions: suspensionsOf(claims, suspensions),
  });
}
