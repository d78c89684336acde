import { type Answer, type Exchange, type Route } from '../../http/exchange';
import { answerParts, callParts, SIGNATURE_HEADER, TIME_HEADER } from '../../http/registry-call';
import { isSigned, signatureOf } from '../../http/shared-key';
import { SharingError } from '../../schema/sharing-error';

/** How far the clock of a gateway may be off. */
const SKEW_MS = 60_000;

/** What a signed call is answered with. */
export interface Reply {
  readonly status: 200 | 204 | 304;
  readonly body: string;
}

interface SignedRouteParts {
  readonly key: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly reply: (call: { readonly search: string; readonly body: string }) => Promise<Reply>;
}

/** The signature of the call; BAD_SIGNATURE for one that nobody with the key has signed just now. */
function checkedSignature({ method, path, search, headers }: Exchange, body: string, key: string): string {
  const [time, signature] = [headers[TIME_HEADER], headers[SIGNATURE_HEADER]];
  if (typeof time !== 'string' || typeof signature !== 'string') {
    throw new SharingError('BAD_SIGNATURE', `${TIME_HEADER}, ${SIGNATURE_HEADER}`);
  }
  if (!isSigned(key, callParts({ method, path: path + search, time, body }), signature)) {
    throw new SharingError('BAD_SIGNATURE', SIGNATURE_HEADER);
  }
  if (!(Math.abs(Date.now() - Date.parse(time)) <= SKEW_MS)) throw new SharingError('BAD_SIGNATURE', TIME_HEADER);
  return signature;
}

/** A path for those who hold the shared key; its answers are signed, too. */
export function signedRoute({ key, path, method, reply }: SignedRouteParts): Route {
  const answer = async (exchange: Exchange): Promise<Answer> => {
    const body = method === 'POST' ? (await exchange.readBody()).toString('utf8') : '';
    const callSignature = checkedSignature(exchange, body, key);
    const replied = await reply({ search: exchange.search, body });
    const signature = signatureOf(key, answerParts(callSignature, replied.status, replied.body));
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
    return { ...replied, headers: { ...headers, [SIGNATURE_HEADER]: signature } };
  };
  return { path, methods: [method], answer };
}
