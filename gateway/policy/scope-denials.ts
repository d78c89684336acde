import { type CallerContext, rowsOf } from '../../schema/access/caller-context';
import { type RowScope } from '../../schema/access/row-scope';
import { type DivisionTree } from '../../schema/division';
import { type GovernedPosition, type Positions } from '../execution/decision/positions';
import { type Variables } from '../execution/shape/conditions';
import { type Denial, denial } from './steps/step';
import { type View } from './view';

/** What tells whether a list is narrow enough. */
export interface ScopeRules {
  readonly divisions: DivisionTree;
  /** The division that the gateway serves, beyond which a room that does not narrow has no rows. */
  readonly home: string;
  readonly contextOf: (view: View) => CallerContext;
}

/** What is asked of one request. */
interface Asked extends ScopeRules {
  readonly view: View;
  readonly given: Variables;
}

/** Lies in what the caller may see of a resource at any time; rows of one time cannot be told from those of another. */
const isIn = ({ divisions }: Asked, { areas }: RowScope, code: unknown): boolean =>
  typeof code === 'string' &&
  areas.some((area) => area.from === null && area.to === null && divisions.isBelow(code, area.code));

/** The caller may see all that the gateway serves, rows without a division too, so that there is nothing to narrow. */
const isWide = (asked: Asked, scope: RowScope): boolean => scope.hasUnplaced && isIn(asked, scope, asked.home);

/** The request itself asks for divisions that the caller may see and no others. */
const isNarrowed = (asked: Asked, scope: RowScope, said: unknown): boolean =>
  Array.isArray(said) ? said.length > 0 && said.every((code) => isIn(asked, scope, code)) : isIn(asked, scope, said);

/** No row counts that the caller may not see, by any of the resources that the rows belong to. */
function isEnforced(asked: Asked, { shares, listing }: GovernedPosition): boolean {
  const context = asked.contextOf(asked.view);
  const said = listing === null || listing.scopeBy === null ? undefined : listing.scope(asked.given);
  const scopes = shares.map(({ id }) => rowsOf(context, id));
  return scopes.every((scope) => isWide(asked, scope) || isNarrowed(asked, scope, said));
}

function refused({ selected, shares, listing }: GovernedPosition, { view: { claims } }: Asked): Denial {
  const argument = listing?.scopeBy ?? null;
  return denial({
    code: 'SCOPE_NOT_ENFORCEABLE',
    subject: selected,
    resource: shares[0]?.id ?? null,
    clause: 'DS-27',
    next:
      argument === null
        ? {
            en: 'The department that provides the list has to name the argument that takes divisions (@scopeBy).',
            zh: '须由数据提供部门为该列表声明接收区划的参数（@scopeBy）。',
          }
        : {
            en: `Give ${argument} a division of your own, such as ${claims.div}.`,
            zh: `请在 ${argument} 中填写所辖区划，例如 ${claims.div}。`,
          },
  });
}

/** The lists of an operation that are cut before they come, by rooms that do not narrow what they answer by the caller context. */
export function cutListings(
  { list, hasListings }: Positions,
  isNarrowing: (room: string) => boolean,
): readonly GovernedPosition[] {
  if (!hasListings) return [];
  return list.filter(({ listing }) => listing !== null && listing.isCut && !listing.rooms.every(isNarrowing));
}

/**
 * Lists of rooms that do not narrow by themselves are narrowed on return; one that is paged, sorted, limited or added
 * up cannot be, unless the request asks for the caller's own divisions alone.
 */
export function scopeDenials(
  listings: readonly GovernedPosition[],
  asked: Asked,
): ReadonlyMap<GovernedPosition, Denial> {
  return new Map(
    listings.filter((position) => !isEnforced(asked, position)).map((position) => [position, refused(position, asked)]),
  );
}
