import { type GovernedPosition, type Positions } from '../execution/decision/positions';
import { type Variables } from '../execution/shape/conditions';
import { type FieldJudge } from './judge';
import { type Denial, denial } from './steps/step';
import { type View } from './view';

function refused(argument: string, coordinate: string, position: GovernedPosition): Denial {
  return denial({
    code: 'MASKED_KEY',
    subject: {
      en: `argument ${argument} of ${position.coordinate} looks at ${coordinate}`,
      zh: `${position.coordinate} 的参数 ${argument} 涉及 ${coordinate}`,
    },
    resource: position.shares[0]?.id ?? null,
    clause: 'DS-37',
    next: {
      en: 'Leave the argument out, or ask for a grant that shows the field clear.',
      zh: '请去掉该参数，或申请可明文使用该字段的授权。',
    },
  });
}

/** Fields that the caller may not see clear are no keys to filter, search, sort or group by. */
export function maskedKeyDenials(
  { list, hasUses }: Positions,
  { judge, view, given }: { readonly judge: FieldJudge; readonly view: View; readonly given: Variables },
): ReadonlyMap<GovernedPosition, Denial> {
  const found = new Map<GovernedPosition, Denial>();
  if (!hasUses) return found;
  for (const position of list) {
    for (const { argument, coordinates, isGiven } of position.uses) {
      const hidden = coordinates.find((coordinate) => judge.of(coordinate, view) !== null);
      if (hidden === undefined || !isGiven(given)) continue;
      found.set(position, refused(argument, hidden, position));
      break;
    }
  }
  return found;
}
