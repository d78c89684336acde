import { registerEnumType } from 'type-graphql';

/** 环境权益类型 a right belongs to. */
export enum RightType {
  POLLUTANT = 'POLLUTANT',
  CARBON = 'CARBON',
  ENERGY = 'ENERGY',
  WATER = 'WATER',
  VOC = 'VOC',
}

registerEnumType(RightType, {
  name: 'RightType',
  description: 'Kind of environmental right. 环境权益类型。',
  valuesConfig: {
    POLLUTANT: { description: 'Right to discharge a pollutant. 排污权' },
    CARBON: { description: 'Right to emit greenhouse gas. 碳排放权' },
    ENERGY: { description: 'Right to use energy. 用能权' },
    WATER: { description: 'Right to use water. 用水权' },
    VOC: { description: 'Share of the VOCs total. VOCs总量' },
  },
});

/** What is held and traded. */
export enum Commodity {
  COD = 'COD',
  NH3N = 'NH3N',
  SO2 = 'SO2',
  NOX = 'NOX',
  VOCS = 'VOCS',
  TP = 'TP',
  TN = 'TN',
  CEA = 'CEA',
  CCER = 'CCER',
  EUA = 'EUA',
  TCE = 'TCE',
  WATER_M3 = 'WATER_M3',
}

registerEnumType(Commodity, {
  name: 'Commodity',
  description: 'What a right is of: a pollutant, an allowance, a credit, energy or water. 交易品种。',
  valuesConfig: {
    COD: { description: 'Chemical oxygen demand. 化学需氧量' },
    NH3N: { description: 'Ammonia nitrogen. 氨氮' },
    SO2: { description: 'Sulfur dioxide. 二氧化硫' },
    NOX: { description: 'Nitrogen oxides. 氮氧化物' },
    VOCS: { description: 'Volatile organic compounds, on the basis the lot names. 挥发性有机物' },
    TP: { description: 'Total phosphorus. 总磷' },
    TN: { description: 'Total nitrogen. 总氮' },
    CEA: { description: "China's national emission allowance. 全国碳排放配额" },
    CCER: { description: "China's certified emission reduction, a credit. 国家核证自愿减排量" },
    EUA: { description: 'Allowance of the EU ETS. 欧盟碳排放配额' },
    TCE: { description: 'Tonnes of standard coal, on the basis the lot names. 用能指标（吨标准煤）' },
    WATER_M3: { description: 'Water, cubic metres. 水量（立方米）' },
  },
});

/** How the quantity of a lot is measured; quantities on different bases are never added or compared. */
export enum QuantityBasis {
  NMHC = 'NMHC',
  TVOC = 'TVOC',
  MASS_BALANCE = 'MASS_BALANCE',
  EQUIVALENT = 'EQUIVALENT',
  CALORIFIC = 'CALORIFIC',
}

registerEnumType(QuantityBasis, {
  name: 'QuantityBasis',
  description: 'How a quantity of VOCs or energy is measured; bases are never mixed. 计量基准。',
  valuesConfig: {
    NMHC: { description: 'Non-methane hydrocarbons, as carbon. 非甲烷总烃（以碳计）' },
    TVOC: { description: 'Total volatile organic compounds. 总挥发性有机物' },
    MASS_BALANCE: { description: 'Mass balance of the materials used. 物料衡算' },
    EQUIVALENT: { description: 'Energy at the coal rate of generation (GB/T 2589). 等价值' },
    CALORIFIC: { description: 'Energy at its own heat value (GB/T 2589). 当量值' },
  },
});

/** How a lot was given out. */
export enum AllotmentMethod {
  BENCHMARK = 'BENCHMARK',
  HISTORICAL = 'HISTORICAL',
  EQUAL_TO_VERIFIED = 'EQUAL_TO_VERIFIED',
  VERIFIED_QUOTA = 'VERIFIED_QUOTA',
  PAID = 'PAID',
  AUCTION = 'AUCTION',
  CERTIFIED = 'CERTIFIED',
}

registerEnumType(AllotmentMethod, {
  name: 'AllotmentMethod',
  description: 'How a right was given out. 分配方法。',
  valuesConfig: {
    BENCHMARK: { description: 'By a benchmark, free. 基准法' },
    HISTORICAL: { description: 'By past emissions, free. 历史强度（总量）法' },
    EQUAL_TO_VERIFIED: { description: 'As much as was verified, free. 按核查量等量分配' },
    VERIFIED_QUOTA: { description: 'Initial pollutant right as verified by the bureau, free. 初始排污权核定' },
    PAID: { description: 'Against payment at a fixed price. 有偿分配' },
    AUCTION: { description: 'By auction. 拍卖' },
    CERTIFIED: { description: 'Issued for a certified reduction. 核证签发' },
  },
});

/** Where a lot stands between pre-allocation and the final amount (多退少补). */
export enum AllotmentTranche {
  PRE = 'PRE',
  FINAL = 'FINAL',
  ADJUST = 'ADJUST',
}

registerEnumType(AllotmentTranche, {
  name: 'AllotmentTranche',
  description: 'Part of an allocation. 分配批次。',
  valuesConfig: {
    PRE: { description: 'Pre-allocation. 预分配' },
    FINAL: { description: 'Final allocation. 核定分配' },
    ADJUST: { description: 'Adjustment upward after the final allocation. 调整' },
  },
});

/** Whose a row is: totals are taken over one grain at a time. */
export enum SubjectGrain {
  SITE = 'SITE',
  ENTERPRISE = 'ENTERPRISE',
  GOVERNMENT = 'GOVERNMENT',
}

registerEnumType(SubjectGrain, {
  name: 'SubjectGrain',
  description: 'Whose a row is; totals never mix them. 主体粒度。',
  valuesConfig: {
    SITE: { description: 'A production site. 固定污染源' },
    ENTERPRISE: { description: 'A legal entity. 企业' },
    GOVERNMENT: { description: 'A government or system account. 政府或系统账户' },
  },
});
