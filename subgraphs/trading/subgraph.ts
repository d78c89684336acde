import { defineSubgraph } from '../kit/define-subgraph';
import { LotResolver, RightAccountResolver } from './account/account.resolver';
import { issueBooks } from './books/issue-books';
import { ledgerBooks } from './books/ledger-books';
import { ComplianceYearResolver } from './compliance/compliance-year.resolver';
import { ComplianceTotalResolver } from './compliance/totals.resolver';
import { createTradingContext, type TradingContext } from './context';
import { GhgReportResolver } from './ghg/ghg.resolver';
import { tradingImporters } from './import/list';
import { EnterpriseResolver } from './pollution-source/enterprise.resolver';
import { PollutionSourceResolver } from './pollution-source/pollution-source.resolver';
import { EnterpriseStub, PollutionSourceStub } from './pollution-source/stubs.type';
import { PriceQuoteResolver } from './price/quote.resolver';
import { TransactionLegResolver, TransactionResolver } from './transaction/transaction.resolver';
import { DivisionStub } from '../kit/directory-stubs.type';

/** Environmental rights (环境权益): accounts, lots, the ledger, compliance, greenhouse gas reports, prices. */
export const trading = defineSubgraph<TradingContext>({
  name: 'trading',
  port: 4003,
  resolvers: [
    RightAccountResolver,
    LotResolver,
    TransactionResolver,
    TransactionLegResolver,
    PriceQuoteResolver,
    ComplianceYearResolver,
    ComplianceTotalResolver,
    GhgReportResolver,
    PollutionSourceResolver,
    EnterpriseResolver,
  ],
  orphanedTypes: [PollutionSourceStub, EnterpriseStub, DivisionStub],
  entities: {
    RightAccount: { key: 'id', load: (id, context) => context.accountById.load(id) },
    Lot: { key: 'id', load: (id, context) => context.lotById.load(id) },
    Transaction: { key: 'id', load: (id, context) => context.transactionById.load(id) },
    ComplianceYear: { key: 'id', load: (id, context) => context.complianceYearById.load(id) },
    PollutionSource: { key: 'id', load: async (id, _, reference) => ({ ...reference, id }) },
    Enterprise: { key: 'id', load: async (id) => ({ id }) },
    Division: { key: 'code', load: async (code) => ({ code }) },
  },
  createContext: createTradingContext,
  rows: {
    accounts: { resource: 'trading.accounts', at: { field: 'openedOn', kind: 'text' } },
    // A right that was bought is its holder's own, wherever it was issued.
    lots: { resource: 'trading.lots', at: { field: 'issuedOn', kind: 'text' }, isBehindFigures: true },
    transactions: { resource: 'trading.transactions', at: { field: 'at', kind: 'text' } },
    complianceYears: { resource: 'trading.compliance-years', at: { field: 'year', kind: 'year' } },
    ghgReports: { resource: 'trading.ghg-reports', at: { field: 'year', kind: 'year' } },
    participations: { resource: 'trading.programmes' },
  },
  indexes: [
    { collection: 'accounts', keys: { sourceId: 1 } },
    { collection: 'accounts', keys: { enterpriseId: 1 } },
    { collection: 'accounts', keys: { divisionPath: 1, _id: 1 } },
    { collection: 'lots', keys: { accountId: 1 } },
    { collection: 'transactions', keys: { 'legs.accountId': 1, at: 1 } },
    { collection: 'transactions', keys: { commodity: 1, kind: 1, at: 1 } },
    { collection: 'transactions', keys: { divisionPath: 1, at: 1 } },
    { collection: 'transactions', keys: { at: 1 } },
    { collection: 'complianceYears', keys: { sourceId: 1, year: 1 } },
    { collection: 'complianceYears', keys: { enterpriseId: 1, year: 1 } },
    { collection: 'complianceYears', keys: { accountId: 1, year: 1 } },
    { collection: 'complianceYears', keys: { divisionPath: 1, _id: 1 } },
    { collection: 'complianceYears', keys: { year: 1, _id: 1 } },
    { collection: 'ghgReports', keys: { sourceId: 1, year: 1 } },
    { collection: 'ghgReports', keys: { enterpriseId: 1, year: 1 } },
    { collection: 'participations', keys: { sourceId: 1 } },
  ],
  importers: tradingImporters,
  books: [...ledgerBooks, ...issueBooks],
});
