import { describedEnum } from '../../kit/described-enum';

/** State of a manifest on a day; derived from its times, never stored. */
export const ManifestState = describedEnum('ManifestState', 'State of a manifest (部令第23号). 联单状态。', {
  DRAFT: 'Not issued. 草稿',
  ISSUED: 'Filled in by the consignor, number assigned. 已填写',
  PICKED_UP: 'Checked and taken by the carrier. 已交付承运',
  IN_TRANSIT: 'On its way. 运输中',
  TRANSSHIPPED: 'Handed to the next carrier. 联运交接',
  ARRIVED: 'With the receiver, not confirmed. 已运抵',
  RECEIVED: 'Accepted. 已接受',
  PARTIALLY_RECEIVED: 'Accepted in part. 部分接受',
  REJECTED: 'Refused. 拒收',
  TREATED: 'Treated, the consignor was told. 已利用处置',
  CLOSED: 'Closed. 已办结',
  VOIDED: 'Voided before it was picked up. 作废',
});

/** How a manifest was made. */
export const ManifestChannel = describedEnum('ManifestChannel', 'How a manifest was made. 联单形式。', {
  ELECTRONIC: 'Electronic. 电子联单',
  PAPER_BACKFILL: 'On paper, entered afterwards. 纸质补录',
  FIXED_PIPE: 'Fixed pipe. 管道转移',
});

/** What the receiver said. */
export const ManifestOpinion = describedEnum('ManifestOpinion', 'What the receiver said. 接受意见。', {
  ACCEPTED: 'Accepted. 接受',
  PARTLY_ACCEPTED: 'Accepted in part. 部分接受',
  REJECTED: 'Refused. 拒收',
});

/** What differs from the manifest. */
export const DiscrepancyKind = describedEnum('DiscrepancyKind', 'What differs from the manifest. 差异类型。', {
  NAME: 'Name. 名称',
  QUANTITY: 'Amount. 数量',
  HAZARD: 'Hazard. 特性',
  FORM: 'Form. 形态',
  PACKAGING: 'Packaging. 包装',
});

/** Whether a difference was reported. */
export const DiscrepancyStatus = describedEnum(
  'DiscrepancyStatus',
  'Whether a difference was reported. 差异报告状态。',
  {
    NONE: 'No amount differs beyond the tolerance. 无差异',
    REPORTED: 'Reported. 已报告',
    UNREPORTED: 'An amount differs beyond the tolerance and nothing was reported. 未报告',
    UNKNOWN: 'An amount is not known. 未知',
  },
);
