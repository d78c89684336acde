import { type DivisionTree } from '../../schema/division';
import { type GovernedPosition, type Positions } from '../execution/decision/positions';
import { type Variables } from '../execution/shape/conditions';
import { type Denial, denial } from './steps/step';
import { type View } from './view';

/** What tells whether a list is narrow enough. */
export interface ScopeRules {
  readonly divisions: DivisionTree;
  /** The division that the gateway serves. */
  readonly home: string;
  /** True for rooms that narrow what they answer by the caller context. */
  readonly isNarrowing: (room: string) => boolean;
}

/** What is asked of one request. */
interface Asked extends ScopeRules {
  readonly view: View;
  readonly given: Variables;
}

/** The caller acts for all that the gateway serves, so that there is nothing to narrow. */
const isWide = ({ divisions, home, view: { areas } }: Asked): boolean =>
  areas.some(({ code }) => divisions.isBelow(home, code));

const isIn = ({ divisions, view: { areas } }: Asked, code: unknown): boolean =>
  typeof code === 'string' && areas.some((area) => divisions.isBelow(code, area.code));

/** The request itself asks for divisions of its caller's own and no others. */
const isNarrowed = (asked: Asked, said: unknown): boolean =>
  Array.isArray(said) ? said.length > 0 && said.every((code) => isIn(asked, code)) : isIn(asked, said);

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
  if (!hasListings || isWide(asked)) return found;
  for (const position of list) {
    const { listing } = position;
    if (listing === null || !listing.isCut || listing.rooms.every(asked.isNarrowing)) continue;
    if (!isNarrowed(asked, listing.scopeBy === null ? undefined : listing.scope(asked.given))) {
      found.set(position, refused(position, asked));
    }
  }
  return found;
}
