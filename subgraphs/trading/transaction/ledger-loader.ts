import DataLoader from 'dataloader';
import { type Collection } from '../../../lib/store/port';
import { type TransactionRow } from '../rows';
import { dayAfter } from './day-after';

/** An account and the day up to which its transactions count, that day included. */
export interface LedgerKey {
  readonly accountId: string;
  readonly asOf: string;
}

/** Transactions by the accounts their legs move. */
function byAccount(rows: readonly TransactionRow[], wanted: ReadonlySet<string>): Map<string, TransactionRow[]> {
  const groups = new Map<string, TransactionRow[]>([...wanted].map((id) => [id, []]));
  for (const row of rows) {
    for (const id of new Set(row.legs.map((leg) => leg.accountId))) groups.get(id)?.push(row);
  }
  return groups;
}

/** Settled transactions of many accounts up to as many days, in one store call (index `legs.accountId, at`). */
export function ledgerLoader(rows: Collection<TransactionRow>): DataLoader<LedgerKey, TransactionRow[], string> {
  const load = async (keys: readonly LedgerKey[]): Promise<TransactionRow[][]> => {
    const wanted = new Set(keys.map(({ accountId }) => accountId));
    const end = keys.map(({ asOf }) => dayAfter(asOf)).reduce((last, day) => (day > last ? day : last), '');
    // Nothing settles before it is made, so the time it was made at narrows the walk of the index.
    const filter = { 'legs.accountId': { $in: [...wanted] }, at: { $lt: end }, settledAt: { $lt: end } };
    const found = byAccount(await rows.find(filter, { sort: { settledAt: 1, _id: 1 } }).toArray(), wanted);
    return keys.map(({ accountId, asOf }) => {
      const until = dayAfter(asOf);
      return (found.get(accountId) ?? []).filter(({ settledAt }) => settledAt !== null && settledAt < until);
    });
  };
  return new DataLoader(load, { cacheKeyFn: ({ accountId, asOf }) => `${accountId} ${asOf}` });
}
