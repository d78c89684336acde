/** A value of a subgraph's answer, as parsed. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

/** An object of a subgraph's answer; only own properties count. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Reads an own property; names that every object inherits are looked at twice. */
export function reader(name: string): (object: JsonObject) => Json {
  if (!(name in Object.prototype)) return (object) => object[name];
  return (object) => (Object.hasOwn(object, name) ? object[name] : undefined);
}
