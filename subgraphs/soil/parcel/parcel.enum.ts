import { registerEnumType } from 'type-graphql';

/** 第一类、第二类用地, GB 36600-2018 4.1. */
export enum SoilClass {
  CLASS_1 = 'CLASS_1',
  CLASS_2 = 'CLASS_2',
}

registerEnumType(SoilClass, {
  name: 'SoilClass',
  description: 'Class of land use for soil limits (GB 36600-2018). 建设用地分类。',
  valuesConfig: {
    CLASS_1: { description: 'First class, sensitive. 第一类用地' },
    CLASS_2: { description: 'Second class. 第二类用地' },
  },
});

/** Why a parcel has its class. */
export enum SoilClassBasis {
  STATED = 'STATED',
  PLANNED_USE = 'PLANNED_USE',
  STRICTER_OF_BOTH = 'STRICTER_OF_BOTH',
  USE_UNKNOWN = 'USE_UNKNOWN',
}

registerEnumType(SoilClassBasis, {
  name: 'SoilClassBasis',
  description: 'What the class of a parcel rests on. 用地分类依据。',
  valuesConfig: {
    STATED: { description: 'The bureau states it. 主管部门认定' },
    PLANNED_USE: { description: 'The planned use (GB 50137). 规划用途' },
    STRICTER_OF_BOTH: { description: 'Stated and planned differ; the stricter one holds. 认定与规划不一致，从严' },
    USE_UNKNOWN: { description: 'The planned use is not known: first class (GB 36600 5.3.1). 规划用途不明，按第一类' },
  },
});

/** 一名单二名录, and the register of another country. */
export enum RegisterKind {
  SUSPECTED = 'SUSPECTED',
  POLLUTED = 'POLLUTED',
  CONTROL_AND_REMEDIATION = 'CONTROL_AND_REMEDIATION',
  US_NPL = 'US_NPL',
}

registerEnumType(RegisterKind, {
  name: 'RegisterKind',
  description: 'Register of contaminated land. 名录类别。',
  valuesConfig: {
    SUSPECTED: { description: 'List of suspected parcels, kept by counties. 疑似污染地块名单' },
    POLLUTED: { description: 'Register of polluted parcels. 污染地块名录' },
    CONTROL_AND_REMEDIATION: {
      description:
        'Register of risk control and remediation, kept by the province (Art. 58). 建设用地土壤污染风险管控和修复名录',
    },
    US_NPL: { description: 'US Superfund National Priorities List. 美国超级基金国家优先名录' },
  },
});
