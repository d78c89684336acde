import { type IncomingHttpHeaders } from 'node:http';
import { type RoomKey } from '../../../schema/access/room-key';
import { CALL_HEADER, type RoomCall, stampOf } from '../../../schema/access/signed-call';
import {
  type Behalf,
  CLOCK_SKEW_MS,
  CONTEXT_HEADER,
  CONTEXT_LIFE_MS,
  type ContextLetter,
  isSignedContext,
  partsOf,
} from '../../../schema/access/signed-context';
import { SharingError } from '../../../schema/sharing-error';
import { letterShape } from './context-shape';
import { SeenNonces } from './seen-nonces';

/** Older than this nothing that was signed is taken, whatever it says itself. */
const OLDEST_MS = CONTEXT_LIFE_MS + CLOCK_SKEW_MS;

/** A call as it came over HTTP. */
export interface IncomingCall extends Pick<RoomCall, 'method' | 'path'> {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const refusal = (en: string, zh: string): SharingError => new SharingError('CALLER_CONTEXT_REFUSED', { en, zh });
const altered = (): SharingError => refusal('its signature is not that of the gateway', '签名不符');

function headerOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  if (typeof value !== 'string') throw refusal(`${name} is missing`, `缺少 ${name}`);
  return value;
}

/** Lets in what the gateway signed for this room, just now, and once. */
export class CallGuard {
  private readonly seen = new SeenNonces(2 * OLDEST_MS);

  /** The keys that a call may be signed with: the room's own, and the one it had before. */
  constructor(
    private readonly room: string,
    private readonly keys: readonly RoomKey[],
    private readonly now: () => number = Date.now,
  ) {}

  /** On whose behalf the call is made; throws CALLER_CONTEXT_REFUSED. */
  admit({ headers, ...call }: IncomingCall): Behalf {
    const { letter, mac, key } = this.letterOf(headerOf(headers, CONTEXT_HEADER));
    this.assertCurrent(letter);
    const stamp = stampOf(key, { ...call, contextMac: mac }, headerOf(headers, CALL_HEADER));
    if (stamp === null) throw altered();
    this.assertFresh(stamp.at);
    if (!this.seen.take(stamp, this.now())) throw refusal('the call was made before', '重复的调用');
    return letter.behalf;
  }

  private letterOf(header: string): { letter: ContextLetter; mac: string; key: RoomKey } {
    const parts = partsOf(header);
    // Not even who should have signed is believed before the signature is: each of the keys is tried.
    const key = parts && this.keys.find((one) => isSignedContext(one, parts.text, parts.mac));
    if (!parts || !key) throw altered();
    const { data: letter } = letterShape.safeParse(parts.said);
    if (letter?.keyId !== key.id) throw refusal('its context is not understood', '上下文无法识别');
    return { letter, mac: parts.mac, key };
  }

  private assertCurrent({ room, issuedAt, expiresAt }: ContextLetter): void {
    if (room !== this.room) throw refusal(`its context is for the room ${room}`, `上下文属于子图 ${room}`);
    if (this.now() > expiresAt + CLOCK_SKEW_MS) throw refusal('its context has run out', '上下文已过期');
    this.assertFresh(issuedAt);
  }

  private assertFresh(at: number): void {
    const age = this.now() - at;
    if (age > OLDEST_MS) throw refusal('it was signed too long ago', '签名时间过早');
    if (age < -CLOCK_SKEW_MS) throw refusal('it was signed in the future', '签名时间晚于当前时间');
  }
}
