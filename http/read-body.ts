import { type IncomingMessage } from 'node:http';
import { SharingError } from '../schema/sharing-error';

/** The largest request body that is read, unless it is said. */
export const BODY_LIMIT = 1024 * 1024;

/** A client that is still sending misses an early answer, so this many times more is taken in and dropped before refusing. */
const DISCARDED = 8;

const tooLarge = (limit: number): SharingError => new SharingError('REQUEST_TOO_LARGE', `> ${limit} bytes`);

/** Takes in one body; what is over the limit is dropped. */
class WholeBody {
  private readonly chunks: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly request: IncomingMessage,
    private readonly limit: number,
    private readonly settle: { resolve(body: Buffer): void; reject(error: Error): void },
  ) {}

  readonly take = (chunk: Buffer): void => {
    this.size += chunk.length;
    if (this.size <= this.limit) this.chunks.push(chunk);
    if (this.size <= this.limit * DISCARDED) return;
    this.request.pause();
    this.settle.reject(tooLarge(this.limit));
  };

  readonly end = (): void => {
    if (this.size > this.limit) return this.settle.reject(tooLarge(this.limit));
    const [only] = this.chunks;
    this.settle.resolve(this.chunks.length === 1 && only ? only : Buffer.concat(this.chunks));
  };

  readonly fail = (): void => {
    this.settle.reject(new SharingError('BAD_REQUEST', 'the connection ended before the body did'));
  };
}

/** Reads a request body of at most so many bytes; throws REQUEST_TOO_LARGE beyond it. */
export function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const body = new WholeBody(request, limit, { resolve, reject });
    request.on('data', body.take).on('end', body.end).on('error', body.fail);
  });
}
