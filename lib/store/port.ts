/** The store's port: the part of the MongoDB driver's collection that both bodies answer alike. */

/** Values a document may hold. Decimals are strings; ids are strings; no Decimal128, Long, ObjectId or undefined. */
export type Value = string | number | boolean | null | Date | readonly Value[] | { readonly [key: string]: Value };

/** A stored document. `_id` is always a string chosen by the writer. */
export interface Document {
  readonly _id: string;
}

/** A MongoDB query in the subset of docs/PRINCIPLES.md (comparison, logical, element, array operators and $regex). */
export type Filter = Readonly<Record<string, unknown>>;
export type Sort = Readonly<Record<string, 1 | -1>>;
export type Projection = Readonly<Record<string, 0 | 1>>;
export type IndexKeys = Readonly<Record<string, 1 | -1>>;
export type Update = Readonly<Record<string, unknown>>;
export type Stage = Readonly<Record<string, unknown>>;

export interface FindOptions {
  readonly sort?: Sort;
  readonly limit?: number;
  readonly skip?: number;
  readonly projection?: Projection;
}

export interface IndexOptions {
  readonly unique?: boolean;
  readonly name?: string;
}

export interface UpdateOptions {
  readonly upsert?: boolean;
}

export interface FindOneAndUpdateOptions extends UpdateOptions {
  readonly sort?: Sort;
  /** Which state of the document is answered; default `before`. */
  readonly returnDocument?: 'before' | 'after';
}

export interface UpdateResult {
  readonly matchedCount: number;
  readonly modifiedCount: number;
  readonly upsertedId: string | null;
}

export type WriteOperation<T extends Document> =
  | { readonly insertOne: { readonly document: T } }
  | { readonly replaceOne: { readonly filter: Filter; readonly replacement: T; readonly upsert?: boolean } }
  | { readonly updateOne: { readonly filter: Filter; readonly update: Update; readonly upsert?: boolean } }
  | { readonly updateMany: { readonly filter: Filter; readonly update: Update; readonly upsert?: boolean } }
  | { readonly deleteOne: { readonly filter: Filter } }
  | { readonly deleteMany: { readonly filter: Filter } };

export interface BulkWriteResult {
  readonly insertedCount: number;
  readonly matchedCount: number;
  readonly modifiedCount: number;
  readonly deletedCount: number;
  readonly upsertedCount: number;
}

/** A result read once: as a whole, or document by document without holding all of them. */
export interface Cursor<T> extends AsyncIterable<T> {
  toArray(): Promise<T[]>;
}

/** Every promise of a write resolves only when the write survives a crash of the process and of the machine. */
export interface Collection<T extends Document> {
  readonly name: string;
  find(filter: Filter, options?: FindOptions): Cursor<T>;
  findOne(filter: Filter, options?: FindOptions): Promise<T | null>;
  countDocuments(filter: Filter): Promise<number>;
  distinct(field: string, filter?: Filter): Promise<Value[]>;
  aggregate<R>(pipeline: readonly Stage[]): Cursor<R>;
  insertOne(document: T): Promise<void>;
  insertMany(documents: readonly T[]): Promise<void>;
  replaceOne(filter: Filter, replacement: T, options?: UpdateOptions): Promise<UpdateResult>;
  updateOne(filter: Filter, update: Update, options?: UpdateOptions): Promise<UpdateResult>;
  updateMany(filter: Filter, update: Update, options?: UpdateOptions): Promise<UpdateResult>;
  findOneAndUpdate(filter: Filter, update: Update, options?: FindOneAndUpdateOptions): Promise<T | null>;
  deleteOne(filter: Filter): Promise<number>;
  deleteMany(filter: Filter): Promise<number>;
  /** Ordered, as the driver's default: stops at the first failure; what came before it stays. */
  bulkWrite(operations: readonly WriteOperation<T>[]): Promise<BulkWriteResult>;
  /** Makes the index if it is not there; a different index under the same name is an error. */
  createIndex(keys: IndexKeys, options?: IndexOptions): Promise<string>;
  /** Removes all documents and indexes. */
  drop(): Promise<void>;
}

export interface Store {
  readonly kind: 'embedded' | 'mongodb';
  collection<T extends Document>(name: string): Collection<T>;
  /** Answers when the store can read; throws a StoreError otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
