import { type Exchange } from '../../http/exchange';

/** Headers of the connection, or of this one request among equal ones. Every other header makes a request a different one. */
const NOT_OF_THE_REQUEST: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-request-id',
]);

/** Equal for requests that are alike in every byte that matters. No header can hold a line break, so none can look like two. */
export function requestKey({ method, path, search, headers }: Exchange, body: Buffer): string {
  let key = `${method} ${path}${search}\n`;
  for (const name in headers) {
    if (!NOT_OF_THE_REQUEST.has(name)) key += `${name}:${String(headers[name])}\n`;
  }
  return `${key}\n${body.toString('latin1')}`;
}
