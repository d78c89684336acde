/** A value of a subgraph's answer, as parsed. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

/** An object of a subgraph's answer; only own properties count. */
export interface JsonObject {
  readonly [name: string]: Json;
}
