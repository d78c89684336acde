import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { type Answer, type Exchange } from '../exchange';

/** All that Apollo Server looks at; a whole map of headers is made for nobody. */
const READ_HEADERS = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** The headers of a request as Apollo Server takes them. */
export function headerMap(headers: Exchange['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const name of READ_HEADERS) {
    const value = headers[name];
    if (value !== undefined) map.set(name, String(value));
  }
  return map;
}

/** What Apollo Server answered, for no cache to keep. */
export function completeAnswer({ status = 200, headers, body }: HTTPGraphQLResponse): Answer & { body: string } {
  if (body.kind !== 'complete') throw new Error('an answer in parts');
  const sent: Record<string, string> = { 'cache-control': 'no-store' };
  for (const [name, value] of headers) sent[name] = value;
  return { status, headers: sent, body: body.string };
}
