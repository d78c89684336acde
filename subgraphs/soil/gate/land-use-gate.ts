import { clearedStates, registeredStates } from '../parcel/parcel-history';
import { ParcelState } from '../parcel/parcel-state.enum';
import { GateDecision, GateEvent, GateFinding } from './gate.enum';

/** Something dated that a decision can rest on. */
export interface Evidence {
  readonly id: string;
  readonly on: string;
}

/** What is known of a parcel on the day of the question; null is not known. */
export interface ParcelFacts {
  readonly state: ParcelState;
  /** The event the parcel stands by; null before its history begins. */
  readonly stateEventId: string | null;
  /** Entries of a register that stand on the day. */
  readonly registerEntryIds: readonly string[];
  readonly isKeyUnitLand: boolean | null;
  readonly keyUnitIds: readonly string[];
  /** The last survey that was closed; null when none is known. */
  readonly survey: Evidence | null;
  readonly currentUseSince: string | null;
}

/** What is asked: the step, and whether the planned use is 一住两公; null when the use is not known. */
export interface GateQuestion {
  readonly event: GateEvent;
  readonly isSensitive: boolean | null;
  readonly isRemediation: boolean;
}

/** A reason that stands against the step. */
export interface GateReason {
  readonly code: string;
  readonly decision: GateDecision;
  readonly finding: GateFinding;
  /** Clause of data/soil-limits/legal_basis.csv. */
  readonly clause: string;
  readonly evidenceIds: readonly string[];
}

/** A clause of the gate: true when its facts are met, false when not, null when a fact is not known. */
interface Clause {
  readonly code: string;
  readonly clause: string;
  readonly decision: GateDecision;
  readonly isMet: (facts: ParcelFacts, question: GateQuestion) => boolean | null;
  readonly evidence: (facts: ParcelFacts) => readonly (string | null)[];
}

/** Three-valued AND: false settles it, otherwise what is not known leaves it open. */
function all(...conditions: readonly (boolean | null)[]): boolean | null {
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}

const isRegistered = ({ state, registerEntryIds }: ParcelFacts): boolean =>
  registerEntryIds.length > 0 || registeredStates.includes(state);

/** On the register, not known for a parcel without a history. */
const mayBeRegistered = (facts: ParcelFacts): boolean | null =>
  isRegistered(facts) || (facts.state === ParcelState.UNKNOWN ? null : false);

const isCleared = ({ state }: ParcelFacts): boolean => clearedStates.includes(state);

/** Steps by which land passes to somebody else (Art. 67: taken back or transferred). */
const passesOn: readonly GateEvent[] = Object.freeze([
  GateEvent.LAND_TAKE_BACK,
  GateEvent.LAND_GRANT,
  GateEvent.REAL_ESTATE_TRANSFER,
]);

const state = ({ stateEventId }: ParcelFacts): string | null => stateEventId;

/** The clauses in their order; all that hold are told, the strictest decides. */
const clauses: readonly Clause[] = Object.freeze([
  {
    code: 'REGISTERED_TO_SENSITIVE_USE',
    clause: 'NO_SENSITIVE_USE_WHILE_REGISTERED',
    decision: GateDecision.DENY,
    isMet: (facts, { isSensitive }) => all(mayBeRegistered(facts), isSensitive),
    evidence: (facts) => [state(facts), ...facts.registerEntryIds],
  },
  {
    // That nothing shows a clearance is itself the fact: a parcel without a history is not cleared.
    code: 'SENSITIVE_USE_NOT_CLEARED',
    clause: 'SURVEY_BEFORE_SENSITIVE_USE',
    decision: GateDecision.DENY,
    isMet: (facts, { isSensitive }) => all(!isCleared(facts), isSensitive),
    evidence: (facts) => [state(facts)],
  },
  {
    code: 'UNRELATED_CONSTRUCTION',
    clause: 'NO_UNRELATED_CONSTRUCTION',
    decision: GateDecision.DENY,
    isMet: (facts, { event, isRemediation }) =>
      all(event === GateEvent.CONSTRUCTION_PERMIT, !isRemediation, mayBeRegistered(facts)),
    evidence: (facts) => [state(facts), ...facts.registerEntryIds],
  },
  {
    code: 'KEY_UNIT_LAND_NOT_SURVEYED',
    clause: 'KEY_UNIT_LAND_SURVEY',
    decision: GateDecision.DENY,
    isMet: (facts, { event }) => all(passesOn.includes(event), facts.survey === null, facts.isKeyUnitLand),
    evidence: (facts) => [state(facts), ...facts.keyUnitIds],
  },
  {
    code: 'SURVEY_OLDER_THAN_USE',
    clause: 'SURVEY_BEFORE_SENSITIVE_USE',
    decision: GateDecision.WARN,
    isMet: (facts, { isSensitive }) => {
      const { survey, currentUseSince } = facts;
      if (survey === null || isSensitive === false) return false;
      return currentUseSince === null ? null : survey.on < currentUseSince;
    },
    evidence: ({ survey }) => [survey?.id ?? null],
  },
  {
    code: 'LATER_CARE',
    clause: 'NO_UNRELATED_CONSTRUCTION',
    decision: GateDecision.WARN,
    isMet: (facts) => facts.state === ParcelState.POST_CARE,
    evidence: (facts) => [state(facts)],
  },
] satisfies Clause[]);

function reasonOf(clause: Clause, facts: ParcelFacts, question: GateQuestion): GateReason | null {
  const isMet = clause.isMet(facts, question);
  if (isMet === false) return null;
  return {
    code: clause.code,
    clause: clause.clause,
    decision: isMet === null ? GateDecision.WARN : clause.decision,
    finding: isMet === null ? GateFinding.UNKNOWN : GateFinding.MET,
    evidenceIds: clause.evidence(facts).flatMap((id) => id ?? []),
  };
}

const strictest = [GateDecision.DENY, GateDecision.WARN] as const;

/**
 * Use-change gate (土壤污染防治法 Art. 59, 61, 66, 67): every reason that stands against the step, strictest first, and
 * the decision. A fact that is not known is a reason to WARN, never to ALLOW.
 */
export function landUseGate(
  facts: ParcelFacts,
  question: GateQuestion,
): { readonly decision: GateDecision; readonly reasons: readonly GateReason[] } {
  const found = clauses.flatMap((clause) => reasonOf(clause, facts, question) ?? []);
  const reasons = strictest.flatMap((decision) => found.filter((reason) => reason.decision === decision));
  return { decision: reasons[0]?.decision ?? GateDecision.ALLOW, reasons };
}
