import { describedEnum } from '../../kit/described-enum';

/** 管理类别 of HJ 1259. */
export const HwManagementClass = describedEnum(
  'HwManagementClass',
  'Management class of a hazardous-waste generator (HJ 1259-2022). 危险废物管理类别。',
  {
    KEY: 'Key regulation. 环境重点监管单位',
    SIMPLIFIED: 'Simplified management. 简化管理单位',
    REGISTERED: 'Registration. 登记管理单位',
    UNKNOWN: 'What could raise the class is not known. 未知',
  },
);

/** What decided a computed class. */
export const ClassReason = describedEnum('ClassReason', 'What decided the class. 管理类别判定依据。', {
  OWN_FACILITY: 'It has a facility of its own. 自有利用处置设施',
  LICENCE: 'It holds an operating licence. 持有经营许可证',
  YEARLY_AMOUNT: 'The highest amount of the years looked at. 年产生量最大值',
  APPROVED_AMOUNT: 'The figure of the EIA or permit, before its first year. 环评或许可量',
  NOT_KNOWN: 'Something needed is not known. 资料不足',
});

/** 申报 periods of HJ 1259. */
export const HwReportKind = describedEnum('HwReportKind', 'Period of a report (HJ 1259-2022). 申报周期。', {
  MONTHLY: 'Monthly. 月报',
  QUARTERLY: 'Quarterly. 季报',
  YEARLY: 'Yearly. 年报',
});

/** Status of a paper that is due. */
export const FilingStatus = describedEnum('FilingStatus', 'Status of a due paper on the business day. 申报状态。', {
  NOT_DUE: 'It cannot be filed yet. 未到期',
  DUE: 'It can be filed and is not late. 待申报',
  OVERDUE: 'The last day has passed. 逾期未申报',
  FILED: 'Filed in time. 已申报',
  FILED_LATE: 'Filed after the last day. 逾期申报',
});

/** Who takes waste under a plan. */
export const ReceiverType = describedEnum('ReceiverType', 'Who takes waste under a plan. 接受单位类型。', {
  LICENSED: 'A holder of an operating licence. 持证单位',
  EXEMPT: 'A unit that needs no licence for it. 豁免单位',
  ABROAD: 'A unit abroad. 境外单位',
});
