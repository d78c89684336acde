import { type GovernedPosition, type Positions } from '../execution/decision/positions';
import { type ReadUse } from '../execution/decision/read-uses';
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

/** An argument that looks at a field which the caller may not see clear. */
interface HiddenUse {
  readonly position: GovernedPosition;
  readonly argument: string;
  readonly coordinate: string;
  readonly isGiven: ReadUse['isGiven'];
}

/** The arguments of an operation that look at what is hidden from the view; which of them a request gives is its own. */
export function hiddenUses({ list, hasUses }: Positions, judge: FieldJudge, view: View): readonly HiddenUse[] {
  if (!hasUses) return [];
  return list.flatMap((position) =>
    position.uses.flatMap(({ argument, coordinates, isGiven }) => {
      const coordinate = coordinates.find((one) => judge.of(one, view) !== null);
      return coordinate === undefined ? [] : [{ position, argument, coordinate, isGiven }];
    }),
  );
}

/** Fields that the caller may not see clear are no keys to filter, search, sort or group by; the first that is given is told. */
export function maskedKeyDenials(uses: readonly HiddenUse[], given: Variables): ReadonlyMap<GovernedPosition, Denial> {
  const found = new Map<GovernedPosition, Denial>();
  for (const { position, argument, coordinate, isGiven } of uses) {
    if (!found.has(position) && isGiven(given)) found.set(position, refused(argument, coordinate, position));
  }
  return found;
}
