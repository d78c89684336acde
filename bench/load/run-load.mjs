// One window of load in its own process: takes its orders as one message and answers with figures.
import { bodiesOf } from './requests.mjs';
import { openConnection } from './client.mjs';
import { cpuOf, memoryOf } from './process-figures.mjs';

/** One body of so many is kept and compared as a whole; of all others the length is. */
const SAMPLE = 50;

const lengthOf = (chunks) => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** Asks until the time is over; what has been asked is waited for. */
async function drive({ connections, bodies, lengths }, seconds) {
  const end = performance.now() + seconds * 1000;
  const taken = [];
  const samples = [];
  let bad = 0;
  let next = 0;
  await Promise.all(
    connections.map(async ({ ask, caller }) => {
      while (performance.now() < end) {
        const turn = next++;
        const which = turn % bodies.length;
        const start = performance.now();
        const { status, chunks } = await ask(bodies[which]).catch(() => ({ status: 0, chunks: [] }));
        taken.push(performance.now() - start);
        if (status !== 200 || lengthOf(chunks) !== lengths[which]) bad += 1;
        if (turn % SAMPLE === 0) samples.push({ which, caller, text: Buffer.concat(chunks).toString() });
      }
    }),
  );
  return { taken: taken.sort((left, right) => left - right), samples, bad };
}

async function measure({ origin, pid, authorizations, warmUp, seconds, lengths, ...orders }) {
  const bodies = bodiesOf(orders);
  const connections = authorizations.map((caller) => ({ ...openConnection(origin, caller), caller }));
  const field = { connections, bodies, lengths };
  await drive(field, warmUp);
  process.send({ warm: true });
  await new Promise((resolve) => process.once('message', resolve));
  const [cpu, start] = [cpuOf(pid), performance.now()];
  const { taken, samples, bad } = await drive(field, seconds);
  const elapsed = performance.now() - start;
  const figures = {
    requests: taken.length,
    rps: (taken.length / elapsed) * 1000,
    p50: at(taken, 0.5),
    p99: at(taken, 0.99),
    cpu: (cpuOf(pid) - cpu) / taken.length,
    rss: memoryOf(pid),
    bad,
  };
  await Promise.all(connections.map(({ close }) => close()));
  return { figures, samples };
}

process.once('message', async (orders) => process.send(await measure(orders), () => process.disconnect()));
