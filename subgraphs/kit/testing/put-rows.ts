import { scopedStore } from '../../../lib/store/scoped-store';
import { type Document, type Store } from '../../../lib/store/port';

/** Rows by collection. */
export type RowsByCollection = Readonly<Record<string, readonly Document[]>>;

/** Stores rows in a room's own collections, as an import of them would. */
export async function putRowsInto(room: string, store: Store, rows: RowsByCollection): Promise<void> {
  const own = scopedStore(store, room);
  for (const [name, documents] of Object.entries(rows)) await own.collection(name).insertMany(documents);
}
