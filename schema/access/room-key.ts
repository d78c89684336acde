import { createHash, randomBytes } from 'node:crypto';

/** A key that the gateway and one room share. */
export interface RoomKey {
  /** First 8 hex digits of the key's SHA-256, to tell keys apart by. */
  readonly id: string;
  readonly secret: Buffer;
}

/** A key has at least so many bytes. */
const LEAST_BYTES = 32;

const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** The key that a base64url text stands for; undefined for a text that is none, or of a key that is too short. */
export function roomKey(text: string): RoomKey | undefined {
  const secret = Buffer.from(text, 'base64url');
  if (!BASE64URL.test(text) || secret.length < LEAST_BYTES) return undefined;
  return Object.freeze({ id: createHash('sha256').update(secret).digest('hex').slice(0, 8), secret });
}

/** A fresh key, as text. */
export const freshRoomKey = (): string => randomBytes(LEAST_BYTES).toString('base64url');
