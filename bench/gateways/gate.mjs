// CI's gate: ours must use several times less CPU a request than stock. Usage: npm run bench:gate
import { measureRounds, settle, withGateways } from './case.mjs';
import { definitionsOf } from './list.mjs';

const LEAST = 6;
const SETTLE_SECONDS = 3;
const ORDERS = {
  ...{ load: 'U', connections: 50, delay: 0, nodeFlags: [], rounds: 5, seconds: 1, warmUp: 0 },
  say: (line) => process.stderr.write(`${line}\n`),
};

/** The ratio of the medians over interleaved rounds; wrong answers end the gate. */
async function ratioOf(bench) {
  const { stock, ours } = await measureRounds(bench, ORDERS);
  const bad = stock.bad + ours.bad;
  if (bad > 0) throw new Error(`${bad} wrong answers`);
  const ratio = stock.cpu / ours.cpu;
  process.stdout.write(
    `bench:gate ${ratio.toFixed(2)} × less CPU a request than stock (${ours.cpu.toFixed(2)} ms, ${stock.cpu.toFixed(2)} ms), at least ${LEAST}\n`,
  );
  return ratio;
}

const passes = await withGateways(definitionsOf('U', ['stock', 'ours']), ORDERS, async (bench) => {
  await settle(bench, ORDERS, SETTLE_SECONDS);
  return (await ratioOf(bench)) >= LEAST || (await ratioOf(bench)) >= LEAST;
}).catch((error) => {
  process.stderr.write(`bench:gate ${error.message}\n`);
  return false;
});
process.exitCode = passes ? 0 : 1;
