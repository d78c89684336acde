import { registerEnumType } from 'type-graphql';
import { RegulatorySystem } from '../../schema/regulatory-system';

registerEnumType(RegulatorySystem, {
  name: 'RegulatorySystem',
  description: 'Regulatory system a pollution source is known to, or a value was stated in. 监管系统。',
  valuesConfig: {
    AIR_PERMIT: { description: 'Air permit programme. 大气排污许可' },
    WATER_PERMIT: { description: 'Water discharge permit programme. 水排污许可' },
    HAZARDOUS_WASTE: { description: 'Hazardous waste. 危险废物' },
    SOLID_WASTE: { description: 'General solid waste. 一般固体废物' },
    RELEASE_REGISTER: { description: 'Pollutant release and transfer register. 污染物排放与转移登记' },
    GREENHOUSE_GAS: { description: 'Greenhouse gas reporting. 温室气体报告' },
    ELECTRICITY: { description: 'Electricity generation. 电力' },
    EMISSION_TRADING: { description: 'Emission trading. 排放权交易' },
    SOIL: { description: 'Soil and groundwater. 土壤与地下水' },
    MONITORING: { description: 'Automatic and manual monitoring. 监测' },
    ENFORCEMENT: { description: 'Inspection and penalties. 执法' },
    TAX: { description: 'Environmental protection tax. 环境保护税' },
    ENERGY: { description: 'Energy use. 能源' },
  },
});

export { RegulatorySystem };
