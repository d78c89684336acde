import { type Document, type Filter, type Update, type UpdateResult, type WriteOperation } from '../port';
import { checkDocument } from '../check-document';
import { StoreError } from '../store-error';
import { branchesOf } from './branches';
import { indexesOf } from './catalog';
import { sortDocuments } from './compare-values';
import { type Environment } from './environment';
import { compileFilter } from './filter';
import { choosePlan, type Plan } from './plan';
import { documentsNow, weigh } from './scan';
import { Table } from './table';
import { updated, upserted } from './update';
import { type Stored } from './values-at';
import { type Sort } from '../port';

/** What one operation did. */
export interface Done extends UpdateResult {
  readonly insertedCount: number;
  readonly deletedCount: number;
  readonly upsertedCount: number;
}

const nothing: Done = {
  insertedCount: 0,
  matchedCount: 0,
  modifiedCount: 0,
  deletedCount: 0,
  upsertedCount: 0,
  upsertedId: null,
};

const isSame = (left: Stored, right: Stored): boolean => JSON.stringify(left) === JSON.stringify(right);

const asDocument = (value: Stored): Document => {
  checkDocument(value as unknown as Document);
  return value as unknown as Document;
};

/** The writes of one collection. Every method runs inside a write transaction and sees what was written before in it. */
export class Writes {
  private readonly table: Table;

  constructor(
    private readonly environment: Environment,
    private readonly collection: string,
  ) {
    this.table = new Table(environment, collection);
  }

  /** Matching documents as this transaction sees them; at most one unless `all`. */
  find(filter: Filter, { all = false, sort }: { all?: boolean; sort?: Sort | undefined } = {}): Stored[] {
    const { environment } = this;
    const request = {
      branches: branchesOf(filter),
      sort,
      hasLimit: !all,
      weigh: (plan: Plan, most: number) => weigh(environment, plan, most),
    };
    const plan = choosePlan(request, this.collection, indexesOf(this.environment, this.collection));
    const matches = compileFilter(filter);
    const found: Stored[] = [];
    const isOrdered = sort === undefined || plan.isSorted;
    for (const document of documentsNow(this.environment, this.collection, plan)) {
      if (!matches(document)) continue;
      found.push(document);
      if (!all && isOrdered) break;
    }
    const ordered = isOrdered || sort === undefined ? found : sortDocuments(found, sort);
    return all ? ordered : ordered.slice(0, 1);
  }

  insert(document: Document): Done {
    this.table.insert(document);
    return { ...nothing, insertedCount: 1 };
  }

  replace(filter: Filter, replacement: Document, upsert = false): Done {
    const [before] = this.find(filter);
    if (before === undefined) return upsert ? this.upsert(replacement) : nothing;
    if (before['_id'] !== replacement._id) throw new StoreError('BAD_QUERY', 'replaceOne: _id cannot change');
    this.table.put(replacement, before);
    const modifiedCount = isSame(before, replacement as unknown as Stored) ? 0 : 1;
    return { ...nothing, matchedCount: 1, modifiedCount };
  }

  update(filter: Filter, update: Update, { all = false, upsert = false }): Done {
    const found = this.find(filter, { all });
    if (found.length === 0) return upsert ? this.upsert(asDocument(upserted(filter, update))) : nothing;
    let modifiedCount = 0;
    for (const before of found) modifiedCount += this.change(before, update).isChanged ? 1 : 0;
    return { ...nothing, matchedCount: found.length, modifiedCount };
  }

  /** Updates one document and answers it as it was and as it is; both null when none matched and none was made. */
  findAndUpdate(filter: Filter, update: Update, options: { upsert: boolean; sort: Sort | undefined }) {
    const [before] = this.find(filter, { sort: options.sort });
    if (before !== undefined) return { before, after: this.change(before, update).after };
    if (!options.upsert) return { before: null, after: null };
    const after = asDocument(upserted(filter, update));
    this.table.insert(after);
    return { before: null, after: after as unknown as Stored };
  }

  delete(filter: Filter, all: boolean): Done {
    const found = this.find(filter, { all });
    for (const document of found) this.table.remove(String(document['_id']), document);
    return { ...nothing, deletedCount: found.length };
  }

  run<T extends Document>(operation: WriteOperation<T>): Done {
    if ('insertOne' in operation) return this.insert(operation.insertOne.document);
    if ('replaceOne' in operation) {
      const { filter, replacement, upsert } = operation.replaceOne;
      return this.replace(filter, replacement, upsert);
    }
    if ('updateOne' in operation)
      return this.update(operation.updateOne.filter, operation.updateOne.update, {
        upsert: operation.updateOne.upsert ?? false,
      });
    if ('updateMany' in operation)
      return this.update(operation.updateMany.filter, operation.updateMany.update, {
        all: true,
        upsert: operation.updateMany.upsert ?? false,
      });
    return 'deleteOne' in operation
      ? this.delete(operation.deleteOne.filter, false)
      : this.delete(operation.deleteMany.filter, true);
  }

  private change(before: Stored, update: Update): { after: Stored; isChanged: boolean } {
    const after = updated(before, update);
    const isChanged = !isSame(before, after);
    if (isChanged) this.table.put(asDocument(after), before);
    return { after, isChanged };
  }

  private upsert(document: Document): Done {
    this.table.insert(document);
    return { ...nothing, upsertedCount: 1, upsertedId: document._id };
  }
}
