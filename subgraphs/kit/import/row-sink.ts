import { type Document } from '../../../lib/store/port';

/** Where an importer's rows go. */
export interface RowSink {
  /** Takes rows of a collection; the same `_id` twice in one run is an error of the importer. */
  write(collection: string, rows: readonly Document[]): Promise<void>;
  /** Rows taken, by collection. */
  counts(): Record<string, number>;
}
