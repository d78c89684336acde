import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const READY_WITHIN = 60_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(origin) {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ __typename }' });
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body }).catch(() => undefined);
  await response?.arrayBuffer();
  // One that wants to know who asks is there as well.
  return response?.status === 200 || response?.status === 401;
}

/** What still runs ends with this process, however that ends: a signal that nobody takes would skip the hook on `exit`. */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

/** A child process with the end of what it says, for when it fails. */
export function startProcess(args, { env = {}, cwd } = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said = (said + chunk).slice(-2000)));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
  };
  return { child, stop, said: () => said };
}

/** Starts a gateway and waits until it answers its first operation. */
export async function startGateway({ command, env }, { nodeFlags, ...given }) {
  const port = await freePort();
  const started = startProcess([...nodeFlags, ...command({ ...given, port })], { env });
  const origin = `http://127.0.0.1:${port}`;
  const end = performance.now() + READY_WITHIN;
  while (!(await answers(origin))) {
    const over = started.child.exitCode !== null || performance.now() > end;
    if (over) {
      await started.stop();
      throw new Error(`the gateway did not start: ${started.said()}`);
    }
    await pause(100);
  }
  return { origin, pid: started.child.pid, child: started.child, stop: started.stop };
}
