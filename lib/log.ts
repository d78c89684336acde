import pino from 'pino';
import { lineFormatter, type LineSink } from './log-line';

/** The process log: pino's levels, one structured object and one sentence per line. */
export type Log = pino.Logger;

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogOptions {
  readonly level: LogLevel;
  /** True on a terminal: one readable line per entry instead of JSON. */
  readonly pretty: boolean;
  /** Where lines go; standard error when not given, so that standard output holds answers alone. */
  readonly sink?: LineSink;
}

/** What never reaches the log, wherever a caller puts it: operation variables and credentials. */
const SECRET_KEYS = ['variables', 'authorization', 'Authorization', 'cookie', 'password', 'token'];
const SECRET_PATHS = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** Builds the process log. Made once by the composition root and handed down, never imported as a value. */
export function createLog({ level, pretty, sink = process.stderr }: LogOptions): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_PATHS, remove: true },
  };
  return pino(options, pretty ? lineFormatter(sink) : sink);
}

/** The same log for lines whose fields are all named where they are written: it looks for no secrets, which is most of a line's price. */
export const withoutRedaction = (log: Log): Log => log.child({}, { redact: { paths: [] } });
