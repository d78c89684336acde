import {
  type AnyBulkWriteOperation,
  type Collection as DriverCollection,
  type Db,
  type Filter as DriverFilter,
} from 'mongodb';
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
import { translated } from './translate-error';

type Plain = Record<string, unknown> & { _id: string };

/** What the driver's cursors have in common. */
interface DriverCursor extends AsyncIterable<unknown> {
  toArray(): Promise<unknown[]>;
}

function cursorOf<T>(open: () => DriverCursor): Cursor<T> {
  async function* each(): AsyncGenerator<T> {
    const iterator = open()[Symbol.asyncIterator]();
    for (
      let next = await translated(() => iterator.next());
      next.done !== true;
      next = await translated(() => iterator.next())
    ) {
      yield next.value as T;
    }
  }
  return { [Symbol.asyncIterator]: each, toArray: () => translated(async () => (await open().toArray()) as T[]) };
}

interface DriverUpdateResult {
  readonly matchedCount: number;
  readonly modifiedCount: number;
  readonly upsertedId: unknown;
}

const updateResult = ({ matchedCount, modifiedCount, upsertedId }: DriverUpdateResult): UpdateResult => ({
  matchedCount,
  modifiedCount,
  upsertedId: typeof upsertedId === 'string' ? upsertedId : null,
});

function checkOperation<T extends Document>(operation: WriteOperation<T>): void {
  if ('insertOne' in operation) checkDocument(operation.insertOne.document);
  if ('replaceOne' in operation) checkDocument(operation.replaceOne.replacement);
}

/** A collection behind the official driver. */
export class MongoCollection<T extends Document> implements Collection<T> {
  constructor(
    readonly name: string,
    private readonly database: Db,
    private readonly assertOpen: () => void,
  ) {}

  find(filter: Filter, { sort, limit, skip, projection }: FindOptions = {}): Cursor<T> {
    const options = {
      ...(sort === undefined ? {} : { sort }),
      ...(limit === undefined ? {} : { limit }),
      ...(skip === undefined ? {} : { skip }),
      ...(projection === undefined ? {} : { projection }),
    };
    return cursorOf<T>(() => this.rows().find(asFilter(filter), options));
  }

  async findOne(filter: Filter, options: FindOptions = {}): Promise<T | null> {
    const [first] = await this.find(filter, { ...options, limit: 1 }).toArray();
    return first ?? null;
  }

  async countDocuments(filter: Filter): Promise<number> {
    const groups = await this.aggregate<{ count: number }>([{ $match: filter }, { $count: 'count' }]).toArray();
    return groups[0]?.count ?? 0;
  }

  distinct(field: string, filter: Filter = {}): Promise<Value[]> {
    return translated(async () => (await this.rows().distinct(field, asFilter(filter))) as Value[]);
  }

  aggregate<R>(pipeline: readonly Stage[]): Cursor<R> {
    return cursorOf<R>(() => this.rows().aggregate([...pipeline]));
  }

  async insertOne(document: T): Promise<void> {
    checkDocument(document);
    await translated(() => this.rows().insertOne(asPlain(document)));
  }

  async insertMany(documents: readonly T[]): Promise<void> {
    for (const document of documents) checkDocument(document);
    if (documents.length > 0) await translated(() => this.rows().insertMany(documents.map(asPlain)));
  }

  async replaceOne(filter: Filter, replacement: T, options: UpdateOptions = {}): Promise<UpdateResult> {
    checkDocument(replacement);
    return translated(async () =>
      updateResult(await this.rows().replaceOne(asFilter(filter), asPlain(replacement), { ...options })),
    );
  }

  async updateOne(filter: Filter, update: Update, options: UpdateOptions = {}): Promise<UpdateResult> {
    return translated(async () => updateResult(await this.rows().updateOne(asFilter(filter), update, { ...options })));
  }

  async updateMany(filter: Filter, update: Update, options: UpdateOptions = {}): Promise<UpdateResult> {
    return translated(async () => updateResult(await this.rows().updateMany(asFilter(filter), update, { ...options })));
  }

  async findOneAndUpdate(filter: Filter, update: Update, options: FindOneAndUpdateOptions = {}): Promise<T | null> {
    const { upsert = false, sort, returnDocument = 'before' } = options;
    const given = { upsert, returnDocument, ...(sort === undefined ? {} : { sort }) };
    return translated(async () => (await this.rows().findOneAndUpdate(asFilter(filter), update, given)) as T | null);
  }

  async deleteOne(filter: Filter): Promise<number> {
    return translated(async () => (await this.rows().deleteOne(asFilter(filter))).deletedCount);
  }

  async deleteMany(filter: Filter): Promise<number> {
    return translated(async () => (await this.rows().deleteMany(asFilter(filter))).deletedCount);
  }

  async bulkWrite(operations: readonly WriteOperation<T>[]): Promise<BulkWriteResult> {
    for (const operation of operations) checkOperation(operation);
    if (operations.length === 0)
      return { insertedCount: 0, matchedCount: 0, modifiedCount: 0, deletedCount: 0, upsertedCount: 0 };
    const result = await translated(() =>
      this.rows().bulkWrite(operations as unknown as AnyBulkWriteOperation<Plain>[], { ordered: true }),
    );
    const { insertedCount, matchedCount, modifiedCount, deletedCount, upsertedCount } = result;
    return { insertedCount, matchedCount, modifiedCount, deletedCount, upsertedCount };
  }

  async createIndex(keys: IndexKeys, options: IndexOptions = {}): Promise<string> {
    return translated(() => this.rows().createIndex({ ...keys }, { ...options }));
  }

  async drop(): Promise<void> {
    await translated(() => this.rows().drop());
  }

  private rows(): DriverCollection<Plain> {
    this.assertOpen();
    return this.database.collection<Plain>(this.name);
  }
}

const asFilter = (filter: Filter): DriverFilter<Plain> => filter as DriverFilter<Plain>;

/** A copy, because the driver may write into what it is given. */
const asPlain = (document: Document): Plain => ({ ...document });
