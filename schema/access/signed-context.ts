import { type CallerContext } from './caller-context';
import { type RoomKey } from './room-key';
import { isSameMac, macOf } from './signature';

/** Header that carries the caller's context to a room over HTTP. */
export const CONTEXT_HEADER = 'x-ecoguard-context';

/** How long a signed context may be used, and by how much clocks may differ, in milliseconds. */
export const CONTEXT_LIFE_MS = 30_000;
export const CLOCK_SKEW_MS = 5_000;

/** On whose behalf a room is asked: a caller's, nobody's (for the schema alone), or that of a gateway that enforces nothing. */
export type Behalf =
  { readonly kind: 'caller'; readonly context: CallerContext } | { readonly kind: 'system' | 'ungoverned' };

/** A behalf as it is signed for one room. */
export interface ContextLetter {
  readonly room: string;
  readonly behalf: Behalf;
  readonly keyId: string;
  /** Milliseconds since the epoch, both. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** A signed letter as its header's value, with the signature that stands for its content. */
export interface SignedContext {
  readonly header: string;
  readonly mac: string;
}

/** Signs a letter: base64url of its JSON, a dot, the signature. */
export function signContext(key: RoomKey, letter: ContextLetter): SignedContext {
  const text = Buffer.from(JSON.stringify(letter)).toString('base64url');
  const mac = macOf(key, 'ecoguard-context-v1', [text]);
  return { header: `${text}.${mac}`, mac };
}

/** A header's parts, of which nothing is known to be true yet; null where it has no such parts. */
export function partsOf(
  header: string,
): { readonly text: string; readonly mac: string; readonly said: unknown } | null {
  const [text = '', mac = '', ...more] = header.split('.');
  if (mac === '' || more.length > 0) return null;
  try {
    return { text, mac, said: JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown };
  } catch {
    return null;
  }
}

/** True when the key signed the text. */
export const isSignedContext = (key: RoomKey, text: string, mac: string): boolean =>
  isSameMac(mac, macOf(key, 'ecoguard-context-v1', [text]));
