import { type Claims } from '../../schema/access/claims';
import { RunningRequest } from '../../http/request-state';

/** The state of a request to the registry: Apollo Server's context value. */
export class RegistryRequest extends RunningRequest {
  constructor(
    { requestId, processLog }: RunningRequest,
    readonly claims: Claims,
  ) {
    super(requestId, processLog);
  }
}
