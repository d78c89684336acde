/** Takes finished lines; `process.stdout` is one. */
export interface LineSink {
  write(line: string): unknown;
}

const LABELS: Readonly<Record<string, string>> = Object.freeze({
  trace: 'TRACE',
  debug: 'DEBUG',
  info: 'INFO ',
  warn: 'WARN ',
  error: 'ERROR',
  fatal: 'FATAL',
});

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function detail([key, value]: [string, unknown]): string {
  return `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

/** One log entry as a person reads it: time, level, sentence, details; the stack of an error on the lines below. */
export function formatLine(entry: Readonly<Record<string, unknown>>): string {
  const { time, level, msg, err, ...rest } = entry;
  const clock = String(time).slice(11, 19);
  const details = Object.entries(rest).map(detail);
  const stack = isObject(err) ? `\n${String(err['stack'] ?? err['message'])}` : '';
  return `${[clock, LABELS[String(level)] ?? String(level), msg, ...details].filter(Boolean).join(' ')}${stack}\n`;
}

/** Stands between pino and a terminal. A line that is not JSON passes unchanged. */
export function lineFormatter(sink: LineSink): LineSink {
  return {
    write: (line) => {
      try {
        return sink.write(formatLine(JSON.parse(line) as Record<string, unknown>));
      } catch {
        return sink.write(line);
      }
    },
  };
}
