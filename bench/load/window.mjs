import { fork } from 'node:child_process';
import { once } from 'node:events';
import { canonical } from './same-answers.mjs';

const SCRIPT = new URL('./run-load.mjs', import.meta.url).pathname;

/** Load U: every caller must have reached the subgraphs, and nobody else. */
function checkCallers({ callers, withoutCaller }, { callers: named = true, authorizations }) {
  if (!named) return;
  const wanted = new Set(authorizations);
  if (withoutCaller > 0) throw new Error(`${withoutCaller} subgraph calls came without authorization`);
  if (callers.length !== wanted.size || callers.some((caller) => !wanted.has(caller))) {
    throw new Error(`${callers.length} callers were seen by the subgraphs, ${wanted.size} had asked`);
  }
}

/** One window of load on one gateway: figures, with every wrong answer counted. */
export async function measureWindow({ origin, pid, expected, lengths, authorizations }, { subgraphs, ...orders }) {
  const child = fork(SCRIPT, { execArgv: [] });
  child.send({ ...orders, origin, pid, lengths, authorizations });
  await once(child, 'message');
  await subgraphs.takeSeen();
  child.send({ go: true });
  const [{ figures, samples }] = await once(child, 'message');
  const seen = await subgraphs.takeSeen();
  checkCallers(seen, { ...orders, authorizations });
  const unequal = samples.filter(({ which, caller, text }) => canonical(text, caller) !== expected[which]).length;
  return { ...figures, calls: seen.calls / figures.requests, bad: figures.bad + unequal };
}
