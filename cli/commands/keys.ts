import { freshRoomKey, roomKey } from '../../schema/access/room-key';
import { roomNamed } from '../house';
import { EXIT } from '../failure';
import { print } from '../print';

/** `ecoguard keys room NAME`: prints a fresh key of a room; it is kept nowhere. */
export function makeRoomKey(name: string, { json = false }: { readonly json?: boolean }): number {
  const { name: room } = roomNamed(name);
  const key = freshRoomKey();
  print(json ? JSON.stringify({ ok: true, room, key, keyId: roomKey(key)?.id }) : key);
  return EXIT.ok;
}
