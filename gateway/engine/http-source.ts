import { type GraphQLDataSource } from '@apollo/gateway';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type RequestState } from '../../http/request-state';
import { unavailable, type SubgraphAnswer, type SubgraphFetch } from './unavailable';

type HttpEndpoint = Extract<SubgraphEndpoint, { kind: 'http' }>;

/** How long a department may take for one fetch. */
const FETCH_TIMEOUT_MS = 30_000;

function isAnswer(body: unknown): body is SubgraphAnswer {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}

/** A refusal such as 400 for a bad variable is still a GraphQL answer; only a body that is none means "unavailable". */
async function readAnswer(response: Response): Promise<SubgraphAnswer> {
  const body: unknown = await response.json();
  if (!isAnswer(body)) throw new Error(`HTTP ${response.status} without a GraphQL answer`);
  return body;
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
    return fetch(this.endpoint.url, {
      method: 'POST',
      headers: {
        ...(context as Partial<RequestState>).forwarded,
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': String(context['requestId']),
      },
      body: JSON.stringify({ query, variables, operationName }),
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    });
  }
}
