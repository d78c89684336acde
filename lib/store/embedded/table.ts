import { Buffer } from 'node:buffer';
import { type Document } from '../port';
import { StoreError } from '../store-error';
import { type IndexDefinition, indexesOf, putIndexes } from './catalog';
import { type Environment } from './environment';
import { type Entries, entriesOf, HIGH, type Key, LONGEST_ID } from './index-key';
import { type Stored } from './values-at';

const NOTHING = Buffer.alloc(0);

interface Change {
  readonly index: IndexDefinition;
  readonly removed: readonly Key[];
  readonly added: readonly Key[];
  readonly entries: Entries | undefined;
}

const spell = (key: Key): string => JSON.stringify(key);

/** Documents of one collection with their index entries. Every method runs inside a write transaction. */
export class Table {
  private definitions: readonly IndexDefinition[];

  constructor(
    private readonly environment: Environment,
    private readonly collection: string,
  ) {
    this.definitions = indexesOf(environment, collection);
  }

  get(id: string): Stored | undefined {
    return this.environment.documents.get([this.collection, id]);
  }

  /** Puts a document in the place of `before`; DUPLICATE_KEY before anything is changed. */
  put(document: Document, before: Stored | undefined): void {
    const id = document._id;
    if (Buffer.byteLength(id) > LONGEST_ID)
      throw new StoreError('BAD_DOCUMENT', `_id: longer than ${String(LONGEST_ID)} bytes`);
    const changes = this.changes(before, document as unknown as Stored);
    for (const change of changes) if (change.index.unique) this.assertUnique(change, id);
    for (const change of changes) this.apply(change, id);
    void this.environment.documents.put([this.collection, id], document as unknown as Record<string, unknown>);
    this.note(changes);
  }

  /** Refuses an id that is taken. */
  insert(document: Document): void {
    if (this.environment.documents.doesExist([this.collection, document._id])) {
      throw new StoreError('DUPLICATE_KEY', `${this.collection}: _id ${JSON.stringify(document._id)} is taken`);
    }
    this.put(document, undefined);
  }

  remove(id: string, before: Stored): void {
    for (const change of this.changes(before, undefined)) this.apply(change, id);
    void this.environment.documents.remove([this.collection, id]);
  }

  private changes(before: Stored | undefined, after: Stored | undefined): Change[] {
    return this.definitions.map((index) => {
      const old = before === undefined ? [] : entriesOf(before, index.fields).keys;
      const entries = after === undefined ? undefined : entriesOf(after, index.fields);
      const now = entries?.keys ?? [];
      const kept = new Set(now.map(spell));
      const had = new Set(old.map(spell));
      return {
        index,
        entries,
        removed: old.filter((key) => !kept.has(spell(key))),
        added: now.filter((key) => !had.has(spell(key))),
      };
    });
  }

  private assertUnique({ index, added }: Change, id: string): void {
    for (const key of added) {
      const prefix = [index.id, ...key];
      for (const found of this.environment.entries.getKeys({ start: prefix, end: [...prefix, HIGH], limit: 2 })) {
        const other = String(found.at(-1));
        if (other !== id)
          throw new StoreError('DUPLICATE_KEY', `${this.collection}: ${index.name} has ${spell(key)} already`);
      }
    }
  }

  private apply({ index, removed, added }: Change, id: string): void {
    for (const key of removed) void this.environment.entries.remove([index.id, ...key, id]);
    for (const key of added) void this.environment.entries.put([index.id, ...key, id], NOTHING);
  }

  /** Remembers what the planner must know of an index, once: that it holds lists, or cut values. */
  private note(changes: readonly Change[]): void {
    const noted = this.definitions.map((index, position) => {
      const entries = changes[position]?.entries;
      const news = entries?.multikey.filter((field) => !index.multikey.includes(field)) ?? [];
      if (news.length === 0 && (entries?.whole !== false || !index.whole)) return index;
      return {
        ...index,
        multikey: [...index.multikey, ...news].sort(),
        whole: index.whole && entries?.whole !== false,
      };
    });
    if (noted.every((index, position) => index === this.definitions[position])) return;
    this.definitions = noted;
    putIndexes(this.environment, this.collection, noted);
  }
}
