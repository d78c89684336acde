import { AsyncLocalStorage } from 'node:async_hooks';
import { type Log } from '../lib/log';

/** What is known of one HTTP request from its first byte to its last; also Apollo Server's context value. */
export interface RequestState {
  readonly requestId: string;
  /** Every line it writes carries the request id. */
  readonly log: Log;
  /** Headers of the request that go on to the subgraphs; none unless the gateway was told their names. */
  readonly forwarded?: Readonly<Record<string, string>>;
}

/**
 * Apollo Server calls `formatError` without the request it belongs to, also for requests refused before there is a
 * context. The running request is therefore carried beside the call, and read in that one place.
 */
export const runningRequest = new AsyncLocalStorage<RequestState>();
