const MEGABYTE = 1e6;

/** Node flags that make a gateway tell its heap when it is asked. */
export const HEAP_FLAGS = ['--expose-gc', '--require', new URL('./heap-report.cjs', import.meta.url).pathname];

/** Asks a gateway started with them what its heap holds after a collection, and its memory, in megabytes. */
export function askHeap({ child }) {
  return new Promise((resolve) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      const told = /{"heapUsed".*}/.exec(said);
      if (told === null) return;
      child.stdout.off('data', hear);
      const { heapUsed, rss } = JSON.parse(told[0]);
      resolve({ heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE });
    };
    child.stdout.on('data', hear);
    child.kill('SIGUSR2');
  });
}
