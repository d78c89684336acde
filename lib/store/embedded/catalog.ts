import { type IndexKeys } from '../port';
import { type Environment } from './environment';

/** An index as the catalog keeps it. */
export interface IndexDefinition {
  /** First part of every entry of this index; never used twice. */
  readonly id: number;
  readonly name: string;
  readonly keys: IndexKeys;
  /** Indexed paths in order; a trailing `_id` is dropped, since every entry ends with the id. */
  readonly fields: readonly string[];
  readonly unique: boolean;
  /** Positions of fields that hold lists in some document. */
  readonly multikey: readonly number[];
  /** False once a value did not fit whole: order and counts of the index alone are then not exact. */
  readonly whole: boolean;
}

const NEXT_ID = ['next-index-id'];

/** The indexes of a collection as they are now, also when another process made them. */
export function indexesOf({ catalog }: Environment, collection: string): readonly IndexDefinition[] {
  return (catalog.get(['indexes', collection]) as IndexDefinition[] | undefined) ?? [];
}

/** Replaces the definitions. Only inside a write transaction. */
export function putIndexes(
  { catalog }: Environment,
  collection: string,
  definitions: readonly IndexDefinition[],
): void {
  void catalog.put(['indexes', collection], definitions);
}

/** A number no index has had. Only inside a write transaction. */
export function nextIndexId({ catalog }: Environment): number {
  const id = ((catalog.get(NEXT_ID) as number | undefined) ?? 0) + 1;
  void catalog.put(NEXT_ID, id);
  return id;
}
