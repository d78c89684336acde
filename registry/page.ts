import { type Collection, type Document, type Filter } from '../lib/store/port';
import { pageSize } from '../schema/page-size';
import { SharingError } from '../schema/sharing-error';

const CURSOR = /^id:(.+)$/s;

/** What of a list is asked for. */
export interface PageAsked {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page, the newest first. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Counted only when it is asked for. */
  readonly totalCount: () => Promise<number>;
}

const cursorOf = (id: string): string => Buffer.from(`id:${id}`).toString('base64url');

function idOf(cursor: string): string {
  const [, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (id === undefined) throw new SharingError('BAD_CURSOR', cursor.slice(0, 80));
  return id;
}

/** A page by keyset over ids that sort by time. */
export async function pageOf<T extends Document>(
  documents: Collection<T>,
  filter: Filter,
  { first, after }: PageAsked,
): Promise<Page<T>> {
  const size = pageSize(first);
  const from = after === null || after === undefined ? [] : [{ _id: { $lt: idOf(after) } }];
  const found = await documents.find({ $and: [filter, ...from] }, { sort: { _id: -1 }, limit: size + 1 }).toArray();
  const nodes = found.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: found.length > size, endCursor: last === undefined ? null : cursorOf(last._id) },
    totalCount: () => documents.countDocuments(filter),
  };
}
