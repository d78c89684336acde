import { LAST_DAY } from '../calendar';
import { addDays, type Draws } from '../draws';

/** Stage of a parcel in survey, risk control and remediation (土壤污染防治法 Art. 58-66). */
export type Stage =
  | 'CANDIDATE'
  | 'SURVEY_1'
  | 'SURVEY_2_PRELIM'
  | 'SURVEY_2_DETAIL'
  | 'REVIEW_SURVEY'
  | 'SURVEY_CLEARED'
  | 'RISK_ASSESS'
  | 'REVIEW_RISK'
  | 'RISK_CLEARED'
  | 'ON_REGISTER'
  | 'PLAN_FILED'
  | 'RISK_CONTROL'
  | 'REMEDIATION'
  | 'EFFECT_EVAL'
  | 'REVIEW_EFFECT'
  | 'REMOVED'
  | 'POST_CARE';

type Route = readonly Stage[];

const FIRST: Route = ['CANDIDATE', 'SURVEY_1'];
const PRELIM: Route = [...FIRST, 'SURVEY_2_PRELIM'];
const DETAIL: Route = [...PRELIM, 'SURVEY_2_DETAIL'];
const DETAIL_TWICE: Route = [...DETAIL, 'REVIEW_SURVEY', 'SURVEY_2_DETAIL'];
const ASSESSED: Route = [...DETAIL, 'REVIEW_SURVEY', 'RISK_ASSESS'];
const REVIEWED: Route = [...ASSESSED, 'REVIEW_RISK'];
const LISTED: Route = [...REVIEWED, 'ON_REGISTER'];
const PLANNED: Route = [...LISTED, 'PLAN_FILED'];
const REMEDIED: Route = [...PLANNED, 'REMEDIATION', 'EFFECT_EVAL'];
const CONTROLLED: Route = [...PLANNED, 'RISK_CONTROL', 'EFFECT_EVAL'];
/** The effect was not reached: another plan. */
const PLANNED_AGAIN: Route = [...REMEDIED, 'REVIEW_EFFECT', 'PLAN_FILED'];

/** Ways to each stage; a review that failed, a case begun anew and a case taken over from a register are among them. */
export const ROUTES: Readonly<Record<Stage, readonly Route[]>> = {
  CANDIDATE: [['CANDIDATE'], ['CANDIDATE'], [...FIRST, 'SURVEY_CLEARED', 'CANDIDATE']],
  SURVEY_1: [FIRST],
  SURVEY_2_PRELIM: [PRELIM, PRELIM, [...PRELIM, 'REVIEW_SURVEY', 'SURVEY_2_PRELIM']],
  SURVEY_2_DETAIL: [DETAIL, DETAIL_TWICE],
  REVIEW_SURVEY: [
    [...PRELIM, 'REVIEW_SURVEY'],
    [...DETAIL, 'REVIEW_SURVEY'],
  ],
  SURVEY_CLEARED: [
    [...FIRST, 'SURVEY_CLEARED'],
    [...PRELIM, 'REVIEW_SURVEY', 'SURVEY_CLEARED'],
    [...PRELIM, 'REVIEW_SURVEY', 'SURVEY_CLEARED'],
    [...PRELIM, 'REVIEW_SURVEY', 'SURVEY_2_PRELIM', 'REVIEW_SURVEY', 'SURVEY_CLEARED'],
  ],
  RISK_ASSESS: [ASSESSED, [...REVIEWED, 'RISK_ASSESS']],
  REVIEW_RISK: [REVIEWED, [...DETAIL_TWICE, 'REVIEW_SURVEY', 'RISK_ASSESS', 'REVIEW_RISK']],
  RISK_CLEARED: [[...REVIEWED, 'RISK_CLEARED']],
  ON_REGISTER: [LISTED, LISTED, LISTED, ['ON_REGISTER']],
  PLAN_FILED: [PLANNED, PLANNED_AGAIN],
  RISK_CONTROL: [[...PLANNED, 'RISK_CONTROL']],
  REMEDIATION: [
    [...PLANNED, 'REMEDIATION'],
    [...PLANNED, 'REMEDIATION'],
    [...PLANNED_AGAIN, 'REMEDIATION'],
  ],
  EFFECT_EVAL: [REMEDIED, CONTROLLED, [...REMEDIED, 'REVIEW_EFFECT', 'EFFECT_EVAL']],
  REVIEW_EFFECT: [
    [...REMEDIED, 'REVIEW_EFFECT'],
    [...CONTROLLED, 'REVIEW_EFFECT'],
  ],
  REMOVED: [[...REMEDIED, 'REVIEW_EFFECT', 'REMOVED']],
  POST_CARE: [[...CONTROLLED, 'REVIEW_EFFECT', 'REMOVED', 'POST_CARE']],
};

/** Days a stage takes: the preliminary survey is closed within six months of the suspicion, also at its slowest. */
const DAYS: Readonly<Record<Stage, { readonly from: number; readonly to: number }>> = {
  CANDIDATE: { from: 12, to: 50 },
  SURVEY_1: { from: 20, to: 60 },
  SURVEY_2_PRELIM: { from: 30, to: 60 },
  SURVEY_2_DETAIL: { from: 40, to: 90 },
  REVIEW_SURVEY: { from: 15, to: 40 },
  SURVEY_CLEARED: { from: 400, to: 900 },
  RISK_ASSESS: { from: 50, to: 120 },
  REVIEW_RISK: { from: 20, to: 45 },
  RISK_CLEARED: { from: 400, to: 900 },
  ON_REGISTER: { from: 30, to: 110 },
  PLAN_FILED: { from: 20, to: 60 },
  RISK_CONTROL: { from: 150, to: 400 },
  REMEDIATION: { from: 150, to: 420 },
  EFFECT_EVAL: { from: 40, to: 120 },
  REVIEW_EFFECT: { from: 20, to: 50 },
  REMOVED: { from: 5, to: 30 },
  POST_CARE: { from: 400, to: 900 },
};

const CLOSING: readonly Stage[] = ['SURVEY_CLEARED', 'RISK_CLEARED', 'REMOVED', 'POST_CARE'];

/** Cases that are closed were closed in these days: all of them began under the law, which is in force since 2019. */
const CLOSED = { from: '2022-09-01', to: '2026-08-31' };

/** Whether a parcel may be used sensitively: its case is closed (Art. 59). */
export const isClosing = (stage: Stage | null): boolean => stage !== null && CLOSING.includes(stage);

/** A stage with its first day. */
export interface Arrival {
  readonly stage: Stage;
  readonly on: string;
}

/** A way walked to its end: an open stage is younger than the shortest of its kind, so that none is late. */
export function historyOf(route: Route, draws: Draws): Arrival[] {
  const last = route.at(-1);
  if (last === undefined) return [];
  const age = draws.int(1, DAYS[last].from);
  let on = isClosing(last) ? draws.day(CLOSED.from, CLOSED.to) : addDays(LAST_DAY, -age);
  const backwards = route.toReversed().map((stage, place): Arrival => {
    if (place > 0) on = addDays(on, -draws.int(DAYS[stage].from, DAYS[stage].to));
    return { stage, on };
  });
  return backwards.reverse();
}

/** A way begun on a day, as far as it came by the last day of the data. */
export function historyFrom(route: Route, begun: string, draws: Draws): Arrival[] {
  let on = begun;
  const arrivals = route.map((stage): Arrival => {
    const arrival = { stage, on };
    on = addDays(on, draws.int(DAYS[stage].from, DAYS[stage].to));
    return arrival;
  });
  return arrivals.filter((arrival) => arrival.on <= LAST_DAY);
}
