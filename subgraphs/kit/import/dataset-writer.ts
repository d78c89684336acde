import { type Document, type Store } from '../../../lib/store/port';
import { SharingError } from '../../../schema/sharing-error';

/** Rows written in one call of the store. */
const BATCH = 1000;

/** A row as stored by an import. */
interface ImportedRow extends Document {
  readonly dataset: string;
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

/** Writes the rows of one data set and knows which ones, so that what an earlier run left over can be removed. */
export class DatasetWriter {
  private readonly written: ReadonlyMap<string, Set<string>>;

  constructor(
    private readonly store: Store,
    private readonly dataset: string,
    collections: readonly string[],
  ) {
    this.written = new Map(collections.map((name) => [name, new Set()]));
  }

  /** Stores rows by `_id`; the same id written twice in one run is an error of the importer. */
  async write(name: string, rows: readonly Document[]): Promise<void> {
    const ids = this.written.get(name);
    if (ids === undefined) throw new Error(`${this.dataset}: collection ${name} is not declared`);
    for (const { _id } of rows) {
      if (ids.has(_id)) throw new Error(`${this.dataset}: ${name} ${_id} is written twice`);
      ids.add(_id);
    }
    for (const batch of batches(rows)) await this.replace(name, batch);
  }

  /** Removes the data set's rows, in these collections, that this run did not write. */
  async removeOthers(collections: readonly string[]): Promise<void> {
    for (const name of collections) {
      const stale = await this.othersIn(name);
      for (const batch of batches(stale)) {
        await this.guard(name, () => this.rows(name).deleteMany({ _id: { $in: [...batch] } }));
      }
    }
  }

  /** Rows written, by collection. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.written].map(([name, ids]) => [name, ids.size]));
  }

  private rows(name: string) {
    return this.store.collection<ImportedRow>(name);
  }

  private async othersIn(name: string): Promise<string[]> {
    const ids = this.written.get(name);
    const others: string[] = [];
    for await (const { _id } of this.rows(name).find({ dataset: this.dataset }, { projection: { _id: 1 } })) {
      if (ids?.has(_id) !== true) others.push(_id);
    }
    return others;
  }

  private async replace(name: string, rows: readonly Document[]): Promise<void> {
    const operations = rows.map((row) => ({
      replaceOne: { filter: { _id: row._id }, replacement: { ...row, dataset: this.dataset }, upsert: true },
    }));
    await this.guard(name, () => this.rows(name).bulkWrite(operations));
  }

  private async guard(name: string, write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      throw new SharingError('IMPORT_INCOMPLETE', `${this.dataset}/${name}`, error);
    }
  }
}
