import { type QueryPlan } from '@apollo/query-planner';
import { type Metrics } from '../../metrics/metrics';
import { Tally, type TallyFamily } from '../../metrics/tally';
import { judgeParts, type JudgeParts } from './budgets';
import { type CostRules } from './cost-rules';
import { type CostSettings } from './cost-settings';
import { fetchCosts, type Planned } from './fetch-costs';

/** How often something was there already, and how often it had to be made. */
export interface Found {
  readonly known: Tally;
  readonly made: Tally;
}

/** Counts over one supergraph where operations are compiled. */
export interface OperationMeter {
  readonly texts: Found;
  readonly plans: Found;
  /** What one object or value of a field costs. */
  readonly weigh: (typename: string, fieldName: string) => number;
  /** What tells which parts of a planned operation are over a subgraph's budget; null where none can be. */
  readonly judge: (plan: QueryPlan, planned: Planned) => JudgeParts | null;
}

const nothing = (): Found => ({ known: new Tally(), made: new Tally() });

/** Counts for nobody. */
export const NO_METER: OperationMeter = Object.freeze({
  texts: nothing(),
  plans: nothing(),
  weigh: () => 0,
  judge: () => null,
});

/** The meter of one supergraph. */
export function operationMeter(rules: CostRules, costs: CostSettings, metrics: Metrics): OperationMeter {
  const found = (family: TallyFamily): Found => ({ known: family.of('known'), made: family.of('made') });
  const counts = { texts: found(metrics.texts), plans: found(metrics.plans) };
  if (costs.mode === 'off') return Object.freeze({ ...NO_METER, ...counts });
  const { assumedSize, budgets } = costs;
  const note = (subgraph: string): void => metrics.overBudget.of(subgraph).add();
  return Object.freeze({
    ...counts,
    weigh: (typename: string, fieldName: string) => rules.weightOf(typename, fieldName),
    judge: (plan: QueryPlan, planned: Planned) =>
      budgets.size === 0 ? null : judgeParts(fetchCosts(plan, planned, { rules, assumedSize }), costs, note),
  });
}
