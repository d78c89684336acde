import { randomBytes } from 'node:crypto';
import { type RoomKey } from './room-key';
import { CALL_HEADER, type RoomCall, signCall } from './signed-call';
import { type Behalf, CONTEXT_HEADER, CONTEXT_LIFE_MS, signContext, type SignedContext } from './signed-context';

interface Minted extends SignedContext {
  readonly renewAt: number;
}

/** A context is made anew while it still holds for so long, so that no call arrives with one that has run out. */
const RENEWED_BEFORE_MS = 10_000;

/** Contexts kept; the oldest goes first. */
const MOST_KEPT = 10_000;

const NONCE_BYTES = 16;

/** Signs the calls of one room: a context is signed once and used again while it is the same, each call by itself. */
export class CallSigner {
  private readonly kept = new Map<string, Minted>();
  private readonly contents = new WeakMap<object, string>();

  /** The first key signs; the room is on its way to the others. */
  constructor(
    readonly room: string,
    private keys: readonly [RoomKey, ...RoomKey[]],
    private readonly now: () => number = Date.now,
  ) {}

  /** Signature of what is said of the caller: alike for what is alike as long as it is kept, never for what differs. */
  contentKey(behalf: Behalf): string {
    return this.minted(behalf).mac;
  }

  /** The headers that go with a call. */
  headerFields(behalf: Behalf, call: Omit<RoomCall, 'contextMac'>): Record<string, string> {
    const { header, mac } = this.minted(behalf);
    const stamp = { nonce: randomBytes(NONCE_BYTES).toString('base64url'), at: this.now() };
    const signature = signCall(this.keys[0], { ...call, contextMac: mac }, stamp);
    return { [CONTEXT_HEADER]: header, [CALL_HEADER]: signature };
  }

  /** Goes on to the next key where there is one, for a room that has left the first behind. */
  turn(): boolean {
    const [, next, ...more] = this.keys;
    if (next === undefined) return false;
    this.keys = [next, ...more];
    this.kept.clear();
    return true;
  }

  private minted(behalf: Behalf): Minted {
    const content = this.contentOf(behalf);
    const known = this.kept.get(content);
    if (known !== undefined && this.now() < known.renewAt) return known;
    this.kept.delete(content);
    const oldest = this.kept.size < MOST_KEPT ? undefined : this.kept.keys().next().value;
    if (oldest !== undefined) this.kept.delete(oldest);
    const made = this.mint(behalf);
    this.kept.set(content, made);
    return made;
  }

  private mint(behalf: Behalf): Minted {
    const issuedAt = this.now();
    const expiresAt = issuedAt + CONTEXT_LIFE_MS;
    const [key] = this.keys;
    const signed = signContext(key, { room: this.room, behalf, keyId: key.id, issuedAt, expiresAt });
    return { ...signed, renewAt: expiresAt - RENEWED_BEFORE_MS };
  }

  /** A context that is the same object is written out once. */
  private contentOf(behalf: Behalf): string {
    if (behalf.kind !== 'caller') return behalf.kind;
    const known = this.contents.get(behalf.context);
    if (known !== undefined) return known;
    const content = JSON.stringify(behalf.context);
    this.contents.set(behalf.context, content);
    return content;
  }
}

/** The headers of a POST to a URL of the signer's room. */
export function signPost(
  signer: CallSigner,
  behalf: Behalf,
  sent: { url: string; body: string },
): Record<string, string> {
  const { pathname, search } = new URL(sent.url);
  return signer.headerFields(behalf, { method: 'POST', path: pathname + search, body: sent.body });
}
