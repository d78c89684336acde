import { type Log } from '../lib/log';

/** What is known of one HTTP request from its first byte to its last; also Apollo Server's context value. */
export interface RequestState {
  readonly requestId: string;
  /** Every line it writes carries the request id. */
  readonly log: Log;
  /** Headers of the request that go on to the subgraphs; none unless the gateway was told their names. */
  readonly forwarded?: Readonly<Record<string, string>>;
}

/** The state of a running request. Its log is made with the first line, since most requests write none of their own. */
export class RunningRequest implements RequestState {
  private child: Log | undefined;

  constructor(
    readonly requestId: string,
    readonly processLog: Log,
  ) {}

  get log(): Log {
    return (this.child ??= this.processLog.child({ requestId: this.requestId }));
  }
}
