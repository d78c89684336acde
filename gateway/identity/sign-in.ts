import { type Exchange } from '../../http/exchange';
import { type Tally } from '../metrics/tally';
import { type Caller } from './caller';
import { withoutClaimHeaders } from './claim-headers';
import { type Identity } from './identity';

/** A request and who asks it; null where nobody has to say. */
export interface SignedIn {
  readonly exchange: Exchange;
  readonly caller: Caller | null;
}

/** Tells who asks before anything else is done with a request. */
export type SignIn = (exchange: Exchange) => Promise<SignedIn>;

/** The identity's callers; everybody, where there is no identity. */
export function signInWith(identity: Identity | undefined, droppedHeaders: Tally): SignIn {
  if (identity === undefined) return async (exchange) => ({ exchange, caller: null });
  return async (exchange) => {
    const headers = withoutClaimHeaders(exchange.headers, droppedHeaders);
    const caller = await identity.of(headers);
    return { exchange: headers === exchange.headers ? exchange : { ...exchange, headers }, caller };
  };
}
