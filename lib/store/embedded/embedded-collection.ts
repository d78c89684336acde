import { checkDocument } from '../check-document';
import {
  type BulkWriteResult,
  type Collection,
  type Cursor,
  type Document,
  type Filter,
  type FindOneAndUpdateOptions,
  type FindOptions,
  type IndexKeys,
  type IndexOptions,
  type Stage,
  type Update,
  type UpdateOptions,
  type UpdateResult,
  type Value,
  type WriteOperation,
} from '../port';
import { StoreError } from '../store-error';
import { compareValues } from './compare-values';
import { createIndex, dropCollection } from './create-index';
import { cursorOf } from './cursor';
import { type Environment } from './environment';
import { compileFilter, idAsked } from './filter';
import { runPipeline } from './pipeline';
import { projector } from './projection';
import { count, scan } from './scan';
import { valuesAt } from './values-at';
import { type Writer } from './writer';
import { type Done, Writes } from './writes';

const updateResult = ({ matchedCount, modifiedCount, upsertedId }: Done): UpdateResult => ({
  matchedCount,
  modifiedCount,
  upsertedId,
});

/** The documents an operation brings, which must pass the write boundary before anything is queued. */
function broughtBy<T extends Document>(operation: WriteOperation<T>): T[] {
  if ('insertOne' in operation) return [operation.insertOne.document];
  return 'replaceOne' in operation ? [operation.replaceOne.replacement] : [];
}

const NOTHING_DONE: BulkWriteResult = Object.freeze({
  insertedCount: 0,
  matchedCount: 0,
  modifiedCount: 0,
  deletedCount: 0,
  upsertedCount: 0,
});

/** A collection of the embedded store. */
export class EmbeddedCollection<T extends Document> implements Collection<T> {
  constructor(
    readonly name: string,
    private readonly environment: Environment,
    private readonly writer: Writer,
  ) {}

  find(filter: Filter, options: FindOptions = {}): Cursor<T> {
    compileFilter(filter);
    return cursorOf<T>(() => this.read(filter, options), projector(options.projection));
  }

  async findOne(filter: Filter, options: FindOptions = {}): Promise<T | null> {
    const id = idAsked(filter);
    if (id !== undefined && options.skip === undefined) return this.lookUp(id, options);
    const [first] = await this.find(filter, { ...options, limit: 1 }).toArray();
    return first ?? null;
  }

  async countDocuments(filter: Filter): Promise<number> {
    this.writer.assertOpen();
    return count(this.environment, this.name, filter);
  }

  async distinct(field: string, filter: Filter = {}): Promise<Value[]> {
    const values: unknown[] = [];
    const seen = new Set<string>();
    for await (const batch of this.read(filter, {})) {
      for (const value of batch.flatMap((document) => valuesAt(document, field))) {
        if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
        if (seen.size !== seen.add(`${typeof value}${JSON.stringify(value)}`).size) values.push(value);
      }
    }
    return values.sort(compareValues) as Value[];
  }

  aggregate<R>(pipeline: readonly Stage[]): Cursor<R> {
    const [first, ...rest] = pipeline;
    const isMatch = first !== undefined && Object.keys(first).length === 1 && '$match' in first;
    const filter = isMatch ? (first['$match'] as Filter) : {};
    return cursorOf<R>(() => runPipeline(this.read(filter, {}), isMatch ? rest : pipeline));
  }

  async insertOne(document: T): Promise<void> {
    await this.bulkWrite([{ insertOne: { document } }]);
  }

  async insertMany(documents: readonly T[]): Promise<void> {
    await this.bulkWrite(documents.map((document) => ({ insertOne: { document } })));
  }

  async replaceOne(filter: Filter, replacement: T, options: UpdateOptions = {}): Promise<UpdateResult> {
    checkDocument(replacement);
    return updateResult(await this.write((writes) => writes.replace(filter, replacement, options.upsert)));
  }

  async updateOne(filter: Filter, update: Update, options: UpdateOptions = {}): Promise<UpdateResult> {
    return updateResult(await this.write((writes) => writes.update(filter, update, { ...options })));
  }

  async updateMany(filter: Filter, update: Update, options: UpdateOptions = {}): Promise<UpdateResult> {
    return updateResult(await this.write((writes) => writes.update(filter, update, { ...options, all: true })));
  }

  async findOneAndUpdate(filter: Filter, update: Update, options: FindOneAndUpdateOptions = {}): Promise<T | null> {
    const { upsert = false, sort, returnDocument = 'before' } = options;
    const found = await this.write((writes) => writes.findAndUpdate(filter, update, { upsert, sort }));
    return found[returnDocument] as T | null;
  }

  async deleteOne(filter: Filter): Promise<number> {
    return (await this.write((writes) => writes.delete(filter, false))).deletedCount;
  }

  async deleteMany(filter: Filter): Promise<number> {
    return (await this.write((writes) => writes.delete(filter, true))).deletedCount;
  }

  async bulkWrite(operations: readonly WriteOperation<T>[]): Promise<BulkWriteResult> {
    for (const document of operations.flatMap(broughtBy)) checkDocument(document);
    if (operations.length === 0) return { ...NOTHING_DONE };
    const { total, failure } = await this.write((writes) => runInOrder(writes, operations));
    if (failure !== undefined) throw failure;
    return total;
  }

  createIndex(keys: IndexKeys, options: IndexOptions = {}): Promise<string> {
    return this.writer.run(() => createIndex(this.environment, this.name, { keys, options }));
  }

  drop(): Promise<void> {
    return this.writer.run(() => dropCollection(this.environment, this.name));
  }

  /** The commonest question of all takes the shortest way: no plan, no walk. */
  private lookUp(id: string, { projection }: FindOptions): T | null {
    this.writer.assertOpen();
    const found = this.environment.documents.get([this.name, id]);
    return found === undefined ? null : (projector(projection)(found) as T);
  }

  private read(filter: Filter, options: FindOptions) {
    this.writer.assertOpen();
    return scan(this.environment, this.name, { filter, options });
  }

  private write<R>(act: (writes: Writes) => R): Promise<R> {
    return this.writer.run(() => act(new Writes(this.environment, this.name)));
  }
}

type Totals = { -readonly [K in keyof BulkWriteResult]: BulkWriteResult[K] };

/** Stops at the first failure; what came before it stays, so the failure is answered, not thrown, inside the transaction. */
function runInOrder<T extends Document>(
  writes: Writes,
  operations: readonly WriteOperation<T>[],
): { total: BulkWriteResult; failure: StoreError | undefined } {
  const total: Totals = { ...NOTHING_DONE };
  for (const operation of operations) {
    try {
      const done = writes.run(operation);
      for (const key of Object.keys(total) as (keyof Totals)[]) total[key] += done[key];
    } catch (error) {
      if (error instanceof StoreError) return { total, failure: error };
      throw error;
    }
  }
  return { total, failure: undefined };
}
