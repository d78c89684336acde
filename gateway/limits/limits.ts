/** How much one request may ask for. */
export interface Limits {
  readonly bodyBytes: number;
  readonly tokens: number;
  /** Fields below one another, fragments expanded. */
  readonly depth: number;
  /** Fields, fragments expanded. */
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  /** Directives on one field, fragment or operation. */
  readonly directives: number;
  /** What a slicing argument of `@listSize` may say. */
  readonly listSize: number;
  readonly responseBytes: number;
  /** Of one fetch from one subgraph. */
  readonly subgraphResponseBytes: number;
}

const MIB = 1024 * 1024;

/** Far above what people and programs ask for, far below what hurts. */
export const DEFAULT_LIMITS: Limits = Object.freeze({
  bodyBytes: MIB,
  tokens: 15_000,
  depth: 30,
  fields: 10_000,
  rootFields: 50,
  aliases: 200,
  directives: 20,
  listSize: 10_000,
  responseBytes: 64 * MIB,
  subgraphResponseBytes: 64 * MIB,
});
