import { type Document, type Store } from '../../../lib/store/port';
import { SharingError } from '../../../schema/sharing-error';
import { type DatasetImporter } from './dataset-importer';
import { type RowSink } from './row-sink';

/** Rows written in one call of the store. */
const BATCH = 1000;

/** A row as stored by an import. */
interface ImportedRow extends Document {
  readonly dataset: string;
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

/** What is known of a collection in this run. */
interface Progress {
  /** Ids of the data set's rows that an earlier run stored. */
  readonly earlier: ReadonlySet<string>;
  readonly written: Set<string>;
}

/** Writes the rows of one data set and knows which ones, so that what an earlier run left over can be removed. */
export class DatasetWriter implements RowSink {
  private readonly progress = new Map<string, Progress>();

  constructor(
    private readonly store: Store,
    private readonly importer: Pick<DatasetImporter, 'dataset' | 'collections'>,
    /** Told after each batch, with the rows of the write that are stored and all of them. */
    private readonly onWritten: (collection: string, done: number, total: number) => void,
  ) {}

  /** Stores rows by `_id`; the same id written twice in one run is an error of the importer. */
  async write(name: string, rows: readonly Document[]): Promise<void> {
    if (!this.importer.collections.includes(name))
      throw new Error(`${this.importer.dataset}: collection ${name} is not declared`);
    const { earlier, written } = await this.progressIn(name);
    for (const { _id } of rows) {
      if (written.has(_id)) throw new Error(`${this.importer.dataset}: ${name} ${_id} is written twice`);
      written.add(_id);
    }
    let done = 0;
    for (const batch of batches(rows)) {
      await this.storeBatch(name, batch, earlier);
      this.onWritten(name, (done += batch.length), rows.length);
    }
  }

  /** Removes the data set's rows, in these collections, that this run did not write. */
  async removeOthers(collections: readonly string[]): Promise<void> {
    for (const name of collections) {
      const { earlier, written } = await this.progressIn(name);
      for (const batch of batches([...earlier].filter((id) => !written.has(id)))) {
        await this.guard(name, () => this.rows(name).deleteMany({ _id: { $in: [...batch] } }));
      }
    }
  }

  /** Rows written, by collection. */
  counts(): Record<string, number> {
    return Object.fromEntries(
      this.importer.collections.map((name) => [name, this.progress.get(name)?.written.size ?? 0]),
    );
  }

  private rows(name: string) {
    return this.store.collection<ImportedRow>(name);
  }

  private async progressIn(name: string): Promise<Progress> {
    const known = this.progress.get(name);
    if (known !== undefined) return known;
    const earlier = new Set<string>();
    const stored = this.rows(name).find({ dataset: this.importer.dataset }, { projection: { _id: 1 } });
    await this.guard(name, async () => {
      for await (const { _id } of stored) earlier.add(_id);
    });
    const progress = { earlier, written: new Set<string>() };
    this.progress.set(name, progress);
    return progress;
  }

  /** New rows are inserted, which a store does many times faster than it replaces. */
  private async storeBatch(name: string, batch: readonly Document[], earlier: ReadonlySet<string>): Promise<void> {
    const rows = batch.map((row): ImportedRow => ({ ...row, dataset: this.importer.dataset }));
    const operations = rows.flatMap((row) =>
      earlier.has(row._id) ? [{ replaceOne: { filter: { _id: row._id }, replacement: row } }] : [],
    );
    await this.guard(name, async () => {
      await this.rows(name).insertMany(rows.filter(({ _id }) => !earlier.has(_id)));
      await this.rows(name).bulkWrite(operations);
    });
  }

  private async guard(name: string, write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      throw new SharingError('IMPORT_INCOMPLETE', `${this.importer.dataset}/${name}`, error);
    }
  }
}
