import type DataLoader from 'dataloader';
import { type Collection } from '../../lib/store/port';
import { type BaseContext } from '../kit/define-subgraph';
import { loaderByField, loaderById } from '../kit/loaders';
import {
  type AccountRow,
  type ComplianceYearRow,
  type GhgReportRow,
  type LotRow,
  type ParticipationRow,
  type TransactionRow,
} from './rows';
import { type AmountsKey, amountsLoader } from './compliance/amounts-loader';
import { type LedgerAmounts } from './compliance/ledger-amounts';
import { type QuoteKey, quoteLoader } from './price/quote-loader';
import { type ShownQuote } from './price/shown-quotes';
import { tradeLoader } from './price/trade-loader';
import { type LedgerKey, ledgerLoader } from './transaction/ledger-loader';

/** What one request to the trading room gets; the loaders live and die with it. */
export interface TradingContext extends BaseContext {
  readonly accountRows: Collection<AccountRow>;
  readonly complianceYearRows: Collection<ComplianceYearRow>;
  readonly transactionRows: Collection<TransactionRow>;
  readonly accountById: DataLoader<string, AccountRow | null>;
  readonly accountsBySource: DataLoader<string, AccountRow[]>;
  readonly accountsByEnterprise: DataLoader<string, AccountRow[]>;
  readonly lotById: DataLoader<string, LotRow | null>;
  /** Terms of rights that an account in scope holds, wherever they were issued. */
  readonly lotTermsById: DataLoader<string, LotRow | null>;
  readonly lotsByAccount: DataLoader<string, LotRow[]>;
  readonly transactionById: DataLoader<string, TransactionRow | null>;
  /** Settled transactions of an account up to a day, in the order they counted. */
  readonly ledger: DataLoader<LedgerKey, TransactionRow[], string>;
  /** Amounts of an account and year, folded from its ledger up to today. */
  readonly amounts: DataLoader<AmountsKey, LedgerAmounts, string>;
  /** Prices from settled trades that were not reversed. */
  readonly quotes: DataLoader<QuoteKey, ShownQuote[], string>;
  readonly complianceYearById: DataLoader<string, ComplianceYearRow | null>;
  readonly complianceYearsByAccount: DataLoader<string, ComplianceYearRow[]>;
  readonly complianceYearsBySource: DataLoader<string, ComplianceYearRow[]>;
  readonly complianceYearsByEnterprise: DataLoader<string, ComplianceYearRow[]>;
  readonly reportsBySource: DataLoader<string, GhgReportRow[]>;
  readonly reportsByEnterprise: DataLoader<string, GhgReportRow[]>;
  readonly participationsBySource: DataLoader<string, ParticipationRow[]>;
}

/** Oldest first. */
const byYear = { year: 1, _id: 1 } as const;

/** Opens the room's collections and makes fresh loaders. */
export function createTradingContext(base: BaseContext): TradingContext {
  const accountRows = base.store.collection<AccountRow>('accounts');
  const lotRows = base.store.collection<LotRow>('lots');
  const transactionRows = base.store.collection<TransactionRow>('transactions');
  const complianceYearRows = base.store.collection<ComplianceYearRow>('complianceYears');
  const lotTermsById = loaderById(base.rowsBehind<LotRow>('lots'));
  const ledger = ledgerLoader(transactionRows);
  const reportRows = base.store.collection<GhgReportRow>('ghgReports');
  return {
    ...base,
    accountRows,
    complianceYearRows,
    transactionRows,
    accountById: loaderById(accountRows),
    accountsBySource: loaderByField(accountRows, 'sourceId'),
    accountsByEnterprise: loaderByField(accountRows, 'enterpriseId'),
    lotById: loaderById(lotRows),
    lotTermsById,
    lotsByAccount: loaderByField(lotRows, 'accountId'),
    transactionById: loaderById(transactionRows),
    ledger,
    amounts: amountsLoader({ today: base.today, ledger, lotTermsById }),
    quotes: quoteLoader(
      tradeLoader(base.rowsCounted<TransactionRow>('transactions', 'trading.prices')),
      base.smallGroups('trading.prices'),
    ),
    complianceYearById: loaderById(complianceYearRows),
    complianceYearsByAccount: loaderByField(complianceYearRows, 'accountId', byYear),
    complianceYearsBySource: loaderByField(complianceYearRows, 'sourceId', byYear),
    complianceYearsByEnterprise: loaderByField(complianceYearRows, 'enterpriseId', byYear),
    reportsBySource: loaderByField(reportRows, 'sourceId', byYear),
    reportsByEnterprise: loaderByField(reportRows, 'enterpriseId', byYear),
    participationsBySource: loaderByField(base.store.collection<ParticipationRow>('participations'), 'sourceId'),
  };
}
