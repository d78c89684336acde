import { createHash } from 'node:crypto';

/** The digest that clients name a document by. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
