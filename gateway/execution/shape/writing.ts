import { type Scope } from '../decision/policy';
import { type AnswerBytes } from './answer-bytes';
import { type Json } from './json';

/** A place in the answer that does not fit the schema. */
export interface Misfit {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** What one answer is written with. */
export interface Writing {
  readonly out: AnswerBytes;
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

/** What became of a value. */
export type Outcome = typeof WRITTEN | typeof MISSING | typeof DROPPED;

/** The value stands in the answer. */
export const WRITTEN = 0;

/** The value is null where null may not stand: the nearest nullable place above goes back and becomes null. */
export const MISSING = 1;

/** The value is a row that may not be seen: lists leave it out, elsewhere null stands for it. */
export const DROPPED = 2;

/** Writes a value as JSON text. What is written of one that is missing or dropped is for the place above to take back. */
export type Write = (value: Json, writing: Writing) => Outcome;

/** Notes a value that does not fit the schema. */
export function misfit(writing: Writing, message: string): typeof MISSING {
  writing.misfits += 1;
  writing.found.push({ message, path: [...writing.path] });
  return MISSING;
}
