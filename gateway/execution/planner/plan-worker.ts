import { parentPort, workerData } from 'node:worker_threads';
import { type PlanAnswer, type PlanRequest } from './plan-messages';
import { planningOf } from './plan-operation';

const { supergraphSdl } = workerData as { supergraphSdl: string };
const planOperation = planningOf(supergraphSdl);

function answer({ id, ...request }: PlanRequest): PlanAnswer {
  try {
    return { id, plan: planOperation(request) };
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions?: { code?: string } };
    return { id, problem: { message, code: extensions?.code } };
  }
}

parentPort?.on('message', (request: PlanRequest) => parentPort?.postMessage(answer(request)));
