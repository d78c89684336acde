import { createHash } from 'node:crypto';
import { type RoomKey } from './room-key';
import { isSameMac, macOf } from './signature';

/** Header that binds one call to the context it is made with. */
export const CALL_HEADER = 'x-ecoguard-call';

/** One HTTP call of a room. */
export interface RoomCall {
  readonly method: string;
  /** With what follows the question mark. */
  readonly path: string;
  readonly body: string | Buffer;
  /** Signature of the context that goes with it. */
  readonly contextMac: string;
}

/** What makes a call the one that it is. */
export interface CallStamp {
  /** Never used twice. */
  readonly nonce: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const linesOf = ({ method, path, body, contextMac }: RoomCall, { nonce, at }: CallStamp): string[] => [
  ...[method, path, createHash('sha256').update(body).digest('base64url')],
  ...[contextMac, nonce, String(at)],
];

/** The header's value: nonce, time and signature, with dots between. */
export const signCall = (key: RoomKey, call: RoomCall, stamp: CallStamp): string =>
  `${stamp.nonce}.${String(stamp.at)}.${macOf(key, 'ecoguard-call-v1', linesOf(call, stamp))}`;

const STAMPED = /^([A-Za-z0-9_-]{16,64})\.(\d{1,15})\.([A-Za-z0-9_-]+)$/;

/** The stamp of a header that the key signed for this very call; null for any other. */
export function stampOf(key: RoomKey, call: RoomCall, header: string): CallStamp | null {
  const [, nonce, at, mac] = STAMPED.exec(header) ?? [];
  if (nonce === undefined || at === undefined || mac === undefined) return null;
  const stamp = { nonce, at: Number(at) };
  return isSameMac(mac, macOf(key, 'ecoguard-call-v1', linesOf(call, stamp))) ? stamp : null;
}
