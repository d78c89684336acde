import { SingleBar } from 'cli-progress';
import { type ImportProgress } from '../subgraphs/kit/import/import-progress';
import { tell } from './print';

/** Shows how an import goes: a bar on a terminal, one line a file elsewhere. */
export interface ProgressDisplay {
  readonly show: (progress: ImportProgress) => void;
  readonly stop: () => void;
}

function bar(): ProgressDisplay {
  const line = new SingleBar({
    format: 'importing 导入 {bar} {percentage}% | {room} {file}',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let total = -1;
  return {
    show: ({ room, file, done, total: now }) => {
      if (now !== total) line.start((total = now), done, { room, file });
      line.update(done, { room, file });
    },
    stop: () => line.stop(),
  };
}

function lines(): ProgressDisplay {
  let last = '';
  return {
    show: ({ room, file }) => {
      if (file !== last) tell(`importing 导入 ${room} ${file}`);
      last = file;
    },
    stop: () => undefined,
  };
}

/** The display that fits where standard error goes. */
export const createProgressDisplay = (isTerminal: boolean): ProgressDisplay => (isTerminal ? bar() : lines());
