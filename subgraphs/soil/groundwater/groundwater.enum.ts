import { registerEnumType } from 'type-graphql';

/** What a point is for. */
export enum GroundwaterPointKind {
  NATIONAL = 'NATIONAL',
  PROVINCIAL = 'PROVINCIAL',
  PARK = 'PARK',
  KEY_UNIT = 'KEY_UNIT',
  DRINKING_WATER = 'DRINKING_WATER',
}

registerEnumType(GroundwaterPointKind, {
  name: 'GroundwaterPointKind',
  description: 'Kind of monitoring point. 点位类型。',
  valuesConfig: {
    NATIONAL: { description: 'National assessment point. 国考点位' },
    PROVINCIAL: { description: 'Provincial assessment point. 省考点位' },
    PARK: { description: 'Chemical park or industrial cluster. 园区' },
    KEY_UNIT: { description: 'Key unit for soil. 重点监管单位' },
    DRINKING_WATER: { description: 'Drinking water source. 饮用水水源' },
  },
});

/** Position to the site. */
export enum PointPosition {
  UPGRADIENT = 'UPGRADIENT',
  SOURCE_AREA = 'SOURCE_AREA',
  DOWNGRADIENT = 'DOWNGRADIENT',
}

registerEnumType(PointPosition, {
  name: 'PointPosition',
  description: 'Position of a point in the flow of groundwater. 点位与污染源的水力关系。',
  valuesConfig: {
    UPGRADIENT: { description: 'Upgradient, background. 上游' },
    SOURCE_AREA: { description: 'In the source area. 源区' },
    DOWNGRADIENT: { description: 'Downgradient. 下游' },
  },
});

/** Classes from best to worst. */
export enum GroundwaterClass {
  I = 'I',
  II = 'II',
  III = 'III',
  IV = 'IV',
  V = 'V',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(GroundwaterClass, {
  name: 'GroundwaterClass',
  description: 'Groundwater quality class (GB/T 14848-2017). 地下水质量类别。',
  valuesConfig: {
    I: { description: 'Class I. Ⅰ类' },
    II: { description: 'Class II. Ⅱ类' },
    III: { description: 'Class III. Ⅲ类' },
    IV: { description: 'Class IV. Ⅳ类' },
    V: { description: 'Class V, worse than IV. Ⅴ类' },
    UNKNOWN: { description: 'Cannot be judged. 无法判定' },
  },
});

/** Result of the trend test. */
export enum TrendDirection {
  RISING = 'RISING',
  FALLING = 'FALLING',
  NO_TREND = 'NO_TREND',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(TrendDirection, {
  name: 'TrendDirection',
  description: 'Direction of a series (Mann-Kendall). 变化趋势。',
  valuesConfig: {
    RISING: { description: 'Rises. 上升' },
    FALLING: { description: 'Falls. 下降' },
    NO_TREND: { description: 'No trend can be shown. 无显著趋势' },
    UNKNOWN: { description: 'Too few values, or values that cannot be ordered. 无法判定' },
  },
});
