import { type GraphQLError } from 'graphql';
import { type Bits, bitsOf, type Decision } from '../execution/decision/decision';
import { type Verdict } from '../execution/decision/policy';
import { type GovernedPosition, type Positions } from '../execution/decision/positions';
import { type Variables } from '../execution/shape/conditions';
import { joinDenials } from './join-grade';
import { type FieldJudge, judgeField, type Refused } from './judge';
import { maskedKeyDenials } from './masked-keys';
import { type PolicyMode } from './mode';
import { refusalAt } from './refusal';
import { type Denial } from './steps/step';
import { type View } from './view';

const JOIN_STEP = 8;
const KEY_STEP = 10;

/** What is denied and masked, and why. Below what is denied nothing is judged: it is not asked for. */
interface Judged {
  readonly refused: ReadonlyMap<GovernedPosition, Refused>;
  readonly masked: readonly GovernedPosition[];
}

function judgePositions({ list }: Positions, view: View): Judged {
  const refused = new Map<GovernedPosition, Refused>();
  const masked: GovernedPosition[] = [];
  const gone = new Set<number>();
  for (const position of list) {
    if (position.above !== null && gone.has(position.above)) {
      gone.add(position.index);
      continue;
    }
    const found = judgeField(position, view);
    if (found === null) continue;
    if (found.finding.kind === 'masking') masked.push(position);
    else {
      gone.add(position.index);
      refused.set(position, { step: found.step, denial: found.finding });
    }
  }
  return { refused, masked };
}

/** Adds denials that are about the operation as a whole; what stands below another denial is left out. */
function withDenials({ refused, masked }: Judged, more: ReadonlyMap<GovernedPosition, Denial>, step: number): Judged {
  if (more.size === 0) return { refused, masked };
  const all = new Map(refused);
  const indexes = new Set([...refused.keys(), ...more.keys()].map(({ index }) => index));
  for (const [position, denial] of more) {
    const isBelow = position.above !== null && indexes.has(position.above);
    if (!isBelow) all.set(position, { step, denial });
  }
  return { refused: all, masked };
}

interface Settled {
  readonly decision: Decision;
  readonly refusals: readonly GraphQLError[];
  readonly notices: Verdict['notices'];
}

const isBelowRefused = (position: GovernedPosition, denied: Bits, list: readonly GovernedPosition[]): boolean => {
  const above = position.above === null ? undefined : list[position.above];
  if (above === undefined) return false;
  return ((denied >> BigInt(above.index)) & 1n) === 1n || isBelowRefused(above, denied, list);
};

function settle({ refused, masked }: Judged, { list }: Positions): Settled {
  const denied = bitsOf([...refused.keys()]);
  const shown = masked.filter((position) => !refused.has(position) && !isBelowRefused(position, denied, list));
  const notices = shown.map(({ shownPath, coordinate, masks }) => ({ path: shownPath, coordinate, mask: masks[0] }));
  return Object.freeze({
    decision: Object.freeze({ denied, masked: bitsOf(shown) }),
    refusals: [...refused].map(([position, found]) => refusalAt(position, found)),
    notices: shown.length === 0 ? null : { sharing: { masked: notices } },
  });
}

/** Decides over the positions of operations; once an operation and view, but for what hangs on the variables. */
export class Decider {
  private readonly known = new WeakMap<View, WeakMap<Positions, { judged: Judged; settled: Settled }>>();

  constructor(
    private readonly judge: FieldJudge,
    private readonly mode: PolicyMode,
  ) {}

  decide(positions: Positions, view: View, given: Variables): Verdict {
    const settled = this.settled(positions, view, given);
    const { refusals, notices, decision } = settled;
    if (this.mode === 'reject') return { ...settled, isRejected: refusals.length > 0 };
    if (this.mode === 'filter') return { decision, refusals, notices, isRejected: false };
    return dryRun(settled);
  }

  /** What of the positions is denied and masked, whatever the variables. */
  positionsOf(positions: Positions, view: View): Decision {
    return this.base(positions, view).settled.decision;
  }

  private settled(positions: Positions, view: View, given: Variables): Settled {
    const { judged, settled } = this.base(positions, view);
    const keys = maskedKeyDenials(positions, { judge: this.judge, view, given });
    return keys.size === 0 ? settled : settle(withDenials(judged, keys, KEY_STEP), positions);
  }

  private base(positions: Positions, view: View) {
    const ofView = this.known.get(view) ?? new WeakMap<Positions, { judged: Judged; settled: Settled }>();
    this.known.set(view, ofView);
    const before = ofView.get(positions);
    if (before !== undefined) return before;
    const alone = judgePositions(positions, view);
    const { decision } = settle(alone, positions);
    const judged = withDenials(alone, joinDenials(positions, decision, view), JOIN_STEP);
    const made = { judged, settled: settle(judged, positions) };
    ofView.set(positions, made);
    return made;
  }
}

/** Everything is answered, and the answer says what would not have been. */
function dryRun({ refusals, notices }: Settled): Verdict {
  const told = refusals.map(({ message, path, extensions }) => ({ message, path, ...extensions }));
  return {
    decision: { denied: 0n, masked: 0n },
    refusals: [],
    isRejected: false,
    notices: { sharing: { dryRun: true, refused: told, ...(notices?.['sharing'] as object | undefined) } },
  };
}
