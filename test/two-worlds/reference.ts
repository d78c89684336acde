import { type Claims } from '../../schema/access/claims';
import { type Department } from '../../schema/access/departments';
import { type AccessState, type Grant } from '../../schema/access/grant';
import { type Draft, gradeOf } from './draft';
import { type ShownAs, type Table } from './fields';
import { DEPARTMENTS, HOME, TREE } from './lay';
import { type Standing } from './standings';

/** Who asks, and what was decided for and against them. */
export interface Situation {
  readonly draft: Draft;
  readonly claims: Claims;
  readonly state: AccessState;
  readonly isFresh: boolean;
  readonly now: Date;
}

/** How far a value is in a caller's reach. */
export type Reach = 'clear' | 'masked' | 'none';

/**
 * The code that answers today for what stood in a division on a day: what took it over whole, step by step. A split
 * division has no one heir, and what is dated outside a division's time is nobody's inheritance.
 */
function heirsOf(code: string, at: string | null): readonly string[] {
  const division = TREE.get(code);
  if (division === null || division.validTo === null) return [];
  const [heir, ...others] = division.successors;
  if (heir === undefined || others.length > 0) return [];
  const isInTime = at === null || ((division.validFrom ?? '') <= at && at < division.validTo);
  return isInTime ? [heir, ...heirsOf(heir, null)] : [];
}

/** In a division: there or below it, or there before the division took it over. */
const liesIn = ({ code, at }: Standing, division: string): boolean =>
  code !== null &&
  (TREE.isBelow(code, division) ||
    TREE.path(code).some((above) => heirsOf(above, at).some((heir) => TREE.isBelow(heir, division))));

/** The access model, written down once more: what one caller may see of one row. */
export class Reference {
  private readonly department: Department | undefined;
  private readonly isNobody: boolean;

  constructor(private readonly situation: Situation) {
    const { claims } = situation;
    this.department = DEPARTMENTS.find(({ code }) => code === claims.dept);
    const isOwnDivision = this.department !== undefined && TREE.isBelow(claims.div, this.department.division);
    const isBlind = claims.roles.some((role) => role === 'operator' || role === 'securityAuditor');
    this.isNobody = isBlind || !isOwnDivision;
  }

  /** The row is there for the caller at all. */
  sees({ resources }: Table, standings: readonly Standing[]): boolean {
    return resources.some((resource) => this.gives(resource, standings, null) !== null);
  }

  /** The row is the caller's own, and so has to be given whole (DS-27). */
  owns({ resources: [resource = ''] }: Table, standings: readonly Standing[]): boolean {
    return !this.isNobody && this.isProvider(resource) && this.isOwn(standings);
  }

  /** What the caller gets of a value of a row, through one field. */
  reach({ coordinate, resources }: ShownAs, standings: readonly Standing[]): Reach {
    const given = resources.map((resource) => this.gives(resource, standings, coordinate));
    if (given.includes(null)) return 'none';
    const grade = gradeOf(this.situation.draft, coordinate);
    const isAllOwn = given.every((grants) => grants === 'own');
    if (grade === 'L1' || grade === 'L2' || isAllOwn) return 'clear';
    if (grade === 'L4') return 'none';
    const granted = given.filter((grants) => Array.isArray(grants)) as (readonly Grant[])[];
    const isCleared = granted.every((grants) => grants.some(({ isClear, piaId }) => isClear && piaId !== null));
    return granted.length > 0 && isCleared ? 'clear' : 'masked';
  }

  /** By what right a resource gives the row: as one's own, as open to all, or by these grants; null where it does not. */
  private gives(
    resource: string,
    standings: readonly Standing[],
    coordinate: string | null,
  ): 'own' | 'open' | readonly Grant[] | null {
    if (this.isNobody) return null;
    if (this.isProvider(resource)) return this.isOwn(standings) ? 'own' : null;
    if (this.isSuspended(resource)) return null;
    const share = this.situation.draft.resources.get(resource)?.share;
    const covering = this.covering(resource, standings, coordinate);
    if (share === 'UNCONDITIONAL') return this.isInDivision(standings) || covering.length > 0 ? 'open' : null;
    if (share !== 'CONDITIONAL' || !this.situation.isFresh) return null;
    return covering.length > 0 ? covering : null;
  }

  private isProvider(resource: string): boolean {
    return this.situation.draft.resources.get(resource)?.provider === this.department?.line;
  }

  /** A row without a division is its owner's alone: of the department that answers for all that is served. */
  private isOwn(standings: readonly Standing[]): boolean {
    if (standings.some(({ code }) => code !== null)) return this.isInDivision(standings);
    return this.department !== undefined && TREE.isBelow(HOME, this.department.division);
  }

  private isInDivision(standings: readonly Standing[]): boolean {
    return standings.some((standing) => liesIn(standing, this.situation.claims.div));
  }

  private isSuspended(resource: string): boolean {
    const { state, claims } = this.situation;
    return state.suspensions.some(
      (one) => one.resource === resource && (one.department === null || one.department === claims.dept),
    );
  }

  private covering(resource: string, standings: readonly Standing[], coordinate: string | null): readonly Grant[] {
    const { state, claims } = this.situation;
    return state.grants.filter((grant) => {
      const isMeant = grant.department === claims.dept && (grant.app === null || grant.app === claims.app);
      const isFor = claims.purpose !== null && grant.purposes.includes(claims.purpose);
      const isField = coordinate === null || grant.fields === null || grant.fields.includes(coordinate);
      return (
        grant.resource === resource && isMeant && isFor && isField && this.stands(grant) && this.has(grant, standings)
      );
    });
  }

  private stands({ state, methods, validFrom, validTo }: Grant): boolean {
    const { now } = this.situation;
    return state === 'ACTIVE' && methods.includes('QUERY') && new Date(validFrom) <= now && now < new Date(validTo);
  }

  private has({ divisions }: Grant, standings: readonly Standing[]): boolean {
    if (divisions === null) return this.isInDivision(standings);
    return standings.some((standing) => divisions.some((division) => liesIn(standing, division)));
  }
}
