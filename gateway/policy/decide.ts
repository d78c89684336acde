import { type GraphQLError } from 'graphql';
import { bitsOf, type Decision } from '../execution/decision/decision';
import { type Verdict } from '../execution/decision/policy';
import { type GovernedPosition, type Positions } from '../execution/decision/positions';
import { isSelected, type Variables } from '../execution/shape/conditions';
import { joinDenials } from './join-grade';
import { type FieldJudge, judgeField, type Refused } from './judge';
import { hiddenUses, maskedKeyDenials } from './masked-keys';
import { type PolicyMode } from './mode';
import { refusalAt } from './refusal';
import { type Denial } from './steps/step';
import { cutListings, type ScopeRules, scopeDenials } from './scope-denials';
import { type View } from './view';

const SCOPE_STEP = 7;
const JOIN_STEP = 8;
const KEY_STEP = 10;

/** What is denied and masked, and why. Below what is denied nothing is judged: it is not asked for. */
interface Judged {
  readonly refused: ReadonlyMap<GovernedPosition, Refused>;
  readonly masked: readonly GovernedPosition[];
}

/** True below a refused position. */
const isBelow = ({ within }: GovernedPosition, refused: ReadonlyMap<GovernedPosition, unknown>): boolean =>
  within !== null && (refused.has(within) || isBelow(within, refused));

function judgePositions({ list }: Positions, view: View): Judged {
  const refused = new Map<GovernedPosition, Refused>();
  const masked: GovernedPosition[] = [];
  for (const position of list) {
    if (isBelow(position, refused)) continue;
    const found = judgeField(position, view);
    if (found === null) continue;
    if (found.finding.kind === 'masking') masked.push(position);
    else refused.set(position, { step: found.step, denial: found.finding });
  }
  return { refused, masked };
}

/** Adds denials that are about the operation as a whole; what stands below a denial is not asked for. */
function withDenials({ refused, masked }: Judged, more: ReadonlyMap<GovernedPosition, Denial>, step: number): Judged {
  if (more.size === 0) return { refused, masked };
  const all = new Map(refused);
  for (const [position, denial] of more) if (!all.has(position)) all.set(position, { step, denial });
  return { refused: new Map([...all].filter(([position]) => !isBelow(position, all))), masked };
}

/** What the caller is told of a decision. */
type Told = Pick<Verdict, 'refusals' | 'notices'>;

interface Settled extends Told {
  readonly decision: Decision;
  /** Tells less where conditions leave something out; null where none stands on anything that is told of. */
  readonly toldUnder: ((given: Variables) => Told) | null;
}

type Refusal = readonly [position: GovernedPosition, error: GraphQLError];

function tell(refused: readonly Refusal[], masked: readonly GovernedPosition[]): Told {
  const notices = masked.map(({ shownPath, selected, masks }) => ({
    path: shownPath,
    coordinate: selected,
    mask: masks[0],
  }));
  return {
    refusals: refused.map(([, error]) => error),
    notices: notices.length === 0 ? null : { sharing: { masked: notices } },
  };
}

/** What is masked and shown, for nothing above it is refused. */
const shownOf = ({ refused, masked }: Judged): GovernedPosition[] =>
  masked.filter((position) => !refused.has(position) && !isBelow(position, refused));

const decisionOf = (judged: Judged): Decision =>
  Object.freeze({ denied: bitsOf([...judged.refused.keys()]), masked: bitsOf(shownOf(judged)) });

function settle(judged: Judged): Settled {
  const { refused } = judged;
  const shown = shownOf(judged);
  const refusals = [...refused].map(([position, found]): Refusal => [position, refusalAt(position, found)]);
  const isConditional = [...refused.keys(), ...shown].some(({ conditions }) => conditions.length > 0);
  const toldUnder = (given: Variables): Told => {
    const isAsked = ({ conditions }: GovernedPosition): boolean => conditions.every((node) => isSelected(node, given));
    return tell(
      refusals.filter(([position]) => isAsked(position)),
      shown.filter(isAsked),
    );
  };
  return Object.freeze({
    decision: decisionOf(judged),
    ...tell(refusals, shown),
    toldUnder: isConditional ? toldUnder : null,
  });
}

/** What is decided with. */
export interface DecisionParts extends ScopeRules {
  /** True for rooms that narrow what they answer by the caller context. */
  readonly isNarrowing: (room: string) => boolean;
  readonly judge: FieldJudge;
  readonly mode: PolicyMode;
}

/** What is the same for every request of a view that asks for an operation. */
interface Base {
  readonly judged: Judged;
  readonly settled: Settled;
  /** What hangs on the variables: lists that may have to be refused, and arguments that look at what is hidden. */
  readonly listings: ReturnType<typeof cutListings>;
  readonly uses: ReturnType<typeof hiddenUses>;
}

/** Decides over the positions of operations; once an operation and view, but for what hangs on the variables. */
export class Decider {
  private readonly known = new WeakMap<View, WeakMap<Positions, Base>>();

  constructor(private readonly parts: DecisionParts) {}

  decide(positions: Positions, view: View, given: Variables): Verdict {
    const settled = this.settled(positions, view, given);
    const { decision } = settled;
    const { refusals, notices } = settled.toldUnder?.(given) ?? settled;
    if (this.parts.mode === 'dry-run') return dryRun({ refusals, notices });
    const isRejected = this.parts.mode === 'reject' && refusals.length > 0;
    return { decision, refusals, notices, isRejected };
  }

  /** What of the positions is denied and masked, whatever the variables. */
  positionsOf(positions: Positions, view: View): Decision {
    return this.base(positions, view).settled.decision;
  }

  private settled(positions: Positions, view: View, given: Variables): Settled {
    const { judged, settled, listings, uses } = this.base(positions, view);
    if (listings.length + uses.length === 0) return settled;
    const scopes = scopeDenials(listings, { ...this.parts, view, given });
    const keys = maskedKeyDenials(uses, given);
    if (scopes.size + keys.size === 0) return settled;
    return settle(withDenials(withDenials(judged, scopes, SCOPE_STEP), keys, KEY_STEP));
  }

  private base(positions: Positions, view: View): Base {
    const ofView = this.known.get(view) ?? new WeakMap<Positions, Base>();
    this.known.set(view, ofView);
    const known = ofView.get(positions);
    if (known !== undefined) return known;
    const made = this.make(positions, view);
    ofView.set(positions, made);
    return made;
  }

  private make(positions: Positions, view: View): Base {
    const alone = judgePositions(positions, view);
    const judged = withDenials(alone, joinDenials(positions, decisionOf(alone), view), JOIN_STEP);
    return {
      judged,
      settled: settle(judged),
      listings: cutListings(positions, this.parts.isNarrowing),
      uses: hiddenUses(positions, this.parts.judge, view),
    };
  }
}

/** Everything is answered, and the answer says what would not have been. */
function dryRun({ refusals, notices }: Told): Verdict {
  const told = refusals.map(({ message, path, extensions }) => ({ message, path, ...extensions }));
  return {
    decision: { denied: 0n, masked: 0n },
    refusals: [],
    isRejected: false,
    notices: { sharing: { dryRun: true, refused: told, ...(notices?.['sharing'] as object | undefined) } },
  };
}
