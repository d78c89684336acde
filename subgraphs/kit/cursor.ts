import { z } from 'zod';
import { SharingError } from '../../schema/sharing-error';

type Key = string | number | boolean | null;

const cursorShape = z.tuple([z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]), z.string()]);

/** An opaque cursor: the list with its order, the sort key of the row, and its id. */
export const writeCursor = (list: string, key: Key, id: string): string =>
  Buffer.from(JSON.stringify([list, key, id])).toString('base64url');

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Reads a cursor of the named list; BAD_CURSOR when it is damaged or belongs to another list or order. */
export function readCursor(text: string, list: string): { key: Key; id: string } {
  const cursor = cursorShape.safeParse(parse(text));
  if (!cursor.success || cursor.data[0] !== list) throw new SharingError('BAD_CURSOR', text.slice(0, 80));
  const [, key, id] = cursor.data;
  return { key, id };
}
