/** A value of a subgraph's answer, as parsed. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

/** An object of a subgraph's answer; only own properties count. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** True for objects and lists. */
export const isNested = (value: Json): value is JsonObject => typeof value === 'object' && value !== null;

/** An object's own property of that name. */
export const own = (object: JsonObject, name: string): Json => (Object.hasOwn(object, name) ? object[name] : undefined);

/** Reads an own property; names that every object inherits are looked at twice. */
export function reader(name: string): (object: JsonObject) => Json {
  if (!(name in Object.prototype)) return (object) => object[name];
  return (object) => own(object, name);
}
