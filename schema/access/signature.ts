import { createHmac, timingSafeEqual } from 'node:crypto';
import { type RoomKey } from './room-key';

/** What a signature is of: the same text signed as one thing is never taken for another. */
export type SignedAs = 'ecoguard-context-v1' | 'ecoguard-call-v1';

/** HMAC-SHA-256 of lines of text under the room's key, base64url. Lines hold no line break. */
export const macOf = ({ secret }: RoomKey, as: SignedAs, lines: readonly string[]): string =>
  createHmac('sha256', secret)
    .update([as, ...lines].join('\n'))
    .digest('base64url');

/** Compares signatures in a time that does not tell how much of them is alike. */
export function isSameMac(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
