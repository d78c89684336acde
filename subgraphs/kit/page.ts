import { pageSize } from '../../schema/page-size';
import { type Collection, type Document, type Filter, type Sort } from '../../lib/store/port';
import { readCursor, writeCursor } from './cursor';

/** The order of a list: one field, ties broken by `_id` in the same direction. */
export interface Order {
  readonly field: string;
  readonly direction: 1 | -1;
}

export interface PageRequest<T extends Document> {
  /** Names the list; a cursor of another list or order is refused. */
  readonly list: string;
  readonly collection: Collection<T>;
  readonly filter: Filter;
  readonly order?: Order;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

export interface Page<T> {
  readonly edges: readonly Edge<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counted only when it is asked for. */
  readonly totalCount: () => Promise<number>;
}

const byId: Order = { field: '_id', direction: 1 };

type Key = string | number | boolean | null;

function keyOf(row: Document, field: string): Key {
  const value = (row as unknown as Record<string, unknown>)[field];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Rows that come after `key` in the order of MongoDB, in which null stands before every value. */
function beyond({ field, direction }: Order, key: Key): Filter[] {
  if (direction === 1) return [{ [field]: key === null ? { $ne: null } : { $gt: key } }];
  return key === null ? [] : [{ [field]: { $lt: key } }, { [field]: null }];
}

function afterFilter(order: Order, key: Key, id: string): Filter {
  const idAfter = order.direction === 1 ? { $gt: id } : { $lt: id };
  if (order.field === '_id') return { _id: idAfter };
  return { $or: [...beyond(order, key), { [order.field]: key, _id: idAfter }] };
}

/** A cursor is good for one list in one order. */
const cursorList = (list: string, { field, direction }: Order): string => `${list}:${field}:${String(direction)}`;

const both = (left: Filter, right: Filter | undefined): Filter =>
  right === undefined ? left : Object.keys(left).length === 0 ? right : { $and: [left, right] };

function pageFilter<T extends Document>(request: PageRequest<T>, order: Order): Filter {
  if (request.after === null || request.after === undefined) return request.filter;
  const { key, id } = readCursor(request.after, cursorList(request.list, order));
  return both(request.filter, afterFilter(order, key, id));
}

const sortOf = ({ field, direction }: Order): Sort =>
  field === '_id' ? { _id: direction } : { [field]: direction, _id: direction };

/** One page of a list by keyset: stable while rows come and go, and never slower on later pages. */
export async function pageOf<T extends Document>(request: PageRequest<T>): Promise<Page<T>> {
  const size = pageSize(request.first);
  const order = request.order ?? byId;
  const filter = pageFilter(request, order);
  const found =
    size === 0 ? [] : await request.collection.find(filter, { sort: sortOf(order), limit: size + 1 }).toArray();
  const nodes = found.slice(0, size);
  const edges = nodes.map((node) => ({
    node,
    cursor: writeCursor(cursorList(request.list, order), keyOf(node, order.field), node._id),
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: request.after !== null && request.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => request.collection.countDocuments(request.filter),
  };
}
