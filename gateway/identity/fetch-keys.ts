import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { readLimited } from '../supergraph/read-limited';

const TIMEOUT_MS = 5_000;
const MOST_BYTES = 512 * 1024;

/** Fetches what an issuer publishes, without following it elsewhere; throws whatever is wrong with it. */
export async function fetchKeys(uri: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(uri, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await readLimited(response, MOST_BYTES);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return createLocalJWKSet(JSON.parse(text) as JSONWebKeySet);
}
