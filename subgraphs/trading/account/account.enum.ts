import { registerEnumType } from 'type-graphql';

/** 账户类型; only ISSUANCE may stand below zero, by what was issued. */
export enum AccountType {
  OPERATOR = 'OPERATOR',
  TRADING = 'TRADING',
  FORMER_OPERATOR = 'FORMER_OPERATOR',
  ISSUANCE = 'ISSUANCE',
  RESERVE = 'RESERVE',
  AUCTION = 'AUCTION',
  BUYBACK = 'BUYBACK',
  RETIREMENT = 'RETIREMENT',
  CANCELLATION = 'CANCELLATION',
}

registerEnumType(AccountType, {
  name: 'AccountType',
  description: 'Type of a right account. 账户类型。',
  valuesConfig: {
    OPERATOR: { description: 'Holding account of an emitter. 排放单位持有账户' },
    TRADING: { description: 'Account of another market participant. 交易账户' },
    FORMER_OPERATOR: { description: 'Account of an operator that ceased. 原排放单位账户' },
    ISSUANCE: { description: 'Where rights come from; the other side of all that was issued. 发行账户' },
    RESERVE: { description: 'Government reserve. 政府储备账户' },
    AUCTION: { description: 'Delivery of auctions. 拍卖交付账户' },
    BUYBACK: { description: 'Government buy-back. 回购账户' },
    RETIREMENT: { description: 'What was surrendered. 清缴注销账户' },
    CANCELLATION: { description: 'What was cancelled or expired. 注销账户' },
  },
});

/** 账户状态. */
export enum AccountStatus {
  OPEN = 'OPEN',
  FROZEN = 'FROZEN',
  CLOSED = 'CLOSED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(AccountStatus, {
  name: 'AccountStatus',
  description: 'Status of a right account. 账户状态。',
  valuesConfig: {
    OPEN: { description: 'Open. 正常' },
    FROZEN: { description: 'Frozen. 冻结' },
    CLOSED: { description: 'Closed. 已注销' },
    UNKNOWN: { description: 'The registry states none. 未知' },
  },
});
