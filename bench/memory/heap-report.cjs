// Loaded into a gateway beside its own code: on SIGUSR2 collects garbage and says on standard output what is left.
process.on('SIGUSR2', () => {
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ heapUsed, rss })}\n`);
});
