import { fork } from 'node:child_process';
import { once } from 'node:events';
import { canonical } from './same-answers.mjs';
import { callerOf } from './requests.mjs';

const SCRIPT = new URL('./run-load.mjs', import.meta.url).pathname;

/** Load U: every caller must have reached the subgraphs, and nobody else. */
function checkCallers({ callers, withoutCaller }, { callers: named = true, connections, load }) {
  if (!named) return;
  const wanted = new Set(Array.from({ length: connections }, (_, index) => callerOf({ load }, index)));
  if (withoutCaller > 0) throw new Error(`${withoutCaller} subgraph calls came without authorization`);
  if (callers.length !== wanted.size || callers.some((caller) => !wanted.has(caller))) {
    throw new Error(`${callers.length} callers were seen by the subgraphs, ${wanted.size} had asked`);
  }
}

/** One window of load on one gateway: figures, with every wrong answer counted. */
export async function measureWindow(gateway, { subgraphs, expected, lengths, ...orders }) {
  const child = fork(SCRIPT, { execArgv: [] });
  child.send({ origin: gateway.origin, pid: gateway.pid, lengths, ...orders });
  await once(child, 'message');
  await subgraphs.takeSeen();
  child.send({ go: true });
  const [{ figures, samples }] = await once(child, 'message');
  const seen = await subgraphs.takeSeen();
  checkCallers(seen, orders);
  const unequal = samples.filter(({ which, caller, text }) => canonical(text, caller) !== expected[which]).length;
  return { ...figures, calls: seen.calls / figures.requests, bad: figures.bad + unequal };
}
