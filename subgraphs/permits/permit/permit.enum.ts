import { registerEnumType } from 'type-graphql';

/** 管理类别, State Council Decree 736 Art. 2 and 24. */
export enum ManagementCategory {
  KEY = 'KEY',
  SIMPLIFIED = 'SIMPLIFIED',
  REGISTRATION = 'REGISTRATION',
}

registerEnumType(ManagementCategory, {
  name: 'ManagementCategory',
  description: 'Management category of a permit (Decree 736). 排污许可管理类别。',
  valuesConfig: {
    KEY: { description: 'Key management. 重点管理' },
    SIMPLIFIED: { description: 'Simplified management. 简化管理' },
    REGISTRATION: { description: 'Registration management. 登记管理' },
  },
});

/** Status of a permit on a day; derived, never stored. */
export enum PermitStatus {
  NOT_YET_EFFECTIVE = 'NOT_YET_EFFECTIVE',
  VALID = 'VALID',
  RENEWAL_PENDING = 'RENEWAL_PENDING',
  EXPIRED = 'EXPIRED',
  CANCELLED = 'CANCELLED',
  WITHDRAWN = 'WITHDRAWN',
  REVOKED = 'REVOKED',
  SUPERSEDED = 'SUPERSEDED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(PermitStatus, {
  name: 'PermitStatus',
  description: 'Status of a permit on the business day, derived from its dates and last version. 许可证状态。',
  valuesConfig: {
    NOT_YET_EFFECTIVE: { description: 'Issued, its term has not begun. 未生效' },
    VALID: { description: 'In force. 有效' },
    RENEWAL_PENDING: { description: 'Term over, renewal applied for in time and not decided. 延续审批中' },
    EXPIRED: { description: 'Term over. 过期' },
    CANCELLED: { description: 'Formally ended. 注销' },
    WITHDRAWN: { description: 'Withdrawn because it was obtained by fraud (Art. 40). 撤销' },
    REVOKED: { description: 'Revoked as a penalty (Art. 34, 41). 吊销' },
    SUPERSEDED: { description: 'Replaced by a re-applied permit. 已被重新申请取代' },
    UNKNOWN: { description: 'The origin states no term. 未知' },
  },
});

/** 业务类型 of a permit version, as the national platform shows them. */
export enum PermitBusinessType {
  INITIAL = 'INITIAL',
  CHANGE = 'CHANGE',
  RENEWAL = 'RENEWAL',
  REAPPLY = 'REAPPLY',
  CANCEL = 'CANCEL',
  REISSUE = 'REISSUE',
  RECTIFY = 'RECTIFY',
  WITHDRAW = 'WITHDRAW',
  REVOKE = 'REVOKE',
}

registerEnumType(PermitBusinessType, {
  name: 'PermitBusinessType',
  description: 'Business type of a permit version. 业务类型。',
  valuesConfig: {
    INITIAL: { description: 'First application. 申领' },
    CHANGE: { description: 'Change. 变更' },
    RENEWAL: { description: 'Renewal. 延续' },
    REAPPLY: { description: 'Re-application. 重新申请' },
    CANCEL: { description: 'Cancellation. 注销' },
    REISSUE: { description: 'Reissue of a lost permit. 补办' },
    RECTIFY: { description: 'Rectification. 整改' },
    WITHDRAW: { description: 'Withdrawal by the authority. 撤销' },
    REVOKE: { description: 'Revocation as a penalty. 吊销' },
  },
});

/** 执行报告 kinds, HJ 944-2018. */
export enum ReportKind {
  ANNUAL = 'ANNUAL',
  SEMIANNUAL = 'SEMIANNUAL',
  QUARTERLY = 'QUARTERLY',
  MONTHLY = 'MONTHLY',
}

registerEnumType(ReportKind, {
  name: 'ReportKind',
  description: 'Kind of execution report (HJ 944-2018). 执行报告类型。',
  valuesConfig: {
    ANNUAL: { description: 'Annual. 年报' },
    SEMIANNUAL: { description: 'Half-yearly. 半年报' },
    QUARTERLY: { description: 'Quarterly. 季报' },
    MONTHLY: { description: 'Monthly. 月报' },
  },
});

/** Status of an execution report on a day; derived, never stored. */
export enum ReportStatus {
  NOT_DUE = 'NOT_DUE',
  DUE = 'DUE',
  SUBMITTED = 'SUBMITTED',
  SUBMITTED_LATE = 'SUBMITTED_LATE',
  RETURNED = 'RETURNED',
  REVIEWED = 'REVIEWED',
  OVERDUE = 'OVERDUE',
  WAIVED = 'WAIVED',
}

registerEnumType(ReportStatus, {
  name: 'ReportStatus',
  description: 'Status of an execution report on the business day. 执行报告状态。',
  valuesConfig: {
    NOT_DUE: { description: 'Its period is not over. 未到期' },
    DUE: { description: 'May be submitted, the due day has not passed. 待提交' },
    SUBMITTED: { description: 'Submitted in time. 已提交' },
    SUBMITTED_LATE: { description: 'Submitted after the due day. 逾期提交' },
    RETURNED: { description: 'Returned for correction. 退回' },
    REVIEWED: { description: 'Reviewed. 已审核' },
    OVERDUE: { description: 'Due day passed, not submitted. 逾期未提交' },
    WAIVED: { description: 'Merged into the next report. 免报' },
  },
});

/** What a permitted limit applies to. */
export enum LimitScope {
  OUTLET = 'OUTLET',
  FACILITY = 'FACILITY',
  BOUNDARY = 'BOUNDARY',
  FACTORY_TOTAL = 'FACTORY_TOTAL',
}

registerEnumType(LimitScope, {
  name: 'LimitScope',
  description: 'What a permitted limit applies to. 限值适用对象。',
  valuesConfig: {
    OUTLET: { description: 'One outlet. 排放口' },
    FACILITY: { description: 'One facility, fugitive. 设施（无组织）' },
    BOUNDARY: { description: 'The site boundary. 厂界' },
    FACTORY_TOTAL: { description: 'The whole site. 全厂合计' },
  },
});
