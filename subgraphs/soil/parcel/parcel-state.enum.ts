import { registerEnumType } from 'type-graphql';

/** States of a parcel; derived from its dated history, never stored alone. */
export enum ParcelState {
  CANDIDATE = 'CANDIDATE',
  SURVEY_1 = 'SURVEY_1',
  SURVEY_2_PRELIM = 'SURVEY_2_PRELIM',
  SURVEY_2_DETAIL = 'SURVEY_2_DETAIL',
  REVIEW_SURVEY = 'REVIEW_SURVEY',
  SURVEY_CLEARED = 'SURVEY_CLEARED',
  RISK_ASSESS = 'RISK_ASSESS',
  REVIEW_RISK = 'REVIEW_RISK',
  RISK_CLEARED = 'RISK_CLEARED',
  ON_REGISTER = 'ON_REGISTER',
  PLAN_FILED = 'PLAN_FILED',
  RISK_CONTROL = 'RISK_CONTROL',
  REMEDIATION = 'REMEDIATION',
  EFFECT_EVAL = 'EFFECT_EVAL',
  REVIEW_EFFECT = 'REVIEW_EFFECT',
  REMOVED = 'REMOVED',
  POST_CARE = 'POST_CARE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ParcelState, {
  name: 'ParcelState',
  description: 'Where a parcel stands in survey, risk control and remediation (former Art. 58-66). 地块管理状态。',
  valuesConfig: {
    CANDIDATE: { description: 'Suspected, or a survey is called for. 疑似或触发调查' },
    SURVEY_1: { description: 'First survey stage: documents, visit, interviews. 第一阶段调查' },
    SURVEY_2_PRELIM: { description: 'Second stage, preliminary sampling. 第二阶段初步采样' },
    SURVEY_2_DETAIL: { description: 'Second stage, detailed sampling. 第二阶段详细采样' },
    REVIEW_SURVEY: { description: 'Survey report under review by the city. 调查报告评审' },
    SURVEY_CLEARED: { description: 'Survey closed: nothing above screening. 调查通过，无需后续' },
    RISK_ASSESS: { description: 'Risk assessment. 风险评估' },
    REVIEW_RISK: { description: 'Risk assessment under review by the province. 风险评估报告评审' },
    RISK_CLEARED: { description: 'Risk acceptable. 风险可接受' },
    ON_REGISTER: { description: 'On the register of risk control and remediation. 列入风险管控和修复名录' },
    PLAN_FILED: { description: 'Plan of control or remediation filed. 方案备案' },
    RISK_CONTROL: { description: 'Risk control carried out. 风险管控' },
    REMEDIATION: { description: 'Remediation carried out. 修复' },
    EFFECT_EVAL: { description: 'Effect evaluated by another party. 效果评估' },
    REVIEW_EFFECT: { description: 'Effect evaluation under review by the province. 效果评估报告评审' },
    REMOVED: { description: 'Removed from the register. 移出名录' },
    POST_CARE: { description: 'Removed, with later care and institutional controls. 后期管理' },
    UNKNOWN: { description: 'Nothing is known of the parcel on the day. 未知' },
  },
});
