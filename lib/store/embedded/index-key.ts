import { createHash } from 'node:crypto';
import { TYPE, typeOf } from './compare-values';
import { type Stored, valuesAt } from './values-at';
import { StoreError } from '../store-error';

/** One element of a key as lmdb orders them. */
export type Part = string | number | boolean;
export type Key = Part[];

/** Sorts after every id and every tag: the end of all keys that begin alike. */
export const HIGH = '\u{10FFFF}';

/** Bytes of an id. lmdb keys end at 1,978 bytes; with indexed strings cut, an id of this size always fits. */
export const LONGEST_ID = 500;

/** Longer strings stand in the index with this many characters; what follows is checked on the document. */
const STRING_KEPT = 100;

/** An encoded value; `whole` is false when the index does not hold all of it. */
export interface EncodedValue {
  readonly key: readonly [tag: number, value: Part];
  readonly whole: boolean;
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

/** Encodes a value in MongoDB's order of types and values; objects only by digest, good for equality alone. */
export function encodeValue(value: unknown): EncodedValue {
  const tag = typeOf(value);
  if (tag === TYPE.string) {
    const text = value as string;
    return { key: [tag, text.slice(0, STRING_KEPT)], whole: text.length <= STRING_KEPT };
  }
  if (tag === TYPE.object || tag === TYPE.array) return { key: [tag, digest(value)], whole: false };
  if (tag === TYPE.null || tag === TYPE.empty) return { key: [tag, 0], whole: true };
  if (tag === TYPE.boolean) return { key: [tag, value as boolean], whole: true };
  return { key: [tag, Number(value)], whole: true };
}

/** What a document adds to an index. */
export interface Entries {
  /** Encoded fields, without the id that ends every key. */
  readonly keys: readonly Key[];
  /** Positions of the fields that gave several values. */
  readonly multikey: readonly number[];
  readonly whole: boolean;
}

function distinct(encoded: readonly EncodedValue[]): EncodedValue[] {
  return [...new Map(encoded.map((value) => [value.key.join('\u0000'), value])).values()];
}

/** The entries of a document: one per combination of values; only one field of an index may hold a list. */
export function entriesOf(document: Stored, fields: readonly string[]): Entries {
  const values = fields.map((field) => distinct(valuesAt(document, field).map(encodeValue)));
  const multikey = values.flatMap((list, position) => (list.length > 1 ? [position] : []));
  if (multikey.length > 1) {
    throw new StoreError('BAD_DOCUMENT', `index on ${fields.join(', ')}: two fields of one index hold lists`);
  }
  let keys: Key[] = [[]];
  for (const list of values) keys = keys.flatMap((key) => list.map((value) => [...key, ...value.key]));
  return { keys, multikey, whole: values.every((list) => list.every((value) => value.whole)) };
}
