import { describedEnum } from '../../kit/described-enum';

/** By what waste is totalled. */
export const WasteDimension = describedEnum('WasteDimension', 'By what waste is totalled. 统计维度。', {
  ZJ_CLASS: 'Class in Zhejiang. 无废城市五大类',
  CATALOGUE_KIND: 'Group of the national catalogue; none for waste of the hazardous list. 目录五大种类',
  HW_CLASS: 'Class of the hazardous list. 危险废物类别',
  SW_KIND: 'Kind of the national catalogue. 固体废物种类',
  STAGE: 'Stage reached. 到达环节',
  ROUTE: 'Within the site, the province or beyond. 转移类型',
  TREATMENT_CODE: 'Treatment. 利用处置方式',
  FROM_DIVISION: 'Division it leaves. 移出地',
  TO_DIVISION: 'Division it reaches. 移入地',
  YEAR: 'Calendar year. 年份',
});

/** Which movements count, so that waste which moves several times is counted once. */
export const WasteMeasure = describedEnum(
  'WasteMeasure',
  'Which movements count, so that none counts twice. 统计口径。',
  {
    GENERATED: 'Those that leave the place of generation. 产生量',
    TREATED: 'Those that reach utilisation or disposal. 利用处置量',
  },
);

/** To which district landfilled waste is counted. */
export const LandfillAttribution = describedEnum(
  'LandfillAttribution',
  'To which district treated waste is counted. 归属口径。',
  {
    GENERATING: 'Where it comes from, landfilled outside included. 按产生地（含外运填埋）',
    RECEIVING: 'Where it is treated. 按接受地',
  },
);

/** Why a share is or is not stated. */
export const ShareStatus = describedEnum('ShareStatus', 'Why a share is or is not stated. 比例状态。', {
  KNOWN: 'Stated. 已知',
  NOTHING_TREATED: 'There is nothing to divide by. 无处理量',
  NOT_ADDABLE: 'Several systems state amounts, which are never added. 多系统不可相加',
  UNKNOWN: 'An amount or a method is not known. 未知',
});

/** What the nodes of a flow diagram are. */
export const SankeyNodes = describedEnum('SankeyNodes', 'What the nodes of a flow diagram are. 流向图节点。', {
  STAGE: 'Stages. 环节',
  DIVISION: 'Stages by division. 环节与行政区划',
  SITE: 'Stages by site. 环节与单位',
});
