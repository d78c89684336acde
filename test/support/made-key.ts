import { freshRoomKey, type RoomKey, roomKey } from '../../schema/access/room-key';

/** A fresh key of a room. */
export function madeKey(): RoomKey {
  const key = roomKey(freshRoomKey());
  if (key === undefined) throw new Error('a fresh key is no key');
  return key;
}
