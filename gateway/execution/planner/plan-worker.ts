import { parentPort } from 'node:worker_threads';
import { type PlanAnswer, type PlanOver, type PlanRequest } from './plan-messages';
import { type PlanOperation, planningOf } from './plan-operation';

let planOperation: PlanOperation | undefined;

/** A supergraph that cannot be planned over is told of when a plan is asked for. */
function planOver({ supergraphSdl }: PlanOver): PlanOperation {
  try {
    return planningOf(supergraphSdl);
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function answer({ id, ...request }: PlanRequest): PlanAnswer {
  try {
    if (planOperation === undefined) throw new Error('there is no supergraph to plan over');
    return { id, plan: planOperation(request) };
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions?: { code?: string; messageZh?: string } };
    return { id, problem: { message, extensions: { code: extensions?.code, messageZh: extensions?.messageZh } } };
  }
}

parentPort?.on('message', (message: PlanOver | PlanRequest) => {
  if ('supergraphSdl' in message) planOperation = planOver(message);
  else parentPort?.postMessage(answer(message));
});
