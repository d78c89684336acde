/** `measure`: costs are counted and reported; `enforce`: what is over them is refused. */
export const COST_MODES = ['off', 'measure', 'enforce'] as const;

/** What operations may cost. */
export interface CostSettings {
  readonly mode: (typeof COST_MODES)[number];
  readonly most: number;
  /** Of lists of which `@listSize` says nothing. */
  readonly assumedSize: number;
  /** The most one operation may cost a subgraph, by its name. */
  readonly budgets: ReadonlyMap<string, number>;
}

/** Reported unless it is said; the most is there for those who switch to `enforce`. */
export const DEFAULT_COSTS: CostSettings = Object.freeze({
  mode: 'measure',
  most: 100_000,
  assumedSize: 10,
  budgets: new Map(),
});
