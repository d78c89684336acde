import DataLoader from 'dataloader';
import { type LotRow, type TransactionRow } from '../rows';
import { type LedgerKey } from '../transaction/ledger-loader';
import { type LedgerAmounts, ledgerAmounts } from './ledger-amounts';

/** An account and a year of its obligations. */
export interface AmountsKey {
  readonly accountId: string;
  readonly year: number;
}

/** What a year is folded from. */
export interface LedgerReaders {
  readonly today: string;
  readonly ledger: DataLoader<LedgerKey, TransactionRow[], string>;
  readonly lotTermsById: DataLoader<string, LotRow | null>;
}

/** The lots that an account's legs move. */
async function lotsOf(
  { lotTermsById }: LedgerReaders,
  accountId: string,
  transactions: readonly TransactionRow[],
): Promise<ReadonlyMap<string, LotRow>> {
  const legs = transactions.flatMap((transaction) => transaction.legs);
  const own = new Set(legs.flatMap((leg) => (leg.accountId === accountId ? [leg.lotId] : [])));
  const lots = await Promise.all([...own].map((id) => lotTermsById.load(id)));
  return new Map(lots.flatMap((lot) => (lot === null ? [] : [[lot._id, lot]])));
}

/** Amounts of a year folded from the ledger up to today, once a request: running amounts ask for each year again. */
export function amountsLoader(readers: LedgerReaders): DataLoader<AmountsKey, LedgerAmounts, string> {
  const fold = async ({ accountId, year }: AmountsKey): Promise<LedgerAmounts> => {
    const transactions = await readers.ledger.load({ accountId, asOf: readers.today });
    return ledgerAmounts({ accountId, year, transactions, lots: await lotsOf(readers, accountId, transactions) });
  };
  const load = (keys: readonly AmountsKey[]): Promise<LedgerAmounts[]> => Promise.all(keys.map(fold));
  return new DataLoader(load, { cacheKeyFn: ({ accountId, year }) => `${accountId} ${year}` });
}
