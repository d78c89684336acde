import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { SharingError } from '../../../schema/sharing-error';
import { type PlanAnswer, type PlanRequest } from './plan-messages';

/** What one plan may use. */
export interface PlanLimits {
  readonly milliseconds: number;
  readonly memoryMb: number;
}

const LIMITS: PlanLimits = Object.freeze({ milliseconds: 5_000, memoryMb: 512 });

interface Waiting {
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** How Apollo's planner says that it will not try. */
const OWN_LIMIT = /selections exceeds limit of (\d+)/;

function refusalOf({ message, code }: Extract<PlanAnswer, { problem: unknown }>['problem']): Error {
  const limit = OWN_LIMIT.exec(message)?.[1];
  if (limit !== undefined) return new SharingError('PLAN_TOO_COMPLEX', `${limit} selections`);
  return new GraphQLError(message, { extensions: { code } });
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Sources are run through tsx, which a thread can only be given from inside; the compiled output as it is. */
function startWorker(supergraphSdl: string, { memoryMb }: PlanLimits): Worker {
  const file = join(__dirname, `plan-worker${extname(__filename)}`);
  const settings = { workerData: { supergraphSdl }, resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  if (extname(file) === '.js') return new Worker(file, settings);
  const [tsx, entry] = [require.resolve('tsx/cjs'), file].map((path) => JSON.stringify(path));
  return new Worker(`require(${tsx}); require(${entry});`, { ...settings, eval: true });
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

  constructor(
    private readonly supergraphSdl: string,
    private readonly limits: PlanLimits = LIMITS,
  ) {}

  plan(request: Omit<PlanRequest, 'id'>): Promise<QueryPlan> {
    const id = (this.count += 1);
    return new Promise<QueryPlan>((resolve, reject) => {
      const timer = setTimeout(() => this.giveUp(`${this.limits.milliseconds} ms`), this.limits.milliseconds);
      this.waiting.set(id, { resolve, reject, timer });
      this.thread().postMessage({ ...request, id });
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.worker?.terminate();
  }

  private thread(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = startWorker(this.supergraphSdl, this.limits);
    worker.on('message', (answer: PlanAnswer) => this.settle(answer));
    worker.on('error', (error) =>
      this.end(worker, isOutOfMemory(error) ? `${this.limits.memoryMb} MB` : error.message),
    );
    worker.on('exit', () => this.end(worker, `${this.limits.memoryMb} MB`));
    worker.unref();
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
    if (this.worker !== worker) return;
    this.worker = null;
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
