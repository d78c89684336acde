import { describedEnum } from '../../kit/described-enum';

/** Zhejiang's five classes; one of the two axes of waste (浙美丽办〔2022〕20号). */
export const WasteClass = describedEnum(
  'WasteClass',
  "Zhejiang's five classes of waste, in which hazardous waste is one. 无废城市五大类。",
  {
    GENERAL_INDUSTRIAL: 'General industrial solid waste. 一般工业固废',
    HAZARDOUS: 'Hazardous waste. 危险废物',
    MUNICIPAL: 'Municipal waste. 生活垃圾',
    CONSTRUCTION: 'Construction waste. 建筑垃圾',
    AGRICULTURAL: 'Agricultural waste. 农业固废',
  },
);

/** The five groups of the national catalogue; the other axis (公告2024年第4号). */
export const CatalogueKind = describedEnum(
  'CatalogueKind',
  'Groups of the national catalogue of solid waste, in which hazardous waste is none. 固体废物目录五大种类。',
  {
    INDUSTRIAL: 'Industrial solid waste. 工业固体废物',
    MUNICIPAL: 'Municipal waste. 生活垃圾',
    CONSTRUCTION: 'Construction waste. 建筑垃圾',
    AGRICULTURAL: 'Agricultural solid waste. 农业固体废物',
    OTHER: 'Other solid waste. 其他固体废物',
  },
);

/** Stages of the way of waste. */
export const FlowStage = describedEnum('FlowStage', 'Stage on the way of waste, kind of a node. 固体废物流转环节。', {
  GENERATE: 'Generation. 产生',
  COLLECT: 'Collection. 收集',
  TRANSFER: 'Transfer. 转运',
  STORE: 'Storage. 贮存',
  UTILISE: 'Utilisation. 利用',
  DISPOSE: 'Disposal. 处置',
});

/** Where waste goes. */
export const WasteRoute = describedEnum('WasteRoute', 'Where waste is moved to. 转移类型。', {
  SELF: 'Treated on the site itself. 自行利用处置',
  WITHIN_PROVINCE: 'Within the province. 省内转移',
  CROSS_PROVINCE: 'To another province. 跨省转移',
  ABROAD: 'Abroad. 境外转移',
});

/** What a movement is proved by. */
export const FlowEvidenceKind = describedEnum('FlowEvidenceKind', 'What a movement is proved by. 流向凭证。', {
  MANIFEST: 'A transfer manifest. 转移联单',
  WEIGHBRIDGE: 'A weighbridge record. 地磅记录',
  LEDGER: 'A batch of the ledger. 台账批次',
  DECLARED: "The holder's declaration. 申报",
});

/** How sure an amount is. */
export const FlowConfidence = describedEnum('FlowConfidence', 'How sure an amount is. 数据可信度。', {
  MEASURED: 'Weighed. 计量',
  DECLARED: 'Declared. 申报',
  ESTIMATED: 'Estimated. 估算',
});

/** Physical form. */
export const WasteForm = describedEnum('WasteForm', 'Physical form of waste. 废物形态。', {
  SOLID: 'Solid. 固态',
  SEMI_SOLID: 'Semi-solid. 半固态',
  LIQUID: 'Liquid. 液态',
  GAS: 'Gas in containers. 置于容器中的气态',
});
