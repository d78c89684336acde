import { EventEmitter, once } from 'node:events';
import { createLog, type Log } from '../../lib/log';

/** One line of a log, parsed. */
export type Line = Readonly<Record<string, unknown>>;

/** A log whose lines can be read and waited for. */
export interface WatchedLog {
  readonly log: Log;
  readonly lines: readonly Line[];
  /** The first line with this sentence that passes, past or to come. */
  readonly lineWith: (sentence: string, passes?: (line: Line) => boolean) => Promise<Line>;
}

/** A new log at level info. */
export function watchedLog(): WatchedLog {
  const lines: Line[] = [];
  const written = new EventEmitter().setMaxListeners(0);
  const write = (line: string): void => {
    lines.push(JSON.parse(line) as Line);
    written.emit('line');
  };
  const lineWith: WatchedLog['lineWith'] = async (sentence, passes = () => true) => {
    for (;;) {
      const found = lines.find((line) => String(line['msg']).includes(sentence) && passes(line));
      if (found !== undefined) return found;
      await once(written, 'line');
    }
  };
  return { log: createLog({ level: 'info', pretty: false, sink: { write } }), lines, lineWith };
}
