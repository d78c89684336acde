import { type GraphQLDataSource } from '@apollo/gateway';
import { signPost } from '../../schema/access/call-signer';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type RequestState } from '../../http/request-state';
import { assertAnswer, FETCH_TIMEOUT_MS, unavailable } from './subgraph-answer';
import { type SubgraphAnswer, type SubgraphFetch } from './subgraph-fetch';

type HttpEndpoint = Extract<SubgraphEndpoint, { kind: 'http' }>;

async function readAnswer(response: Response): Promise<SubgraphAnswer> {
  const body: unknown = await response.json();
  assertAnswer(response.status, body);
  return body as SubgraphAnswer;
}

/** Asks a room behind a URL. Of the caller's request only the request id is passed on. */
export class HttpSource implements GraphQLDataSource {
  constructor(private readonly endpoint: HttpEndpoint) {}

  async process(fetch: SubgraphFetch): Promise<SubgraphAnswer> {
    try {
      return await readAnswer(await this.send(fetch));
    } catch (error) {
      return unavailable(this.endpoint.name, error);
    }
  }

  private send({ request, context }: SubgraphFetch): Promise<Response> {
    const { query, variables, operationName } = request;
    const body = JSON.stringify({ query, variables, operationName });
    const { url, signer } = this.endpoint;
    return fetch(url, {
      method: 'POST',
      headers: {
        ...(context as Partial<RequestState>).forwarded,
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': String(context['requestId']),
        // Plain ApolloGateway enforces nothing, and says so to our own rooms.
        ...(signer === undefined ? {} : signPost(signer, { kind: 'ungoverned' }, { url, body })),
      },
      body,
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    });
  }
}
