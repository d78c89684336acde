import { Buffer } from 'node:buffer';
import { type IndexKeys, type IndexOptions } from '../port';
import { StoreError } from '../store-error';
import { type IndexDefinition, indexesOf, nextIndexId, putIndexes } from './catalog';
import { type Environment } from './environment';
import { entriesOf, HIGH, type Key } from './index-key';

const NOTHING = Buffer.alloc(0);

const usualName = (keys: IndexKeys): string =>
  Object.entries(keys)
    .map(([path, direction]) => `${path}_${String(direction)}`)
    .join('_');

/** Every entry ends with the id, so a last `_id` says nothing new. */
function fieldsOf(keys: IndexKeys): string[] {
  const paths = Object.keys(keys);
  if (paths.some((path) => path.split('.').some((name) => /^\d+$/.test(name)))) {
    throw new StoreError('BAD_QUERY', `index on ${paths.join(', ')}: positions in lists cannot be indexed`);
  }
  return paths.at(-1) === '_id' ? paths.slice(0, -1) : paths;
}

function assertSame(existing: IndexDefinition, keys: IndexKeys, unique: boolean): void {
  if (JSON.stringify(existing.keys) === JSON.stringify(keys) && existing.unique === unique) return;
  throw new StoreError('INDEX_CONFLICT', `index ${existing.name} exists with other keys or options`);
}

/** Enters every document there is; in the same transaction as the definition, so that no half-built index is ever seen. */
function fill({ documents, entries }: Environment, collection: string, index: IndexDefinition): IndexDefinition {
  const multikey = new Set<number>();
  let whole = true;
  for (const { key, value } of documents.getRange({ start: [collection], end: [collection, HIGH] })) {
    const id = String(key.at(-1));
    const found = entriesOf(value, index.fields);
    for (const fields of found.keys) {
      const prefix: Key = [index.id, ...fields];
      const taken =
        index.unique && [...entries.getKeys({ start: prefix, end: [...prefix, HIGH], limit: 1 })].length > 0;
      if (taken)
        throw new StoreError(
          'DUPLICATE_KEY',
          `${collection}: ${index.name} would hold ${JSON.stringify(fields)} twice`,
        );
      void entries.put([...prefix, id], NOTHING);
    }
    for (const field of found.multikey) multikey.add(field);
    whole &&= found.whole;
  }
  return { ...index, multikey: [...multikey].sort(), whole };
}

/** Undoes what `fill` entered before it met a duplicate. */
function clear({ entries }: Environment, index: IndexDefinition): void {
  for (const key of [...entries.getKeys({ start: [index.id], end: [index.id, HIGH] })]) void entries.remove(key);
}

/** Makes an index, or finds it made. Runs inside a write transaction. */
export function createIndex(
  environment: Environment,
  collection: string,
  request: { keys: IndexKeys; options: IndexOptions },
): string {
  const { keys, options } = request;
  const name = options.name ?? usualName(keys);
  const unique = options.unique ?? false;
  const definitions = indexesOf(environment, collection);
  const existing = definitions.find((index) => index.name === name);
  if (existing !== undefined) {
    assertSame(existing, keys, unique);
    return name;
  }
  const index = { id: nextIndexId(environment), name, keys, fields: fieldsOf(keys), unique, multikey: [], whole: true };
  try {
    putIndexes(environment, collection, [...definitions, fill(environment, collection, index)]);
  } catch (error) {
    clear(environment, index);
    throw error;
  }
  return name;
}

/** Removes a collection's documents, entries and definitions. Runs inside a write transaction. */
export function dropCollection(environment: Environment, collection: string): void {
  for (const index of indexesOf(environment, collection)) clear(environment, index);
  const { documents } = environment;
  for (const key of [...documents.getKeys({ start: [collection], end: [collection, HIGH] })])
    void documents.remove(key);
  putIndexes(environment, collection, []);
}
