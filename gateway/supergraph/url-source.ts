import { PollDelay } from './poll-delay';
import { readLimited } from './read-limited';
import { repeat } from './repeat';
import { LARGEST_SUPERGRAPH, type Reading, type SupergraphSource, UNCHANGED } from './source';

/** How long a server may take for the whole answer. */
const TIMEOUT_MS = 10_000;

/** How a URL is asked, and how often. */
export interface UrlPolling {
  /** Seconds between two requests; 0 asks once, undefined as the server's `max-age` says and every 30. */
  readonly poll?: number | undefined;
  readonly timeoutMs?: number;
}

/** A name and password in the URL become a header; neither they nor the query, which may be a key, are ever shown. */
function addressOf(text: string): { url: string; shown: string; headers: Record<string, string> } {
  const url = new URL(text);
  const { username, password, origin, pathname } = url;
  url.username = url.password = url.hash = '';
  const credentials = [username, password].map(decodeURIComponent).join(':');
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  return { url: url.href, shown: origin + pathname, headers: credentials === ':' ? {} : { authorization } };
}

/** What makes the next request conditional. */
function validatorsOf({ headers }: Response): Record<string, string> {
  const etag = headers.get('etag');
  if (etag !== null) return { 'if-none-match': etag };
  const modified = headers.get('last-modified');
  return modified === null ? {} : { 'if-modified-since': modified };
}

/** A failed fetch hides why it failed one level down. */
function reasonOf(error: unknown): Error {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause === undefined
    ? (error as Error)
    : new Error(cause.message || cause.code || 'no answer', { cause: error });
}

/** A supergraph behind a URL, asked again with what HTTP gives to save a transfer. */
export function urlSource(text: string, { poll, timeoutMs = TIMEOUT_MS }: UrlPolling = {}): SupergraphSource {
  const { url, shown, headers } = addressOf(text);
  const delay = new PollDelay(poll);
  let validators: Record<string, string> = {};
  const answerOf = async (response: Response): Promise<Reading> => {
    if (response.status === 304 && Object.keys(validators).length > 0) return UNCHANGED;
    if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
    const supergraphSdl = await readLimited(response, LARGEST_SUPERGRAPH);
    validators = validatorsOf(response);
    return { kind: 'read', supergraphSdl };
  };
  const read = async (signal: AbortSignal): Promise<Reading> => {
    let response: Response | undefined;
    try {
      const either = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      response = await fetch(url, { headers: { ...headers, ...validators }, signal: either });
      const reading = await answerOf(response);
      delay.answered(response.headers);
      return reading;
    } catch (error) {
      delay.failed(response?.headers);
      throw reasonOf(error);
    }
  };
  const follow: SupergraphSource['follow'] = (look) =>
    poll === 0 ? () => undefined : repeat(look, () => delay.milliseconds()).stop;
  return Object.freeze({ name: shown, key: `url ${text}`, read, follow });
}
