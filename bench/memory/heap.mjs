import { createInterface } from 'node:readline';

const MEGABYTE = 1e6;

/** Node flags that make a gateway tell its heap when it is asked. */
export const HEAP_FLAGS = ['--expose-gc', '--require', new URL('./heap-report.cjs', import.meta.url).pathname];

/** Asks a gateway started with them what its heap holds after a collection, and its memory, in megabytes. */
export async function askHeap({ child }) {
  const lines = createInterface({ input: child.stdout });
  child.kill('SIGUSR2');
  for await (const line of lines) {
    if (!line.startsWith('{"heapUsed"')) continue;
    const { heapUsed, rss } = JSON.parse(line);
    return { heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE };
  }
  throw new Error('the gateway ended before it told its heap');
}
