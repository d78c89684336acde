import { channel } from 'node:diagnostics_channel';
import { type Worker } from 'node:worker_threads';

/** Threads as they are started and end. */
export interface ThreadCount {
  readonly count: () => number;
  readonly stop: () => void;
}

/** Counts the threads that this process started from now on and that have not ended. */
export function countThreads(): ThreadCount {
  const threads = new Set<Worker>();
  const onThread = (message: unknown): void => {
    const { worker } = message as { worker: Worker };
    threads.add(worker);
    worker.once('exit', () => threads.delete(worker));
  };
  channel('worker_threads').subscribe(onThread);
  return {
    count: () => threads.size,

    stop: () => void channel('worker_threads').unsubscribe(onThread),
  };
}
