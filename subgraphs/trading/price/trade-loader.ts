import DataLoader from 'dataloader';
import { type Collection } from '../../../lib/store/port';
import { type TransactionRow } from '../rows';
import { dayAfter } from '../transaction/day-after';

/** Trades of a commodity made on the days from the first to the last, both included. */
export interface TradeKey {
  readonly commodity: TransactionRow['commodity'];
  readonly from: string;
  readonly to: string;
}

const isWithin = ({ at }: TransactionRow, { from, to }: TradeKey): boolean => at >= from && at < dayAfter(to);

/** A trade that was reversed, whenever that was, is no trade; one that is not settled is none yet. */
function standing(rows: readonly TransactionRow[]): TransactionRow[] {
  const reversed = new Set(rows.flatMap(({ kind, reverses }) => (kind === 'REVERSAL' ? [reverses?.id] : [])));
  return rows.filter(({ kind, _id }) => kind === 'TRADE' && !reversed.has(_id));
}

/** Settled trades that stand, of many commodities and spans, in the order they were made, in one store call. */
export function tradeLoader(rows: Collection<TransactionRow>): DataLoader<TradeKey, TransactionRow[], string> {
  const load = async (keys: readonly TradeKey[]): Promise<TransactionRow[][]> => {
    const first = keys.map(({ from }) => from).reduce((least, day) => (day < least ? day : least));
    const last = keys.map(({ to }) => dayAfter(to)).reduce((most, day) => (day > most ? day : most));
    const shared = {
      commodity: { $in: [...new Set(keys.map(({ commodity }) => commodity))] },
      settledAt: { $ne: null },
    };
    const filter = {
      $or: [
        { ...shared, kind: 'TRADE', at: { $gte: first, $lt: last } },
        { ...shared, kind: 'REVERSAL', at: { $gte: first } },
      ],
    };
    const trades = standing(await rows.find(filter, { sort: { at: 1, _id: 1 } }).toArray());
    return keys.map((key) => trades.filter((row) => row.commodity === key.commodity && isWithin(row, key)));
  };
  return new DataLoader(load, { cacheKeyFn: ({ commodity, from, to }) => `${commodity} ${from} ${to}` });
}
