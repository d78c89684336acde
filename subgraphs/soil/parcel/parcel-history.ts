import { type ParcelEventRow } from '../rows';
import { ParcelState } from './parcel-state.enum';
import { mayFollow } from './parcel-transitions';

const states = new Set<string>(Object.values(ParcelState));

/** States in which a parcel stands on the register of risk control and remediation (Art. 58, 66). */
export const registeredStates: readonly ParcelState[] = Object.freeze([
  ParcelState.ON_REGISTER,
  ParcelState.PLAN_FILED,
  ParcelState.RISK_CONTROL,
  ParcelState.REMEDIATION,
  ParcelState.EFFECT_EVAL,
  ParcelState.REVIEW_EFFECT,
]);

/** States in which a parcel may take a sensitive use (Art. 59); later care follows removal. */
export const clearedStates: readonly ParcelState[] = Object.freeze([
  ParcelState.SURVEY_CLEARED,
  ParcelState.RISK_CLEARED,
  ParcelState.REMOVED,
  ParcelState.POST_CARE,
]);

/** States that a reviewed survey stands behind. */
const surveyedStates: readonly ParcelState[] = Object.freeze([
  ...registeredStates,
  ...clearedStates,
  ParcelState.RISK_ASSESS,
  ParcelState.REVIEW_RISK,
]);

/** What the rules of a history need of an event. */
export type HistoryEvent = Pick<ParcelEventRow, '_id' | 'state' | 'on' | 'until'>;

/** An arrival in a state, as an origin states it. */
export interface Arrival {
  readonly state: string;
  readonly on: string;
  readonly document: string | null;
}

type HistoryRow = Pick<ParcelEventRow, '_id' | 'parcelCode' | 'number' | 'state' | 'on' | 'until' | 'document'>;

/** The history of a parcel as it is stored: numbered, each state with the first day of the next one. */
export function datedHistory(parcelCode: string, arrivals: readonly Arrival[]): HistoryRow[] {
  return arrivals.map((arrival, place) => ({
    _id: `${parcelCode}#${String(place + 1)}`,
    parcelCode,
    number: place + 1,
    ...arrival,
    until: arrivals[place + 1]?.on ?? null,
  }));
}

/** A stored state as the enum knows it; a word of no state is UNKNOWN. */
const known = (state: string): ParcelState => (states.has(state) ? (state as ParcelState) : ParcelState.UNKNOWN);

/** The event that a parcel stands by on a day; null before its history begins. */
export const eventAt = (events: readonly HistoryEvent[], day: string): HistoryEvent | null =>
  events.findLast(({ on }) => on <= day) ?? null;

/** The state of a parcel on a day; UNKNOWN before its history begins. */
export function stateAt(events: readonly HistoryEvent[], day: string): ParcelState {
  const event = eventAt(events, day);
  return event === null ? ParcelState.UNKNOWN : known(event.state);
}

/** The last event up to the day that closed a survey; null when none is known. */
export function lastSurvey(events: readonly HistoryEvent[], day: string): HistoryEvent | null {
  const past = events.filter(({ on }) => on <= day);
  const closes = ({ state }: HistoryEvent, place: number): boolean => {
    const before = past[place - 1];
    const wasOpen = before === undefined || !surveyedStates.includes(known(before.state));
    return wasOpen && surveyedStates.includes(known(state));
  };
  return past.filter(closes).at(-1) ?? null;
}

function stepProblem(events: readonly HistoryEvent[], place: number): string | null {
  const [before, from, to] = [events[place - 2], events[place - 1], events[place]];
  if (to === undefined) return null;
  if (from !== undefined && to.on < from.on) return `${to._id}: ${to.on} is before ${from.on}`;
  if (from !== undefined && from.until !== to.on) return `${from._id}: until ${String(from.until)}, next ${to.on}`;
  if (mayFollow(from ? known(from.state) : null, known(to.state), before ? known(before.state) : null)) return null;
  return `${to._id}: ${to.state} does not follow ${from?.state ?? 'nothing'}`;
}

/** What is wrong with a history: order of days, ends that do not meet, steps that are not allowed. */
export function historyProblems(events: readonly HistoryEvent[]): string[] {
  const steps = events.flatMap((_, place) => stepProblem(events, place) ?? []);
  const last = events.at(-1);
  return last !== undefined && last.until !== null ? [...steps, `${last._id}: until ${last.until}, next none`] : steps;
}
