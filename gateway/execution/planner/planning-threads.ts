import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** How long a thread that nobody plans in is kept for the next supergraph. */
const SPARE_MS = 30_000;

function throughTsx(file: string): string {
  const [tsx, entry] = [require.resolve('tsx/cjs'), file].map((path) => JSON.stringify(path));
  return `require(${tsx}); require(${entry});`;
}

/** Sources are run through tsx, which a thread can only be given from inside; the compiled output as it is. */
function startThread(memoryMb: number): Worker {
  const file = join(__dirname, `plan-worker${extname(__filename)}`);
  const settings = { name: 'planner', resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  const thread =
    extname(file) === '.js' ? new Worker(file, settings) : new Worker(throughTsx(file), { ...settings, eval: true });
  // Whoever plans in it listens, too; between two of them an error that nobody listens for would end the process.
  return thread.on('error', () => undefined);
}

const hasEnded = ({ threadId }: Worker): boolean => threadId === -1;

/**
 * Threads to plan in, one a planner. Loading the planner's code takes a new thread longer than planning does, so the
 * thread that a closed planner leaves waits a while for the next one.
 */
export class PlanningThreads {
  private spare: { readonly thread: Worker; readonly timer: NodeJS.Timeout } | null = null;
  private isClosed = false;

  constructor(readonly memoryMb = 512) {}

  take(): Worker {
    const { spare } = this;
    if (spare === null) return startThread(this.memoryMb);
    this.spare = null;
    clearTimeout(spare.timer);
    return hasEnded(spare.thread) ? startThread(this.memoryMb) : spare.thread;
  }

  /** Takes back a thread that owes no answer. */
  async giveBack(thread: Worker): Promise<void> {
    if (this.isClosed || this.spare !== null) return void (await thread.terminate());
    const timer = setTimeout(() => void this.endSpare(), SPARE_MS);
    timer.unref();
    this.spare = { thread, timer };
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.endSpare();
  }

  private async endSpare(): Promise<void> {
    await (this.spare && this.take().terminate());
  }
}
