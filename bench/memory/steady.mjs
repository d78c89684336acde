// Steady load must not grow a gateway's memory. Usage: npm run bench:steady -- [--minutes 30] [--connections 8] [--cli FILE]
import { withGateways } from '../gateways/case.mjs';
import { definitionsOf } from '../gateways/list.mjs';
import { medians } from '../gateways/medians.mjs';
import { measureWindow } from '../load/window.mjs';
import { readSettings } from './settings.mjs';

const HELP = `Usage: npm run bench:steady -- [--minutes 30] [--connections 8] [--cli FILE]
Load U for so long. A fifth of the time warms up; then the memory of the first fifth and the last are compared.
持续负载下比较首尾内存。`;
const WINDOW_SECONDS = 10;
/** Parts that the time is divided into: one to warm up, the first and the last of the others compared. */
const PARTS = 5;
const MOST_GROWTH = 5;

/** Windows one after another until the time is over. */
async function windows(bench, { minutes, ...orders }) {
  const end = performance.now() + minutes * 60_000;
  const figures = [];
  while (performance.now() < end) {
    const each = { ...bench, ...orders, warmUp: 0, seconds: WINDOW_SECONDS };
    figures.push(await measureWindow(bench.running.get('ours'), each));
    const { rss, rps, cpu } = figures.at(-1);
    process.stderr.write(`RSS ${rss.toFixed(0)} MB, ${rps.toFixed(0)} RPS, ${cpu.toFixed(2)} ms CPU\n`);
  }
  return figures;
}

function report(figures) {
  const length = Math.floor(figures.length / PARTS);
  if (length === 0) throw new Error(`too short: ${PARTS * WINDOW_SECONDS} s are the least`);
  const [first, last] = [figures.slice(length, 2 * length), figures.slice(-length)].map(medians);
  const growth = (last.rss / first.rss - 1) * 100;
  const requests = figures.reduce((sum, each) => sum + each.requests, 0);
  const bad = figures.reduce((sum, each) => sum + each.bad, 0);
  process.stdout.write(
    `bench:steady RSS ${first.rss.toFixed(0)} → ${last.rss.toFixed(0)} MB, ${growth.toFixed(1)} %, at most ${MOST_GROWTH}; ${requests} requests, ${bad} wrong answers\n`,
  );
  return growth <= MOST_GROWTH && bad === 0;
}

async function measure({ minutes, connections, ...given }) {
  const orders = { ...given, load: 'U', nodeFlags: [], connections: Number(connections) };
  const figures = await withGateways(definitionsOf('U', ['ours']), orders, (bench) =>
    windows(bench, { ...orders, minutes: Number(minutes) }),
  );
  process.exitCode = report(figures) ? 0 : 1;
}

const settings = readSettings(HELP, { minutes: '30', connections: '8' });
if (settings !== undefined) await measure(settings);
