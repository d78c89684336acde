/** A value of a subgraph's answer, as parsed. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

/** An object of a subgraph's answer; only own properties count. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** A place in the answer that does not fit the schema. */
export interface Misfit {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** What one answer is written with. */
export interface Writing {
  /** JSON text of the introspection fields, by response name. */
  readonly introspected: ReadonlyMap<string, string>;
  /** Where the writer stands; null while nobody asks, which is the fast way. */
  readonly path: (string | number)[] | null;
  /** Set as soon as a value does not fit; the writer then runs again with a path, to say where. */
  misfits: number;
  readonly found: Misfit[];
}

/**
 * Writes a value as JSON text. `undefined`: the value is null where null may not stand, and the nearest nullable
 * place above becomes null.
 */
export type Write = (value: Json, writing: Writing) => string | undefined;

/** Notes a value that does not fit the schema. */
export function misfit(writing: Writing, message: string): void {
  writing.misfits += 1;
  if (writing.path !== null) writing.found.push({ message, path: [...writing.path] });
}
