import { RunningRequest } from '../http/request-state';
import { type Caller } from './identity/caller';

/** What came with an operation, beside its text. */
export interface Arrival {
  readonly forwarded: Readonly<Record<string, string>>;
  /** Static cost, where it is measured. */
  readonly cost: number | undefined;
  /** Who asks; null where nobody has to say. */
  readonly caller: Caller | null;
}

/** The state of a request that asks for an operation: Apollo Server's context value. */
export class OperationState extends RunningRequest {
  readonly startedAt = performance.now();
  readonly forwarded: Readonly<Record<string, string>>;
  readonly cost: number | undefined;
  readonly caller: Caller | null;

  constructor({ requestId, processLog }: RunningRequest, { forwarded, cost, caller }: Arrival) {
    super(requestId, processLog);
    this.forwarded = forwarded;
    this.cost = cost;
    this.caller = caller;
  }
}
