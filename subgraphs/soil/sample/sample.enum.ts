import { registerEnumType } from 'type-graphql';

/** Medium of a sample (HJ 25.2). */
export enum SampleMedium {
  SOIL = 'SOIL',
  GROUNDWATER = 'GROUNDWATER',
  SEDIMENT = 'SEDIMENT',
}

registerEnumType(SampleMedium, {
  name: 'SampleMedium',
  description: 'What was sampled. 样品介质。',
  valuesConfig: {
    SOIL: { description: 'Soil. 土壤' },
    GROUNDWATER: { description: 'Groundwater. 地下水' },
    SEDIMENT: { description: 'Sediment. 沉积物' },
  },
});

/** Purpose of a sample. */
export enum SamplePurpose {
  PRELIMINARY = 'PRELIMINARY',
  DETAILED = 'DETAILED',
  EFFECT = 'EFFECT',
  SELF_MONITORING = 'SELF_MONITORING',
  ROUTINE = 'ROUTINE',
}

registerEnumType(SamplePurpose, {
  name: 'SamplePurpose',
  description: 'Why a sample was taken. 采样目的。',
  valuesConfig: {
    PRELIMINARY: { description: 'Preliminary sampling of a survey. 初步采样' },
    DETAILED: { description: 'Detailed sampling of a survey. 详细采样' },
    EFFECT: { description: 'Evaluation of effect (HJ 25.5). 效果评估' },
    SELF_MONITORING: { description: 'Self-monitoring of a key unit (HJ 1209). 自行监测' },
    ROUTINE: { description: 'Routine monitoring. 例行监测' },
  },
});

/** Result of a comparison; equal to a limit passes. */
export enum SoilVerdict {
  BELOW_SCREENING = 'BELOW_SCREENING',
  ABOVE_SCREENING = 'ABOVE_SCREENING',
  ABOVE_INTERVENTION = 'ABOVE_INTERVENTION',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(SoilVerdict, {
  name: 'SoilVerdict',
  description: 'A sample against its limits. 评价结论。',
  valuesConfig: {
    BELOW_SCREENING: { description: 'Not above the screening value. 未超过筛选值' },
    ABOVE_SCREENING: { description: 'Above screening, not above intervention. 超过筛选值' },
    ABOVE_INTERVENTION: { description: 'Above the intervention value. 超过管制值' },
    UNKNOWN: { description: 'Cannot be judged. 无法判定' },
  },
});

/** Reasons of verdicts; each of them but the first three leaves it UNKNOWN. */
export enum VerdictReason {
  COMPARED = 'COMPARED',
  NOT_DETECTED = 'NOT_DETECTED',
  WITHIN_BACKGROUND = 'WITHIN_BACKGROUND',
  NO_LIMIT = 'NO_LIMIT',
  NO_VALUE = 'NO_VALUE',
  UNIT_NOT_STATED = 'UNIT_NOT_STATED',
  VALUE_NOT_PLAUSIBLE = 'VALUE_NOT_PLAUSIBLE',
  DETECTION_LIMIT_NOT_STATED = 'DETECTION_LIMIT_NOT_STATED',
  DETECTION_LIMIT_TOO_HIGH = 'DETECTION_LIMIT_TOO_HIGH',
  OTHER_MEDIUM = 'OTHER_MEDIUM',
  PH_NOT_STATED = 'PH_NOT_STATED',
  USE_NOT_STATED = 'USE_NOT_STATED',
}

registerEnumType(VerdictReason, {
  name: 'VerdictReason',
  description: 'Why a verdict is what it is. 判定理由。',
  valuesConfig: {
    COMPARED: { description: 'The value was compared. 数值比较' },
    NOT_DETECTED: { description: 'Not detected, and the detection limit is not above screening. 未检出' },
    WITHIN_BACKGROUND: {
      description: 'Above screening, not above the soil background (GB 36600 note 1). 未超过土壤环境背景值',
    },
    NO_LIMIT: { description: 'No standard in force on the day has a limit. 无适用限值' },
    NO_VALUE: { description: 'Neither a value nor a non-detection is stated. 无检测值' },
    UNIT_NOT_STATED: { description: 'No unit, or one that cannot be converted. 单位缺失或无法换算' },
    VALUE_NOT_PLAUSIBLE: { description: 'A negative concentration. 数值异常' },
    DETECTION_LIMIT_NOT_STATED: { description: 'Not detected, without a detection limit. 检出限缺失' },
    DETECTION_LIMIT_TOO_HIGH: { description: 'Not detected, with a detection limit above the limit. 检出限高于限值' },
    OTHER_MEDIUM: { description: 'The standard is not of this medium. 介质不适用' },
    PH_NOT_STATED: { description: 'The limit depends on a pH that is not stated. pH缺失' },
    USE_NOT_STATED: { description: 'The limit depends on a use that is not stated. 土地利用类型缺失' },
  },
});

/** Result of an effect evaluation. */
export enum EffectResult {
  REACHED = 'REACHED',
  NOT_REACHED = 'NOT_REACHED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(EffectResult, {
  name: 'EffectResult',
  description: 'Whether a remediation target is reached (HJ 25.5). 效果评估结论。',
  valuesConfig: {
    REACHED: { description: 'Reached. 达到' },
    NOT_REACHED: { description: 'Not reached. 未达到' },
    UNKNOWN: { description: 'Cannot be judged. 无法判定' },
  },
});

/** Method by number of samples. */
export enum EffectMethod {
  SAMPLE_BY_SAMPLE = 'SAMPLE_BY_SAMPLE',
  UPPER_CONFIDENCE_LIMIT = 'UPPER_CONFIDENCE_LIMIT',
}

registerEnumType(EffectMethod, {
  name: 'EffectMethod',
  description: 'How the effect is evaluated. 效果评估方法。',
  valuesConfig: {
    SAMPLE_BY_SAMPLE: { description: 'Each sample against the target. 逐个对比法' },
    UPPER_CONFIDENCE_LIMIT: {
      description: '95 % upper confidence limit of the mean, and the highest sample. 统计分析法（95%置信上限）',
    },
  },
});
