import { RunningRequest } from '../http/request-state';

/** What came with an operation, beside its text. */
export interface Arrival {
  readonly forwarded: Readonly<Record<string, string>>;
  /** Static cost, where it is measured. */
  readonly cost: number | undefined;
}

/** The state of a request that asks for an operation: Apollo Server's context value. */
export class OperationState extends RunningRequest {
  readonly startedAt = performance.now();
  readonly forwarded: Readonly<Record<string, string>>;
  readonly cost: number | undefined;

  constructor({ requestId, processLog }: RunningRequest, { forwarded, cost }: Arrival) {
    super(requestId, processLog);
    this.forwarded = forwarded;
    this.cost = cost;
  }
}
