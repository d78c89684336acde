import { type Document, type Store } from '../../../lib/store/port';
import { type TransactionRow } from '../rows';

/** Rows of one data set by id. */
export async function rowsById<T extends Document>(
  store: Store,
  name: string,
  dataset: string,
): Promise<ReadonlyMap<string, T>> {
  const rows = new Map<string, T>();
  for await (const row of store.collection<T>(name).find({ dataset })) rows.set(row._id, row);
  return rows;
}

/** Settled transactions of a data set, in the order they counted. */
export function settled(store: Store, dataset: string): AsyncIterable<TransactionRow> {
  return store
    .collection<TransactionRow>('transactions')
    .find({ dataset, settledAt: { $ne: null } }, { sort: { settledAt: 1, _id: 1 } });
}
