import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Readable } from 'node:stream';
import { projectRoot } from '../../lib/project-root';

const MAIN = join(projectRoot, 'dist', 'cli', 'main.js');

/** What a command is run with; nothing of this process's environment but PATH is handed on. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The program of this repository's build when not given. */
  readonly main?: string;
}

/** How a command ended; `code` is null when a signal ended it. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command under way. */
export interface Launched {
  readonly ended: Promise<Outcome>;
  /** The first whole line that passes, past or to come; throws when the command ends without one. */
  readonly line: (from: 'stdout' | 'stderr', passes: (line: string) => boolean) => Promise<string>;
  /** Signals this very process, by its id; does nothing once it has ended. */
  readonly signal: (name: NodeJS.Signals) => void;
}

/** A service that said it is ready. */
export interface Started extends Launched {
  readonly url: string;
  /** SIGTERM; answers the exit code. */
  readonly stop: () => Promise<number | null>;
}

const running = new Map<ChildProcess, Promise<Outcome>>();
const folders: string[] = [];

/** A new empty folder, taken away by `cleanUp`. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ecoguard-cli-'));
  folders.push(folder);
  return folder;
}

/** Ends what a failed test left running, and removes the temporary folders. */
export async function cleanUp(): Promise<void> {
  for (const [child, ended] of running) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

interface Transcript {
  text: string;
  isWhole: boolean;
  readonly grown: EventEmitter;
}

function transcriptOf(stream: Readable): Transcript {
  const transcript: Transcript = { text: '', isWhole: false, grown: new EventEmitter() };
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    transcript.text += chunk;
    transcript.grown.emit('more');
  });
  stream.once('close', () => {
    transcript.isWhole = true;
    transcript.grown.emit('more');
  });
  return transcript;
}

async function lineOf(transcript: Transcript, passes: (line: string) => boolean): Promise<string> {
  for (;;) {
    const found = transcript.text.split('\n').slice(0, -1).find(passes);
    if (found !== undefined) return found;
    if (transcript.isWhole) throw new Error('the command ended without the line that was awaited');
    await once(transcript.grown, 'more');
  }
}

/** Starts `ecoguard` as it is installed: the built program in a process of its own. */
export function launch(args: readonly string[], { env = {}, cwd = tmpdir(), main = MAIN }: RunOptions = {}): Launched {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: transcriptOf(child.stdout), stderr: transcriptOf(child.stderr) };
  const ended = once(child, 'close').then(([code, signal]): Outcome => {
    running.delete(child);
    const { stdout, stderr } = output;
    return {
      code: code as number | null,
      signal: signal as Outcome['signal'],
      stdout: stdout.text,
      stderr: stderr.text,
    };
  });
  running.set(child, ended);
  const line: Launched['line'] = (from, passes) => lineOf(output[from], passes);
  return { ended, line, signal: (name) => void child.kill(name) };
}

/** Runs a command to its end. */
export const run = (args: readonly string[], options?: RunOptions): Promise<Outcome> => launch(args, options).ended;

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const isReadyLine = (line: string): boolean => parsed(line)['ok'] === true;

/** Starts a service with --json on any free port and waits for its ready line; throws with its own words when it ends first. */
export async function start(args: readonly string[], { env, ...options }: RunOptions = {}): Promise<Started> {
  const launched = launch([...args, '--json'], { ...options, env: { PORT: '0', ...env } });
  const ready = await launched.line('stdout', isReadyLine).catch(async () => {
    const { code, stderr } = await launched.ended;
    throw new Error(`${args.join(' ')} ended with ${String(code)} before it was ready: ${stderr}`);
  });
  const stop = async (): Promise<number | null> => {
    launched.signal('SIGTERM');
    return (await launched.ended).code;
  };
  return { ...launched, url: String(parsed(ready)['url']), stop };
}

/** What a command says when it refuses, once for people and once for machines. */
export interface Refusal {
  readonly exits: readonly (number | null)[];
  readonly code: unknown;
  /** The message in both languages, as JSON carries it. */
  readonly message: string;
  readonly messageZh: string;
  readonly outcomes: readonly Outcome[];
}

/** Runs a command that must fail without --json and with it, and asserts that both say the same, in two languages. */
export async function refusalOf(args: readonly string[], options?: RunOptions): Promise<Refusal> {
  const [command = '', ...rest] = args;
  const plain = await run(args, options);
  // Right after the command: at the end it would be the value of an option that lacks one.
  const json = await run([command, '--json', ...rest], options);
  const lines = json.stderr.split('\n').filter((line) => parsed(line)['ok'] === false);
  expect(lines).toHaveLength(1);
  const failure = JSON.parse(lines[0] ?? '{}') as { code: string; message: string; messageZh: string };
  expect(Object.keys(failure)).toEqual(['ok', 'code', 'message', 'messageZh']);
  const { code, message, messageZh } = failure;
  expect(message).toMatch(/^[A-Z][a-z]* /);
  expect(messageZh).toMatch(/^\p{Script=Han}/u);
  expect(plain.stderr).toMatch(new RegExp(`(^|\n)error ${code}\n`));
  expect(plain.stderr.endsWith(`${message}\n${messageZh}\n`)).toBe(true);
  for (const { stdout } of [plain, json]) expect(stdout.split('\n').filter(isReadyLine)).toEqual([]);
  return { exits: [plain.code, json.code], code, message, messageZh, outcomes: [plain, json] };
}

/** Path below the folder → digest of the bytes, for every file. */
export async function bytesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const digests = await Promise.all(
    paths.sort().map(async (path): Promise<[string, string]> => {
      const digest = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return [relative(folder, path), digest];
    }),
  );
  return Object.fromEntries(digests);
}
