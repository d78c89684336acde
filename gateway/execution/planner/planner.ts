import { type Worker } from 'node:worker_threads';
import { type QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { SharingError } from '../../../schema/sharing-error';
import { type PlanAnswer, type PlanOver, type PlanProblem, type PlanRequest } from './plan-messages';
import { PlanningThreads } from './planning-threads';

/** How long one plan may take. */
const LIMIT_MS = 5_000;

/** How Apollo's planner says that it will not try. */
const OWN_LIMIT = /selections exceeds limit of (\d+)/;

function refusalOf({ message, extensions }: PlanProblem): Error {
  const limit = OWN_LIMIT.exec(message)?.[1];
  if (limit !== undefined) return new SharingError('PLAN_TOO_COMPLEX', `${limit} selections`);
  return new GraphQLError(message, { extensions });
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

interface Waiting {
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Plans operations in a thread of its own, because planning is synchronous and cannot be called off: one that takes
 * too long or too much memory ends the thread and is refused with PLAN_TOO_COMPLEX; the next one gets a new thread.
 */
export class Planner {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  private isClosed = false;

  /** The thread starts at once: it loads while the rest of the snapshot is made. */
  constructor(
    private readonly supergraphSdl: string,
    private readonly threads = new PlanningThreads(),
    private readonly limitMs = LIMIT_MS,
  ) {
    this.thread();
  }

  plan(request: Omit<PlanRequest, 'id'>): Promise<QueryPlan> {
    const id = (this.count += 1);
    return new Promise<QueryPlan>((resolve, reject) => {
      if (this.isClosed) return reject(new SharingError('NOT_READY', 'planner'));
      const timer = setTimeout(() => this.giveUp(`${this.limitMs} ms`), this.limitMs);
      this.waiting.set(id, { resolve, reject, timer });
      this.thread().postMessage({ ...request, id });
    });
  }

  /** Refuses the plans that are still waited for; an idle thread is left to the next planner. */
  async close(): Promise<void> {
    this.isClosed = true;
    const { worker } = this;
    if (worker === null) return;
    const isIdle = this.waiting.size === 0;
    this.end(worker, 'planner');
    await (isIdle ? this.threads.giveBack(worker) : worker.terminate());
  }

  private readonly onMessage = (answer: PlanAnswer): void => this.settle(answer);
  private readonly onError = (error: Error): void =>
    this.giveUp(isOutOfMemory(error) ? `${this.threads.memoryMb} MB` : error.message);
  private readonly onExit = (): void => this.giveUp(`${this.threads.memoryMb} MB`);

  private thread(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = this.threads.take();
    worker.on('message', this.onMessage).on('error', this.onError).on('exit', this.onExit);
    worker.unref();
    worker.postMessage({ supergraphSdl: this.supergraphSdl } satisfies PlanOver);
    return (this.worker = worker);
  }

  private settle(answer: PlanAnswer): void {
    const waiting = this.waiting.get(answer.id);
    if (waiting === undefined) return;
    this.waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if ('plan' in answer) waiting.resolve(JSON.parse(answer.plan) as QueryPlan);
    else waiting.reject(refusalOf(answer.problem));
  }

  private giveUp(limit: string): void {
    const { worker } = this;
    if (worker === null) return;
    this.end(worker, limit);
    void worker.terminate();
  }

  /** All that wait are refused: which of them was too much is not known, and asking again plans anew. */
  private end(worker: Worker, limit: string): void {
    this.worker = null;
    worker.off('message', this.onMessage).off('error', this.onError).off('exit', this.onExit);
    const refused = this.isClosed
      ? new SharingError('NOT_READY', 'planner')
      : new SharingError('PLAN_TOO_COMPLEX', limit);
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(refused);
    }
    this.waiting.clear();
  }
}
