import { channel } from 'node:diagnostics_channel';
import { type Worker } from 'node:worker_threads';

/** Counts the threads that this process started from now on and that have not ended. */
export function countThreads(): { readonly count: () => number; readonly stop: () => void } {
  const threads = new Set<Worker>();
  const onThread = (message: unknown): void => {
    const { worker } = message as { worker: Worker };
    threads.add(worker);
    worker.once('exit', () => threads.delete(worker));
  };
  channel('worker_threads').subscribe(onThread);
  return { count: () => threads.size, stop: () => void channel('worker_threads').unsubscribe(onThread) };
}
