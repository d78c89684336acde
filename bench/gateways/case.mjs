import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstAnswers } from '../load/first-answers.mjs';
import { measureWindow } from '../load/window.mjs';
import { writeSupergraph } from '../subgraphs/compose.mjs';
import { startSubgraphs } from '../subgraphs/start.mjs';
import { callersFor } from './callers.mjs';
import { medians } from './medians.mjs';
import { startGateway } from './start.mjs';

/** Throws an Error unless the answers are those of the first gateway. */
function sameAnswers(texts, first) {
  const different = texts.findIndex((text, index) => text !== first[index]);
  if (different !== -1) throw new Error(`request ${different} is answered otherwise than by the first gateway`);
}

/**
 * Starts one gateway and has it answer every request once. The first gateway's answers are what the others must say, but
 * where a definition has a check of its own; from then on each is held to its own answers.
 */
async function admit(name, definition, { bench, nodeFlags, cli, ...orders }) {
  orders.say(`${name}: starting`);
  const running = await startGateway(definition, { ...bench, nodeFlags, cli });
  bench.running.set(name, running);
  const authorizations = await callersFor(running.origin, definition, orders);
  const { texts, lengths } = await firstAnswers(running.origin, { ...orders, authorizations });
  bench.first ??= texts;
  const { checkAnswers = sameAnswers } = definition;
  const found = checkAnswers(texts, bench.first);
  if (found !== undefined) orders.say(`${name}: ${found}`);
  Object.assign(running, { authorizations, lengths, expected: texts });
}

/**
 * One case (load, connections, delay, Node flags): starts the subgraphs and the gateways, lets `use` work with them once all
 * give the same answers, and stops everything.
 */
export async function withGateways(definitions, { delay = 0, ...orders }, use) {
  const folder = mkdtempSync(join(tmpdir(), 'ecoguard-bench-'));
  const subgraphs = await startSubgraphs(delay);
  const bench = { subgraphs, ports: subgraphs.ports, file: join(folder, 'supergraph.graphql'), running: new Map() };
  try {
    writeSupergraph(bench.file, subgraphs.ports);
    for (const [name, definition] of Object.entries(definitions)) await admit(name, definition, { ...orders, bench });
    return await use(bench);
  } finally {
    await Promise.all([...bench.running.values()].map(({ stop }) => stop()));
    await subgraphs.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads every gateway for a while before anything is measured, so that its code is compiled. */
export async function settle(bench, orders, seconds) {
  for (const [name, running] of bench.running) {
    orders.say(`${name}: settling`);
    await measureWindow(running, { ...bench, ...orders, warmUp: 0, seconds });
  }
}

/** Measures the gateways in turn, round by round; the medians of each. */
export async function measureRounds(bench, { rounds, say, ...orders }) {
  const measured = new Map([...bench.running.keys()].map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, running] of bench.running) {
      const figures = await measureWindow(running, { ...bench, ...orders });
      measured.get(name).push(figures);
      say(`${name}: round ${round} of ${rounds}, ${figures.cpu.toFixed(2)} ms CPU, ${figures.rps.toFixed(0)} RPS`);
    }
  }
  return Object.fromEntries([...measured].map(([name, each]) => [name, medians(each)]));
}
