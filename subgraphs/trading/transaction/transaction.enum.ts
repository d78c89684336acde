import { registerEnumType } from 'type-graphql';

/** Part of a holding; LEASED_IN mirrors LEASED_OUT and is the only bucket below zero. */
export enum Bucket {
  AVAILABLE = 'AVAILABLE',
  FROZEN = 'FROZEN',
  PLEDGED = 'PLEDGED',
  LEASED_OUT = 'LEASED_OUT',
  LEASED_IN = 'LEASED_IN',
}

registerEnumType(Bucket, {
  name: 'Bucket',
  description: 'Part of a holding that a ledger leg moves. 持有状态。',
  valuesConfig: {
    AVAILABLE: { description: 'At the holder’s disposal. 可用' },
    FROZEN: { description: 'Frozen by the registry or an authority. 冻结' },
    PLEDGED: { description: 'Pledged to a creditor. 质押' },
    LEASED_OUT: { description: 'Owned and lent to another; to come back. 租出' },
    LEASED_IN: { description: 'Owed to the lessor: minus what was taken on lease. 租入（应归还，记为负数）' },
  },
});

/** 交易类型 of a ledger transaction. */
export enum TransactionKind {
  ALLOTMENT = 'ALLOTMENT',
  DEDUCTION = 'DEDUCTION',
  GOV_SALE = 'GOV_SALE',
  TRANSFER = 'TRANSFER',
  TRADE = 'TRADE',
  LEASE = 'LEASE',
  LEASE_RETURN = 'LEASE_RETURN',
  PLEDGE = 'PLEDGE',
  RELEASE = 'RELEASE',
  FREEZE = 'FREEZE',
  UNFREEZE = 'UNFREEZE',
  BUYBACK = 'BUYBACK',
  SURRENDER = 'SURRENDER',
  CANCELLATION = 'CANCELLATION',
  EXPIRY = 'EXPIRY',
  REVERSAL = 'REVERSAL',
}

registerEnumType(TransactionKind, {
  name: 'TransactionKind',
  description: 'Kind of ledger transaction. 交易类型。',
  valuesConfig: {
    ALLOTMENT: { description: 'Allocation or issue of a lot. 分配、核发' },
    DEDUCTION: { description: 'Allocation taken back by the authority. 核减' },
    GOV_SALE: { description: 'Sale from the government reserve. 政府出让' },
    TRANSFER: { description: 'Transfer between holders outside a market. 过户' },
    TRADE: { description: 'Trade on a market. 市场交易' },
    LEASE: { description: 'Lease of a right for a time. 租赁' },
    LEASE_RETURN: { description: 'Return of a leased right. 租赁归还' },
    PLEDGE: { description: 'Pledge. 质押' },
    RELEASE: { description: 'Release of a pledge. 解除质押' },
    FREEZE: { description: 'Freeze. 冻结' },
    UNFREEZE: { description: 'End of a freeze. 解冻' },
    BUYBACK: { description: 'Bought back by the government. 政府回购' },
    SURRENDER: { description: 'Surrender against verified emissions. 清缴' },
    CANCELLATION: { description: 'Cancellation by the holder’s will. 自愿注销' },
    EXPIRY: { description: 'End of a term. 到期失效' },
    REVERSAL: { description: 'Reversal of an earlier transaction. 冲正' },
  },
});

/** How a market trade came about. */
export enum TradeMode {
  LISTED_AGREEMENT = 'LISTED_AGREEMENT',
  BLOCK_AGREEMENT = 'BLOCK_AGREEMENT',
  AUCTION = 'AUCTION',
  FIXED_PRICE = 'FIXED_PRICE',
  AGREEMENT = 'AGREEMENT',
}

registerEnumType(TradeMode, {
  name: 'TradeMode',
  description: 'How a trade came about. 交易方式。',
  valuesConfig: {
    LISTED_AGREEMENT: { description: 'Agreement on listed offers. 挂牌协议' },
    BLOCK_AGREEMENT: { description: 'Block agreement. 大宗协议' },
    AUCTION: { description: 'Auction. 竞价' },
    FIXED_PRICE: { description: 'At a price fixed by the government. 定价出让' },
    AGREEMENT: { description: 'Agreement between the parties. 协议转让' },
  },
});
