import { type QueryPlan } from '@apollo/query-planner';
import { type Metrics } from '../../metrics/metrics';
import { judgeParts, type JudgeParts } from './budgets';
import { type CostRules } from './cost-rules';
import { type CostSettings } from './cost-settings';
import { fetchCosts, type Planned } from './fetch-costs';

/** Counts costs over one supergraph where operations are compiled. */
export interface OperationMeter {
  /** What one object or value of a field costs. */
  readonly weigh: (typename: string, fieldName: string) => number;
  /** What tells which parts of a planned operation are over a subgraph's budget; null where none can be. */
  readonly judge: (plan: QueryPlan, planned: Planned) => JudgeParts | null;
}

/** Nothing is counted. */
export const NO_METER: OperationMeter = Object.freeze({ weigh: () => 0, judge: () => null });

/** The meter of one supergraph. */
export function operationMeter(rules: CostRules, costs: CostSettings, metrics: Metrics): OperationMeter {
  if (costs.mode === 'off') return NO_METER;
  const { assumedSize, budgets } = costs;
  const note = (subgraph: string): void => metrics.overBudget.of(subgraph).add();
  return Object.freeze({
    weigh: (typename: string, fieldName: string) => rules.weightOf(typename, fieldName),
    judge: (plan: QueryPlan, planned: Planned) =>
      budgets.size === 0 ? null : judgeParts(fetchCosts(plan, planned, { rules, assumedSize }), costs, note),
  });
}
