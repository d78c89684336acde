import {
  type Collection,
  type Cursor,
  type Document,
  type Filter,
  type FindOptions,
  type Stage,
  type Value,
} from '../../../lib/store/port';
import { allOf } from '../filters';

const noRows = <R>(): Cursor<R> => ({
  toArray: async () => [],
  [Symbol.asyncIterator]: async function* () {
    // There is nothing to give.
  },
});

const MATCH = '$match';

/** The filter in front of the stages, joined to a match that is first already: indexes serve the first match alone. */
function narrowed(filter: Filter, [first, ...rest]: readonly Stage[]): Stage[] {
  if (first === undefined) return [{ [MATCH]: filter }];
  const isMatch = Object.keys(first).join() === MATCH;
  return isMatch
    ? [{ [MATCH]: allOf(filter, first[MATCH] as Filter) }, ...rest]
    : [{ [MATCH]: filter }, first, ...rest];
}

const refuse = (): Promise<never> => Promise.reject(new Error('a request narrowed to a caller writes nothing'));

/** Of a collection the rows that meet the filter, none where it is null: whatever is read, counted or grouped is of these. */
export class NarrowedCollection<T extends Document> implements Collection<T> {
  readonly name: string;

  constructor(
    private readonly whole: Collection<T>,
    private readonly filter: Filter | null,
  ) {
    this.name = whole.name;
  }

  find(filter: Filter, options?: FindOptions): Cursor<T> {
    return this.filter === null ? noRows() : this.whole.find(allOf(filter, this.filter), options);
  }

  async findOne(filter: Filter, options?: FindOptions): Promise<T | null> {
    return this.filter === null ? null : this.whole.findOne(allOf(filter, this.filter), options);
  }

  async countDocuments(filter: Filter): Promise<number> {
    return this.filter === null ? 0 : this.whole.countDocuments(allOf(filter, this.filter));
  }

  async distinct(field: string, filter: Filter = {}): Promise<Value[]> {
    return this.filter === null ? [] : this.whole.distinct(field, allOf(filter, this.filter));
  }

  aggregate<R>(pipeline: readonly Stage[]): Cursor<R> {
    return this.filter === null ? noRows() : this.whole.aggregate<R>(narrowed(this.filter, pipeline));
  }

  readonly insertOne = refuse;
  readonly insertMany = refuse;
  readonly replaceOne = refuse;
  readonly updateOne = refuse;
  readonly updateMany = refuse;
  readonly findOneAndUpdate = refuse;
  readonly deleteOne = refuse;
  readonly deleteMany = refuse;
  readonly bulkWrite = refuse;
  readonly createIndex = refuse;
  readonly drop = refuse;
}
