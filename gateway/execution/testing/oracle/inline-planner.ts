import { type QueryPlan } from '@apollo/query-planner';
import { type Planner } from '../../planner/planner';
import { planningOf } from '../../planner/plan-operation';

/** Apollo's planner without a thread; every plan is shown to the watcher. */
export function inlinePlanner(
  supergraphSdl: string,
  watch: (plan: QueryPlan) => void,
): Pick<Planner, 'plan' | 'close'> {
  const planOperation = planningOf(supergraphSdl);
  return {
    plan: async (request) => {
      const plan = JSON.parse(planOperation(request)) as QueryPlan;
      watch(plan);
      return plan;
    },
    close: async () => undefined,
  };
}
