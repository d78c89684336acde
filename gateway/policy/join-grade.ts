import { type Grade } from '../../schema/access/grant';
import { type Bits, holds } from '../execution/decision/decision';
import { type GovernedPosition, type Positions } from '../execution/decision/positions';
import { conditionalShares } from './steps/shares';
import { type Denial, denial } from './steps/step';
import { holdsOnAllRows, usableGrants, type View } from './view';

const GRADES: readonly Grade[] = ['L1', 'L2', 'L3', 'L4'];

const rank = (grade: string | null): number => GRADES.indexOf((grade ?? 'L1') as Grade);

/** What is shown clear counts in full; a masked value is one grade lower than what it hides. */
const shownRank = (position: GovernedPosition, masked: Bits): number =>
  rank(position.grade) - (holds(masked, position) ? 1 : 0);

/**
 * The grade of a combination is that of its highest part (DS-21). A position under a grant whose ceiling is lower is
 * refused: what it was given for was not to stand beside this.
 */
export function joinDenials(
  { list }: Positions,
  { denied, masked }: { readonly denied: Bits; readonly masked: Bits },
  view: View,
): ReadonlyMap<GovernedPosition, Denial> {
  const shown = list.filter((position) => !holds(denied, position));
  const highest = shown.reduce<GovernedPosition | null>(
    (top, position) => (top !== null && shownRank(top, masked) >= shownRank(position, masked) ? top : position),
    null,
  );
  const refused = new Map<GovernedPosition, Denial>();
  if (highest === null) return refused;
  const combined = shownRank(highest, masked);
  for (const position of shown) {
    const over = conditionalShares(position, view).find(
      ({ id }) => !holdsOnAllRows(usableGrants(view, id), ({ ceiling }) => rank(ceiling) >= combined),
    );
    if (over === undefined) continue;
    refused.set(
      position,
      denial({
        code: 'JOIN_GRADE',
        subject: {
          en: `${position.coordinate} beside ${highest.coordinate} (${highest.grade ?? 'L1'})`,
          zh: `${position.coordinate} 与 ${highest.coordinate}（${highest.grade ?? 'L1'}）同时查询`,
        },
        resource: over.id,
        clause: 'DS-21',
        next: {
          en: `Ask for them in two operations, or for a grant of ${over.id} with a higher ceiling.`,
          zh: `请分两次查询，或申请提高 ${over.id} 授权的汇聚级别上限。`,
        },
      }),
    );
  }
  return refused;
}
