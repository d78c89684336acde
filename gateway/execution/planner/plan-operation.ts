import { repairedPlanning } from '../repairs/repaired-planning';
import { type PlanRequest } from './plan-messages';

/** Plans one operation; the plan as JSON text, which can cross from a thread. */
export type PlanOperation = (request: Omit<PlanRequest, 'id'>) => string;

/** The planner over one supergraph, which has been validated where it came in. */
export function planningOf(supergraphSdl: string): PlanOperation {
  const plan = repairedPlanning(supergraphSdl);
  return (request) => JSON.stringify(plan(request));
}
