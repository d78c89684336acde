import { ParcelState } from './parcel-state.enum';

const {
  CANDIDATE,
  SURVEY_1,
  SURVEY_2_PRELIM,
  SURVEY_2_DETAIL,
  REVIEW_SURVEY,
  SURVEY_CLEARED,
  RISK_ASSESS,
  REVIEW_RISK,
  RISK_CLEARED,
  ON_REGISTER,
  PLAN_FILED,
  RISK_CONTROL,
  REMEDIATION,
  EFFECT_EVAL,
  REVIEW_EFFECT,
  REMOVED,
  POST_CARE,
} = ParcelState;

/** A step a parcel may take; `via`, where given, is the state it must have been in before `from`. */
interface Step {
  readonly from: ParcelState;
  readonly to: ParcelState;
  readonly via?: ParcelState;
}

const step = (from: ParcelState, to: ParcelState, via?: ParcelState): Step =>
  Object.freeze({ from, to, ...(via === undefined ? {} : { via }) });

/** A review that fails sends a parcel back to the stage before; a closed case begins anew when its use changes. */
const steps: readonly Step[] = Object.freeze([
  step(CANDIDATE, SURVEY_1),
  step(SURVEY_1, SURVEY_CLEARED),
  step(SURVEY_1, SURVEY_2_PRELIM),
  step(SURVEY_2_PRELIM, REVIEW_SURVEY),
  step(SURVEY_2_PRELIM, SURVEY_2_DETAIL),
  step(SURVEY_2_DETAIL, REVIEW_SURVEY),
  step(REVIEW_SURVEY, SURVEY_CLEARED, SURVEY_2_PRELIM),
  step(REVIEW_SURVEY, RISK_ASSESS, SURVEY_2_DETAIL),
  step(REVIEW_SURVEY, SURVEY_2_PRELIM, SURVEY_2_PRELIM),
  step(REVIEW_SURVEY, SURVEY_2_DETAIL, SURVEY_2_DETAIL),
  step(RISK_ASSESS, REVIEW_RISK),
  step(REVIEW_RISK, RISK_CLEARED),
  step(REVIEW_RISK, ON_REGISTER),
  step(REVIEW_RISK, RISK_ASSESS),
  step(ON_REGISTER, PLAN_FILED),
  step(PLAN_FILED, RISK_CONTROL),
  step(PLAN_FILED, REMEDIATION),
  step(RISK_CONTROL, EFFECT_EVAL),
  step(REMEDIATION, EFFECT_EVAL),
  step(EFFECT_EVAL, REVIEW_EFFECT),
  step(REVIEW_EFFECT, REMOVED),
  step(REVIEW_EFFECT, PLAN_FILED),
  step(REVIEW_EFFECT, EFFECT_EVAL),
  step(REMOVED, POST_CARE),
  step(SURVEY_CLEARED, CANDIDATE),
  step(RISK_CLEARED, CANDIDATE),
  step(REMOVED, CANDIDATE),
  step(POST_CARE, CANDIDATE),
]);

/** A history begins with a suspicion, or is taken over from a register that tells nothing of the time before. */
const beginnings: readonly ParcelState[] = Object.freeze([CANDIDATE, ON_REGISTER]);

/** Whether a parcel may begin in the state (`from` null) or go from one state to the next, having been in `before`. */
export function mayFollow(from: ParcelState | null, to: ParcelState, before: ParcelState | null = null): boolean {
  if (from === null) return beginnings.includes(to);
  return steps.some((one) => one.from === from && one.to === to && (one.via === undefined || one.via === before));
}
