import { types } from 'node:util';
/** A decoded document or any object inside one. */
export type Stored = Readonly<Record<string, unknown>>;

/** The empty list as a value of its own: it has no elements, and is neither missing nor null. */
export const EMPTY_LIST: readonly unknown[] = Object.freeze([]);

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !types.isDate(value);

function* elements(value: unknown): Generator<unknown> {
  if (!Array.isArray(value)) yield value;
  else if (value.length === 0) yield EMPTY_LIST;
  else yield* value;
}

function* below(value: unknown, names: readonly string[], at: number): Generator<unknown> {
  const name = names[at];
  if (name === undefined) yield* elements(value);
  else if (Array.isArray(value)) {
    for (const element of value) if (isObject(element)) yield* below(element, names, at);
  } else if (isObject(value)) yield* below(value[name], names, at + 1);
  else yield undefined;
}

/**
 * Every value a dotted path leads to, through lists as MongoDB's indexes and sorts see it; undefined where it is missing.
 * A path that meets no value at all is one undefined.
 */
export function valuesAt(document: Stored, path: string): unknown[] {
  const simple = path.includes('.') ? undefined : document[path];
  if (simple !== undefined && !Array.isArray(simple)) return [simple];
  const values = [...below(document, path.split('.'), 0)];
  return values.length === 0 ? [undefined] : values;
}
