import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../lib/project-root';

/** How a command ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A service that said it is ready. */
export interface Service {
  readonly url: string;
  /** Sends SIGTERM; answers the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** What a command is run with: the folder it works in, and its words. */
export interface Order {
  readonly folder: string;
  readonly words: readonly [command: string, ...args: string[]];
}

/** Found in a folder that was worked in, never in a fresh clone. */
const NOT_IN_A_CLONE = ['.git', '.data', '.cache', 'coverage', 'dist', 'node_modules'];

const running = new Map<ChildProcess, Promise<Outcome>>();
const folders: string[] = [];

/** The sources in a folder of their own, with the installed packages linked: a fresh clone after `npm ci`. */
export async function newcomersCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ecoguard-newcomer-'));
  folders.push(folder);
  for (const name of await readdir(projectRoot)) {
    if (NOT_IN_A_CLONE.includes(name)) continue;
    await cp(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The newcomer's own settings; those of the process that tests, a shared store among them, stay outside. */
const environmentOf = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOST: '127.0.0.1',
  ECOGUARD_DATASET: 'none',
  ECOGUARD_DATA_DIR: join(folder, '.data'),
});

function begin({ folder, words: [command, ...args] }: Order) {
  const child = spawn(command, args, {
    cwd: folder,
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said.stderr += chunk));
  const ended = once(child, 'close')
    .then(([code]): Outcome => ({ code: code as number | null, ...said }))
    .finally(() => running.delete(child));
  running.set(child, ended);
  return { child, ended };
}

/** Runs a command to its end. */
export const run = (order: Order): Promise<Outcome> => begin(order).ended;

/** Runs a command that has to succeed; throws what it said when it does not. */
export async function succeed(order: Order): Promise<Outcome> {
  const outcome = await run(order);
  if (outcome.code === 0) return outcome;
  throw new Error(`${order.words.join(' ')} ended with ${outcome.code}: ${outcome.stdout}${outcome.stderr}`);
}

/** Starts a service that was asked for --json and waits for its ready line. */
export async function serve(order: Order): Promise<Service> {
  const { child, ended } = begin(order);
  const ready = new Promise<string>((resolve) => {
    // Log lines share standard output; only the ready line says ok.
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ok":true,')) resolve((JSON.parse(line) as { url: string }).url);
    });
  });
  const endedFirst = ended.then(({ code, stderr }): never => {
    throw new Error(`${order.words.join(' ')} ended with ${code} before it was ready: ${stderr}`);
  });
  const url = await Promise.race([ready, endedFirst]);
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return (await ended).code;
  };
  return { url, stop };
}

/** Ends what a failed test left running, and takes the copies away. */
export async function cleanUp(): Promise<void> {
  for (const [child, ended] of running) {
    child.kill('SIGKILL');
    await ended.catch(() => undefined);
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}
