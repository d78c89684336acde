import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstAnswers } from '../load/first-answers.mjs';
import { measureWindow } from '../load/window.mjs';
import { writeSupergraph } from '../subgraphs/compose.mjs';
import { startSubgraphs } from '../subgraphs/start.mjs';
import { medians } from './medians.mjs';
import { startGateway } from './start.mjs';

/** Starts one gateway and has it answer every request once; the first gateway's answers are what the others must say. */
async function admit(name, definition, { bench, load, nodeFlags, cli, say }) {
  say(`${name}: starting`);
  const running = await startGateway(definition, { ...bench, nodeFlags, cli });
  bench.running.set(name, running);
  const { texts, lengths } = await firstAnswers(running.origin, load);
  bench.expected ??= texts;
  const different = texts.findIndex((text, index) => text !== bench.expected[index]);
  if (different !== -1) throw new Error(`${name} answers request ${different} otherwise than the first gateway`);
  Object.assign(running, { lengths, rounds: [] });
}

async function measureRounds({ bench, rounds, say, ...orders }) {
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, running] of bench.running) {
      const { lengths } = running;
      const figures = await measureWindow(running, { ...bench, lengths, ...orders });
      running.rounds.push(figures);
      say(`${name}: round ${round} of ${rounds}, ${figures.cpu.toFixed(2)} ms CPU, ${figures.rps.toFixed(0)} RPS`);
    }
  }
}

/**
 * One case (load, connections, delay, Node flags) on all gateways in turn, round by round, and the medians of each.
 * Every gateway must give the same answers first.
 */
export async function runCase(definitions, { delay, ...orders }) {
  const folder = mkdtempSync(join(tmpdir(), 'ecoguard-bench-'));
  const subgraphs = await startSubgraphs(delay);
  const bench = { subgraphs, ports: subgraphs.ports, file: join(folder, 'supergraph.graphql'), running: new Map() };
  try {
    writeSupergraph(bench.file, subgraphs.ports);
    for (const [name, definition] of Object.entries(definitions)) await admit(name, definition, { ...orders, bench });
    await measureRounds({ ...orders, bench });
    return Object.fromEntries([...bench.running].map(([name, { rounds }]) => [name, medians(rounds)]));
  } finally {
    await Promise.all([...bench.running.values()].map(({ stop }) => stop()));
    await subgraphs.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
