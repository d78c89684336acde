import { types } from 'node:util';
import { Buffer } from 'node:buffer';
import { type Sort } from '../port';
import { type Stored, valuesAt } from './values-at';

/** MongoDB's order of types; an empty array stands before null, a missing value is null. */
export const TYPE = Object.freeze({
  empty: 0,
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  boolean: 8,
  date: 9,
});

export function typeOf(value: unknown): number {
  if (value === null || value === undefined) return TYPE.null;
  if (typeof value === 'number') return TYPE.number;
  if (typeof value === 'string') return TYPE.string;
  if (typeof value === 'boolean') return TYPE.boolean;
  if (types.isDate(value)) return TYPE.date;
  if (Array.isArray(value)) return value.length === 0 ? TYPE.empty : TYPE.array;
  return TYPE.object;
}

/** Strings compare by their UTF-8 bytes, as in MongoDB; JavaScript's own order differs beyond the basic plane. */
function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function compareLists(left: readonly unknown[], right: readonly unknown[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = compareValues(left[index], right[index]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

const entriesOf = (value: object): unknown[] => Object.entries(value).flatMap(([key, inner]) => [key, inner]);

/** MongoDB's order of two values: types first, then the values of one type. */
export function compareValues(left: unknown, right: unknown): number {
  const type = typeOf(left);
  const byType = type - typeOf(right);
  if (byType !== 0) return byType;
  if (type === TYPE.string) return compareStrings(left as string, right as string);
  if (type === TYPE.array) return compareLists(left as unknown[], right as unknown[]);
  if (type === TYPE.object) return compareLists(entriesOf(left as object), entriesOf(right as object));
  if (type === TYPE.null || type === TYPE.empty) return 0;
  return Number(left) - Number(right);
}

/** What a sort looks at: the smallest element of a list ascending, the largest descending. */
function sortKey(document: Stored, path: string, direction: 1 | -1): unknown {
  let best: unknown;
  let isFirst = true;
  for (const value of valuesAt(document, path)) {
    if (isFirst || compareValues(value, best) * direction < 0) best = value;
    isFirst = false;
  }
  return best;
}

/** Sorts documents in MongoDB's order; equal ones keep the order they came in. */
export function sortDocuments<T extends Stored>(documents: readonly T[], sort: Sort): T[] {
  const fields = Object.entries(sort);
  const keyed = documents.map((document) => ({
    document,
    keys: fields.map(([path, direction]) => sortKey(document, path, direction)),
  }));
  keyed.sort((left, right) => {
    for (const [index, [, direction]] of fields.entries()) {
      const order = compareValues(left.keys[index], right.keys[index]) * direction;
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ document }) => document);
}
