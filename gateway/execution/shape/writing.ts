import { type Scope } from '../decision/policy';
import { type Json } from './json';
import { type AsciiFlag } from './text';

/** A place in the answer that does not fit the schema. */
export interface Misfit {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** What one answer is written with. */
export interface Writing extends AsciiFlag {
  /** JSON text of the introspection fields, by response name. */
  readonly introspected: ReadonlyMap<string, string>;
  /** Where the writer stands; only writers that say where something does not fit keep it. */
  readonly path: (string | number)[];
  readonly found: Misfit[];
  /** Places that do not fit the schema. */
  misfits: number;
  readonly scope: Scope;
  /** Objects written, by the number of the resource. */
  readonly counts: Uint32Array;
  /** Rows that came and may not be seen. */
  dropped: number;
  /** What is written costs. */
  cost: number;
}

/**
 * Writes a value as JSON text. `undefined`: the value is null where null may not stand, and the nearest nullable
 * place above becomes null.
 */
export type Write = (value: Json, writing: Writing) => string | undefined;

/** Notes a value that does not fit the schema. */
export function misfit(writing: Writing, message: string): void {
  writing.misfits += 1;
  writing.found.push({ message, path: [...writing.path] });
}
