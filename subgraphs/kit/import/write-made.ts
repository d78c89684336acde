import { type Document } from '../../../lib/store/port';
import { type ImportContext } from './dataset-importer';

/** Rows made at a time. */
const SLICE = 5000;

/** What an importer made, and how a record becomes a row. */
export interface Made<T> {
  readonly records: readonly T[];
  readonly toRow: (record: T) => Document;
}

/** Makes and writes rows slice by slice, so that the rows of a large collection never stand in memory all at once. */
export async function writeMade<T>({ write }: ImportContext, collection: string, made: Made<T>): Promise<void> {
  for (let start = 0; start < made.records.length; start += SLICE) {
    await write(collection, made.records.slice(start, start + SLICE).map(made.toRow));
  }
}
