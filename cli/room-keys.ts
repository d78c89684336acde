import { CallSigner } from '../schema/access/call-signer';
import { type RoomKey, roomKey } from '../schema/access/room-key';
import { type Config } from '../gateway/config';
import { SharingError } from '../schema/sharing-error';

type Settings = Pick<Config, 'roomKeys'>;

/** A setting that holds secrets is named, never repeated. */
const unusable = (en: string, zh: string): SharingError =>
  new SharingError('BAD_SETTING', { en: `ECOGUARD_ROOM_KEYS: ${en}`, zh: `ECOGUARD_ROOM_KEYS：${zh}` });

const split = (text: string, separator: string): string[] => text.split(separator).map((part) => part.trim());

/** Keys from their texts, at least one and at most two; undefined where one of them is none. */
function keysOf(texts: readonly string[]): [RoomKey, ...RoomKey[]] | undefined {
  const [first, ...more] = texts.flatMap((text) => roomKey(text) ?? []);
  const isWhole = first !== undefined && more.length + 1 === texts.length && texts.length <= 2;
  return isWhole ? [first, ...more] : undefined;
}

/** The keys a room takes: its own, and the one it had before. */
export function ownKeys({ roomKeys = '' }: Settings): readonly RoomKey[] {
  const keys = keysOf(split(roomKeys, ','));
  if (keys !== undefined) return keys;
  throw unusable(
    'needed key[,oldKey], each base64url of at least 32 bytes (ecoguard keys room)',
    '需要 key[,oldKey]，均为至少 32 字节的 base64url（ecoguard keys room）',
  );
}

/** Said in the place of a key of a subgraph that was not built with the kit, and takes none. */
const NO_KEY = 'none';

function signerOf(entry: string): readonly [string, CallSigner | null] {
  const at = entry.indexOf('=');
  const [name, value] = [entry.slice(0, at), entry.slice(at + 1)];
  if (at > 0 && value === NO_KEY) return [name, null];
  const keys = keysOf(split(value, ':'));
  if (at > 0 && keys !== undefined) return [name, new CallSigner(name, keys)];
  throw unusable(
    'needed name=key[:nextKey],… each base64url of at least 32 bytes (ecoguard keys room), or name=none for a subgraph that takes none',
    '需要 name=key[:nextKey],…，均为至少 32 字节的 base64url（ecoguard keys room）；不使用密钥的外部子图写 name=none',
  );
}

/**
 * Who signs the calls of each room; null for a subgraph that takes no key, and is not relied on to narrow what it
 * answers. BAD_SETTING for a room of which nothing is said.
 */
export function signersOf(
  { roomKeys = '' }: Settings,
  rooms: readonly string[],
): ReadonlyMap<string, CallSigner | null> {
  const given = split(roomKeys, ',').filter((entry) => entry !== '');
  const signers = new Map(given.map(signerOf));
  const missing = rooms.filter((room) => !signers.has(room)).join(', ');
  if (missing === '') return signers;
  throw unusable(`no key for ${missing} (name=key,…)`, `缺少密钥：${missing}（name=key,…）`);
}
