import { registerEnumType } from 'type-graphql';

/** Which part of the emissions a line of a greenhouse gas report covers. */
export enum GhgKind {
  DIRECT = 'DIRECT',
  FUEL_COMBUSTION = 'FUEL_COMBUSTION',
  PROCESS = 'PROCESS',
  PURCHASED_ELECTRICITY = 'PURCHASED_ELECTRICITY',
  PURCHASED_HEAT = 'PURCHASED_HEAT',
  TOTAL = 'TOTAL',
}

registerEnumType(GhgKind, {
  name: 'GhgKind',
  description:
    'Part of the emissions that a line covers; lines overlap, a total is never added to its parts. 排放类别。',
  valuesConfig: {
    DIRECT: { description: 'All direct emissions of the site. 直接排放' },
    FUEL_COMBUSTION: { description: 'Burning of fuels. 燃料燃烧排放' },
    PROCESS: { description: 'Production processes. 生产过程排放' },
    PURCHASED_ELECTRICITY: { description: 'Electricity bought. 购入电力排放' },
    PURCHASED_HEAT: { description: 'Heat bought. 购入热力排放' },
    TOTAL: { description: 'The total of the report. 排放总量' },
  },
});

/** What the number of a greenhouse gas amount counts. */
export enum GhgMeasure {
  GAS_MASS = 'GAS_MASS',
  CO2_EQUIVALENT = 'CO2_EQUIVALENT',
}

registerEnumType(GhgMeasure, {
  name: 'GhgMeasure',
  description: 'What an amount counts: the gas itself or its equivalent. 计量方式。',
  valuesConfig: {
    GAS_MASS: { description: 'Mass of the gas itself. 气体质量' },
    CO2_EQUIVALENT: { description: 'Carbon dioxide equivalent. 二氧化碳当量' },
  },
});

/** A trading programme a unit takes part in; a standard without trading is none. */
export enum TradingProgramme {
  ARP = 'ARP',
  RGGI = 'RGGI',
  EU_ETS = 'EU_ETS',
  CN_ETS = 'CN_ETS',
}

registerEnumType(TradingProgramme, {
  name: 'TradingProgramme',
  description: 'Emission trading programme. 排放权交易体系。',
  valuesConfig: {
    ARP: { description: 'US Acid Rain Program, SO2. 美国酸雨计划' },
    RGGI: { description: 'US Regional Greenhouse Gas Initiative, CO2. 美国区域温室气体倡议' },
    EU_ETS: { description: 'EU Emissions Trading System. 欧盟排放交易体系' },
    CN_ETS: { description: "China's national carbon market. 全国碳排放权交易市场" },
  },
});
