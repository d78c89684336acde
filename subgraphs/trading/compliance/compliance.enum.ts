import { registerEnumType } from 'type-graphql';

/** Why a verified amount is there or not; null alone would not tell. */
export enum VerifiedStatus {
  REPORTED = 'REPORTED',
  NOT_REPORTED = 'NOT_REPORTED',
  EXCLUDED = 'EXCLUDED',
  ABSENT = 'ABSENT',
}

registerEnumType(VerifiedStatus, {
  name: 'VerifiedStatus',
  description: 'Whether verified emissions are stated, and if not, why. 核查排放量状态。',
  valuesConfig: {
    REPORTED: { description: 'A number is stated, zero included. 已报告' },
    NOT_REPORTED: { description: 'The register says: not reported. 登记为未报告' },
    EXCLUDED: { description: 'The register says: excluded from the system. 登记为排除' },
    ABSENT: { description: 'The register says nothing. 无记录' },
  },
});

/** Where the yearly amounts of a compliance year come from. */
export enum ComplianceFigures {
  REGISTER = 'REGISTER',
  LEDGER = 'LEDGER',
}

registerEnumType(ComplianceFigures, {
  name: 'ComplianceFigures',
  description: 'Where allocated and surrendered amounts come from. 履约数据来源。',
  valuesConfig: {
    REGISTER: { description: 'Yearly figures of the register, which shows no transactions. 登记系统年度数据' },
    LEDGER: { description: 'Folded from the ledger’s transactions. 由交易流水汇总' },
  },
});
