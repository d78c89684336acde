import { type Transaction } from 'lmdb';
import { type FindOptions, type Filter } from '../port';
import { branchesOf } from './branches';
import { indexesOf } from './catalog';
import { sortDocuments } from './compare-values';
import { type Environment } from './environment';
import { compileFilter } from './filter';
import { type Key } from './index-key';
import { choosePlan, type Plan, type Range } from './plan';
import { type Stored } from './values-at';

/** Documents met between two turns of the event loop, so that a long walk holds nobody up. */
const TURN = 1_000;

/** Documents travel in batches: one hand-over a batch, not one a document. */
export type Batches = AsyncIterable<readonly Stored[]>;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a `find` was asked. */
export interface FindRequest {
  readonly filter: Filter;
  readonly options: FindOptions;
}

/** Keys a plan would meet, counted up to so many. */
export function weigh(environment: Environment, plan: Plan, most: number): number {
  const database = plan.index === null ? environment.documents : environment.entries;
  let weight = 0;
  for (const { lower, upper } of plan.ranges) {
    weight += database.getKeysCount({ start: lower, end: upper, limit: most - weight });
    if (weight >= most) break;
  }
  return weight;
}

/** Where a walk reads, all from one snapshot of the store. */
interface Source {
  readonly environment: Environment;
  readonly collection: string;
  /** Undefined inside a write transaction, which reads itself. */
  readonly transaction: Transaction | undefined;
}

function rangeOptions({ lower, upper }: Range, reverse: boolean, transaction: Transaction | undefined) {
  const reader = transaction === undefined ? {} : { transaction };
  return reverse
    ? { start: upper, end: lower, reverse, exclusiveStart: true, inclusiveEnd: true, ...reader }
    : { start: lower, end: upper, ...reader };
}

const inOrder = (plan: Plan): readonly Range[] => (plan.reverse ? [...plan.ranges].reverse() : plan.ranges);

const idOf = (key: Key): string => String(key.at(-1));

/** Ids the plan meets, each once. */
function* ids({ environment, transaction }: Source, plan: Plan): Generator<string> {
  const met = new Set<string>();
  const database = plan.index === null ? environment.documents : environment.entries;
  for (const range of inOrder(plan)) {
    for (const key of database.getKeys(rangeOptions(range, plan.reverse, transaction))) {
      const id = idOf(key);
      if (plan.mayRepeat && met.size === met.add(id).size) continue;
      yield id;
    }
  }
}

function read({ environment, transaction }: Source, key: Key): Stored | undefined {
  return transaction === undefined ? environment.documents.get(key) : environment.documents.get(key, { transaction });
}

/** An id as the only end of a stretch of documents is a lookup, which is cheaper than a walk. */
const pointOf = ({ lower, upper }: Range): Key | undefined =>
  lower.length === 2 && upper.length === 3 && lower[1] === upper[1] ? lower : undefined;

function* documentsWalked(source: Source, plan: Plan): Generator<Stored> {
  const { environment, transaction } = source;
  for (const range of inOrder(plan)) {
    const point = pointOf(range);
    if (point !== undefined) {
      const found = read(source, point);
      if (found !== undefined) yield found;
      continue;
    }
    for (const { value } of environment.documents.getRange(rangeOptions(range, plan.reverse, transaction))) yield value;
  }
}

function* documentsLookedUp(source: Source, plan: Plan): Generator<Stored> {
  for (const id of ids(source, plan)) {
    const found = read(source, [source.collection, id]);
    if (found !== undefined) yield found;
  }
}

const documentsOf = (source: Source, plan: Plan): Generator<Stored> =>
  plan.index === null ? documentsWalked(source, plan) : documentsLookedUp(source, plan);

function planFor(environment: Environment, collection: string, { filter, options }: FindRequest): Plan {
  const request = {
    branches: branchesOf(filter),
    sort: options.sort,
    hasLimit: (options.limit ?? 0) > 0,
    weigh: (plan: Plan, most: number) => weigh(environment, plan, most),
  };
  return choosePlan(request, collection, indexesOf(environment, collection));
}

/** Matching documents as they are met, freshly decoded, with a breath for the event loop after each batch. */
async function* walk(
  environment: Environment,
  collection: string,
  request: { filter: Filter; plan: Plan; size: number },
): Batches {
  const { filter, plan, size } = request;
  const matches = compileFilter(filter);
  const transaction = environment.documents.useReadTransaction();
  let batch: Stored[] = [];
  let met = 0;
  try {
    for (const document of documentsOf({ environment, collection, transaction }, plan)) {
      if (plan.isExact || matches(document)) batch.push(document);
      met += 1;
      if (batch.length < size && met % TURN !== 0) continue;
      yield batch;
      batch = [];
      if (met % TURN === 0) await nextTurn();
    }
    yield batch;
  } finally {
    transaction.done();
  }
}

/** All documents of the batches in one list. */
export async function collect(batches: Batches): Promise<Stored[]> {
  const all: Stored[] = [];
  for await (const batch of batches) for (const document of batch) all.push(document);
  return all;
}

/** The documents from `from` up to `to`, reading no further than needed. */
export async function* slice(batches: Batches, from: number, to: number): Batches {
  let position = 0;
  for await (const batch of batches) {
    yield batch.slice(Math.max(0, from - position), Math.max(0, to - position));
    position += batch.length;
    if (position >= to) return;
  }
}

/** Everything a `find` asks for but the projection. */
export async function* scan(environment: Environment, collection: string, request: FindRequest): Batches {
  const { filter, options } = request;
  const { sort, skip = 0, limit = 0 } = options;
  const plan = planFor(environment, collection, request);
  const end = limit === 0 ? Number.POSITIVE_INFINITY : skip + limit;
  const isOrdered = sort === undefined || plan.isSorted;
  const found = walk(environment, collection, { filter, plan, size: isOrdered ? Math.min(end, TURN) : TURN });
  if (!isOrdered) yield sortDocuments(await collect(found), sort).slice(skip, end);
  else yield* skip === 0 && limit === 0 ? found : slice(found, skip, end);
}

/** How many documents match; from the index alone where it decides. */
export async function count(environment: Environment, collection: string, filter: Filter): Promise<number> {
  const plan = planFor(environment, collection, { filter, options: {} });
  compileFilter(filter);
  if (plan.isExact) {
    const transaction = environment.documents.useReadTransaction();
    try {
      return countKeys({ environment, collection, transaction }, plan);
    } finally {
      transaction.done();
    }
  }
  let total = 0;
  for await (const batch of walk(environment, collection, { filter, plan, size: TURN })) total += batch.length;
  return total;
}

function countKeys(source: Source, plan: Plan): number {
  if (plan.mayRepeat) return [...ids(source, plan)].length;
  const database = plan.index === null ? source.environment.documents : source.environment.entries;
  return plan.ranges.reduce(
    (total, { lower, upper }) =>
      total + database.getKeysCount({ start: lower, end: upper, transaction: source.transaction }),
    0,
  );
}

/** Documents a plan meets, read at once: inside a write transaction, seeing what it wrote. */
export function* documentsNow(environment: Environment, collection: string, plan: Plan): Generator<Stored> {
  // Read whole before the first is handed out: the caller may change what the walk stands on.
  yield* [...documentsOf({ environment, collection, transaction: undefined }, plan)];
}
