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
  /** True for rooms that narrow what they answer by the caller context. */
  readonly isNarrowing: (room: string) => boolean;
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
  if (listing === null || !listing.isCut || listing.rooms.every(asked.isNarrowing)) return true;
  const context = asked.contextOf(asked.view);
  const said = listing.scopeBy === null ? undefined : listing.scope(asked.given);
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

/**
 * Lists of rooms that do not narrow by themselves are narrowed on return; one that is paged, sorted, limited or added
 * up cannot be, unless the request asks for the caller's own divisions alone.
 */
export function scopeDenials({ list, hasListings }: Positions, asked: Asked): ReadonlyMap<GovernedPosition, Denial> {
  const found = new Map<GovernedPosition, Denial>();
  if (!hasListings) return found;
  for (const position of list) if (!isEnforced(asked, position)) found.set(position, refused(position, asked));
  return found;
}
