import { createHmac } from 'node:crypto';
import { isSameMac } from '../schema/access/signature';

/** HMAC-SHA-256 over the parts, which are told apart whatever they hold. */
export const signatureOf = (key: string, parts: readonly string[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');

/** True when the signature is that of the parts; takes as long for a wrong one as for a right one. */
export const isSigned = (key: string, parts: readonly string[], signature: string): boolean =>
  isSameMac(signature, signatureOf(key, parts));
