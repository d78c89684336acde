import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import { type RequestState } from '../http/request-state';
import { redirect } from '../http/answers';
import { type Answer, type Exchange, type Route } from '../http/exchange';
import { readJson } from '../http/read-json';

function headerMap(headers: Exchange['headers']): HeaderMap {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return new HeaderMap(entries);
}

async function bodyOf({ body }: HTTPGraphQLResponse): Promise<string> {
  if (body.kind === 'complete') return body.string;
  const parts: string[] = [];
  for await (const part of body.asyncIterator) parts.push(part);
  return parts.join('');
}

/** A person who opens the address in a browser is shown the explorer. */
function isPageVisit({ method, headers, search }: Exchange): boolean {
  return method === 'GET' && search === '' && (headers.accept ?? '').includes('text/html');
}

async function run(apollo: ApolloServer<RequestState>, exchange: Exchange): Promise<Answer> {
  const { method, headers, search, state } = exchange;
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method,
      headers: headerMap(headers),
      search,
      body: method === 'POST' ? await readJson(exchange) : undefined,
    },
    context: async () => state,
  });
  return {
    status: response.status ?? 200,
    headers: { 'cache-control': 'no-store', ...Object.fromEntries(response.headers) },
    body: await bodyOf(response),
  };
}

/** GraphQL over HTTP: POST for everything, GET for queries. */
export const graphqlRoute = (apollo: ApolloServer<RequestState>): Route => ({
  path: '/graphql',
  methods: ['GET', 'POST'],
  answer: async (exchange) => (isPageVisit(exchange) ? redirect('/explorer') : run(apollo, exchange)),
});
