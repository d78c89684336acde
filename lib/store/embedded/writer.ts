import { StoreError } from '../store-error';
import { type Environment } from './environment';

interface Job {
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const closed = (): StoreError => new StoreError('STORE_CLOSED', 'the store is closed');

/**
 * Runs writes one after another inside lmdb's write lock, which also orders the processes that share the folder.
 * Writes that wait together share one transaction and one sync to disk, and are answered only after that sync.
 */
export class Writer {
  private waiting: Job[] = [];
  private isDraining = false;
  private isClosed = false;

  constructor(private readonly environment: Environment) {}

  /**
   * Runs a write that checks everything before its first change: a StoreError it throws undoes nothing because nothing
   * was done. Any other error rolls the whole transaction back.
   */
  run<T>(write: () => T): Promise<T> {
    if (this.isClosed) return Promise.reject(closed());
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ run: write, resolve: resolve as (value: unknown) => void, reject });
      if (!this.isDraining) void this.drain();
    });
  }

  /** STORE_CLOSED once the store was closed. */
  assertOpen(): void {
    if (this.isClosed) throw closed();
  }

  /** Refuses new writes and waits for those under way. */
  async close(): Promise<void> {
    this.isClosed = true;
    while (this.isDraining) await new Promise(setImmediate);
  }

  private async drain(): Promise<void> {
    this.isDraining = true;
    // One turn, so that writes begun together travel together.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const jobs = this.waiting.splice(0);
      await this.commit(jobs);
    }
    this.isDraining = false;
  }

  private async commit(jobs: readonly Job[]): Promise<void> {
    const answers: (() => void)[] = [];
    try {
      this.environment.root.transactionSync(() => {
        for (const job of jobs) answers.push(this.attempt(job));
      });
      await this.environment.root.flushed;
      for (const answer of answers) answer();
    } catch (error) {
      const failure = new StoreError('STORE_UNAVAILABLE', error instanceof Error ? error.message : String(error), {
        cause: error,
      });
      for (const job of jobs) job.reject(failure);
    }
  }

  private attempt({ run, resolve, reject }: Job): () => void {
    try {
      const value = run();
      return () => resolve(value);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return () => reject(error);
    }
  }
}
