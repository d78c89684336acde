import { randomBytes } from 'node:crypto';
import { sha256 } from '../../lib/sha256';

const SECRET_BYTES = 32;

/** What stands before the secret of a token: whose it is can be told from it, what it opens cannot. */
export const prefixOf = (id: string): string => `esg_${id.replace('-', '')}_`;

/** A new token, and the digest it is known by. */
export function newSecret(id: string): { readonly token: string; readonly digest: string } {
  const token = prefixOf(id) + randomBytes(SECRET_BYTES).toString('hex');
  return { token, digest: sha256(token) };
}
