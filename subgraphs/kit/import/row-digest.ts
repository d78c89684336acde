import { createHash } from 'node:crypto';
import { type Document, type Store } from '../../../lib/store/port';
import { checkFiles } from './check-files';
import { type DatasetImporter } from './dataset-importer';
import { DatasetRun } from './dataset-run';
import { type RowSink } from './row-sink';

/** SHA-256 over a collection's rows of a data set, in the order of their ids and whatever the order of their fields. */
export type RowDigests = Readonly<Record<string, string>>;

/** The value with the fields of every object in alphabetical order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, ordered(field)]));
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Keeps a digest of each row instead of the row. */
class DigestSink implements RowSink {
  private readonly collections: ReadonlyMap<string, Map<string, string>>;
  private readonly dataset: string;

  constructor({ dataset, collections }: DatasetImporter) {
    this.dataset = dataset;
    this.collections = new Map(collections.map((name) => [name, new Map()]));
  }

  async write(collection: string, rows: readonly Document[]): Promise<void> {
    const taken = this.collections.get(collection);
    if (taken === undefined) throw new Error(`${this.dataset}: ${collection} is not one of the importer's collections`);
    for (const row of rows) {
      if (taken.has(row._id)) throw new Error(`${this.dataset}: ${collection} ${row._id} is written twice`);
      taken.set(row._id, digestOf(JSON.stringify(ordered({ ...row, dataset: this.dataset }))));
    }
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.collections].map(([name, rows]) => [name, rows.size]));
  }

  digests(): RowDigests {
    const names = [...this.collections].sort(([left], [right]) => (left < right ? -1 : 1));
    return Object.fromEntries(
      names.map(([name, rows]) => {
        const sorted = [...rows].sort(([left], [right]) => (left < right ? -1 : 1));
        return [name, digestOf(sorted.map(([id, digest]) => `${id} ${digest}`).join('\n'))];
      }),
    );
  }
}

/** Digests of what the importer would write from the files as they are now; nothing is stored. */
export async function digestOfFiles(room: string, importer: DatasetImporter, dataFolder: string): Promise<RowDigests> {
  const checked = await checkFiles(importer, dataFolder);
  const sink = new DigestSink(importer);
  await new DatasetRun({ room, dataFolder }, importer, { checked, sink }).run();
  return sink.digests();
}

/** Digests of the data set's rows that a room's store holds. */
export async function digestOfStore(store: Store, importer: DatasetImporter): Promise<RowDigests> {
  const { dataset, collections } = importer;
  const sink = new DigestSink(importer);
  for (const name of collections) {
    for await (const row of store.collection(name).find({ dataset })) await sink.write(name, [row]);
  }
  return sink.digests();
}
