import { type IncomingHttpHeaders } from 'node:http';
import { type RunningRequest } from './request-state';

/** One HTTP request as a route meets it. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** From the question mark on; empty when there is none. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  /** Reads the body; throws REQUEST_TOO_LARGE. */
  readonly readBody: () => Promise<Buffer>;
  readonly state: RunningRequest;
}

/** What a route gives back; the front adds what every response carries. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One path of the server. HEAD and OPTIONS are answered by the router. */
export interface Route {
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST')[];
  readonly answer: (exchange: Exchange) => Promise<Answer>;
}
