import { randomBytes } from 'node:crypto';

const RANDOM_BYTES = 6;
const TIME_DIGITS = 9;

/** A new id with its kind in front; ids of later times sort later. */
export function newId(kind: string): string {
  const time = Date.now().toString(36).padStart(TIME_DIGITS, '0');
  return `${kind}-${time}${randomBytes(RANDOM_BYTES).toString('hex')}`;
}
