import { describedEnum } from '../../kit/described-enum';

/** What a licence allows. */
export const LicenceMode = describedEnum('LicenceMode', 'What an operating licence allows. 经营方式。', {
  COMPREHENSIVE: 'Collection, storage, utilisation and disposal; five years. 综合经营',
  COLLECTION: 'Collection alone; three years. 收集经营',
});

/** State of a licence on a day; derived, never stored. */
export const LicenceState = describedEnum('LicenceState', 'State of an operating licence on a day. 许可证状态。', {
  NOT_YET_EFFECTIVE: 'Its term has not begun. 未生效',
  ACTIVE: 'In force. 有效',
  SUSPENDED: 'Suspended. 暂扣',
  REVOKED: 'Revoked as a penalty. 吊销',
  CANCELLED: 'Formally ended. 注销',
  EXPIRED: 'Its term is over. 过期',
  UNKNOWN: 'No term is stated. 未知',
});

/** What an authority did with a licence. */
export const LicenceEventKind = describedEnum(
  'LicenceEventKind',
  'What an authority did with a licence. 许可证变动。',
  {
    SUSPEND: 'Suspended it. 暂扣',
    RESUME: 'Gave it back. 恢复',
    REVOKE: 'Revoked it. 吊销',
    CANCEL: 'Ended it. 注销',
  },
);

/** Level of the issuing authority. */
export const LicenceIssuerLevel = describedEnum(
  'LicenceIssuerLevel',
  'Level of the issuing authority. 发证机关层级。',
  {
    PROVINCE: 'Province. 省级',
    CITY: 'City: medical waste. 市级（医疗废物）',
    COUNTY: 'County: collection. 县级（收集）',
  },
);

/** Whether a licence covers a code on a day. */
export const LicenceCover = describedEnum('LicenceCover', 'Whether a licence covers a code on a day. 许可覆盖判定。', {
  COVERED: 'In force, and it names the code or its class. 覆盖',
  NOT_ACTIVE: 'It names the code and is not in force. 许可证失效',
  CODE_NOT_COVERED: 'It names neither the code nor its class. 类别不符',
  UNKNOWN: 'The licence, its term or the day is not known. 未知',
});

/** How much of the approved scale is used. */
export const ScaleStatus = describedEnum('ScaleStatus', 'How much of the approved scale is used. 经营规模使用状态。', {
  WITHIN: 'Not above the scale. 规模内',
  ABOVE_SCALE: 'Above the scale, not above 120 % of it. 超规模',
  MUST_REAPPLY: 'Above 120 % of the scale. 超规模20%须重新申请',
  UNKNOWN: 'An amount or the scale is not known. 未知',
});
