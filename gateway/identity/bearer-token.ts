import { Unauthenticated } from './unauthenticated';

/** Checked before anything of a token is looked at. */
const LONGEST_BYTES = 8 * 1024;

/** RFC 6750 §2.1; the scheme is written in any case. */
const BEARER = /^bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

/** The token of an `authorization` header; throws UNAUTHENTICATED where there is none. */
export function bearerToken(authorization: string | undefined): string {
  if (authorization === undefined) throw new Unauthenticated('missing');
  if (authorization.length > LONGEST_BYTES + 'Bearer '.length) throw new Unauthenticated('tooLarge');
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new Unauthenticated('malformed');
  return token;
}
