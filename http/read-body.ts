import { type IncomingMessage } from 'node:http';
import { SharingError } from '../schema/sharing-error';

/** The largest request body that is read. */
export const BODY_LIMIT = 1024 * 1024;

/** A client that is still sending misses an early answer, so this much more is taken in and dropped before refusing. */
const DISCARD_LIMIT = 8 * BODY_LIMIT;

/** Reads a request body of at most 1 MiB; throws REQUEST_TOO_LARGE beyond it. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += (chunk as Buffer).length;
      if (size <= BODY_LIMIT) chunks.push(chunk as Buffer);
      if (size > DISCARD_LIMIT) break;
    }
  } catch {
    throw new SharingError('BAD_REQUEST', 'the connection ended before the body did');
  }
  if (size > BODY_LIMIT) throw new SharingError('REQUEST_TOO_LARGE', `> ${BODY_LIMIT} bytes`);
  return Buffer.concat(chunks);
}
