import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import { type RequestState } from '../http/request-state';
import { redirect } from '../http/answers';
import { type Answer, type Exchange, type Route } from '../http/exchange';
import { readJson } from '../http/read-json';
import { forwarded, type OpenMode } from './open/open-mode';

function headerMap(headers: Exchange['headers']): HeaderMap {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return new HeaderMap(entries);
}

async function bodyOf({ body }: HTTPGraphQLResponse): Promise<string | Buffer> {
  if (body.kind === 'complete') return body.string;
  const parts: string[] = [];
  for await (const part of body.asyncIterator) parts.push(part);
  return parts.join('');
}

/** A person who opens the address in a browser is shown the explorer. */
function isPageVisit({ method, headers, search }: Exchange): boolean {
  return method === 'GET' && search === '' && (headers.accept ?? '').includes('text/html');
}

const contextOf = ({ headers, state }: Exchange, open: OpenMode | undefined): RequestState =>
  open === undefined ? state : { ...state, forwarded: forwarded(headers, open.forwardHeaders) };

async function run(
  apollo: ApolloServer<RequestState>,
  exchange: Exchange,
  open: OpenMode | undefined,
): Promise<Answer> {
  const { method, headers, search } = exchange;
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method,
      headers: headerMap(headers),
      search,
      body: method === 'POST' ? await readJson(exchange) : undefined,
    },
    context: async () => contextOf(exchange, open),
  });
  return {
    status: response.status ?? 200,
    headers: { 'cache-control': 'no-store', ...Object.fromEntries(response.headers) },
    body: await bodyOf(response),
  };
}

/** GraphQL over HTTP: POST for everything, GET for queries. */
export const graphqlRoute = (apollo: ApolloServer<RequestState>, open?: OpenMode): Route => ({
  path: '/graphql',
  methods: ['GET', 'POST'],
  answer: async (exchange) => (isPageVisit(exchange) ? redirect('/explorer') : run(apollo, exchange, open)),
});
