import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Composition, type SubgraphSource } from '../../schema/compose';
import { CompositionFailed } from '../../schema/compose-failed';

/** What one composition may use: 200 subgraphs of 10 types took 26 s and 3 GB. */
export interface CompositionLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

/** What is to be composed. */
export interface ComposeTask {
  readonly subgraphs: readonly SubgraphSource[];
  /** True when what subgraphs say of sharing is checked, too. */
  readonly isGoverned: boolean;
}

const LIMITS: CompositionLimits = Object.freeze({ timeoutMs: 120_000, memoryMb: 4096 });

/** Sources are run through tsx, the compiled output as it is. */
function startChild({ memoryMb }: CompositionLimits): ChildProcess {
  const extension = extname(__filename);
  const loader = extension === '.ts' ? ['--import', pathToFileURL(require.resolve('tsx')).href] : [];
  return fork(join(__dirname, `compose-child${extension}`), [], {
    execArgv: [`--max-old-space-size=${memoryMb}`, ...loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Waits for the child's one message; an end or a time-out without one is a failure. */
function awaitComposition(child: ChildProcess, { timeoutMs }: CompositionLimits): Promise<Composition> {
  return new Promise((resolve, reject) => {
    const fail = (message: string, messageZh: string): void => reject(new CompositionFailed([{ message, messageZh }]));
    const timer = setTimeout(() => fail(`took longer than ${timeoutMs} ms`, '组合超时'), timeoutMs);
    let lastWords = '';
    child.stderr?.on('data', (chunk: Buffer) => (lastWords = (lastWords + chunk.toString()).slice(-2000)));
    child.once('message', (composition) => resolve(composition as Composition));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      fail(`the composing process ended early (${signal ?? code}) ${lastWords.trim()}`, '组合进程意外结束');
    });
  });
}

/**
 * Composes in a process of its own, so that a heavy composition never stalls or fells the gateway.
 * Throws COMPOSITION_FAILED with every problem.
 */
export async function composeInChild(task: ComposeTask, limits = LIMITS): Promise<string> {
  const child = startChild(limits);
  try {
    child.send(task);
    const composition = await awaitComposition(child, limits);
    if (!composition.ok) throw new CompositionFailed(composition.problems);
    return composition.supergraphSdl;
  } finally {
    child.kill('SIGKILL');
  }
}
