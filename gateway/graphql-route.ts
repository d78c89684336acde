import { type ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import { problem, redirect } from '../http/answers';
import { completeAnswer, headerMap } from '../http/apollo/exchange';
import { type Answer, type Exchange, type Route } from '../http/exchange';
import { readJson } from '../http/read-json';
import { SharingError } from '../schema/sharing-error';
import { type Admission, type Admitted } from './admission';
import { requestInSearch, searchWithText } from './get-request';
import { requestKey } from './inbound/request-key';
import { type SharedRequests } from './inbound/shared-requests';
import { overLimit } from './limits/refusal';
import { type Metrics } from './metrics/metrics';
import { type SignedIn, type SignIn } from './identity/sign-in';
import { forwarded } from './open/open-mode';
import { namedHash, requestOf } from './operation-request';
import { OperationState } from './operation-state';

/** What the route stands on. */
export interface GraphqlRouteParts {
  readonly apollo: ApolloServer<OperationState>;
  readonly admission: Admission;
  readonly metrics: Metrics;
  readonly mostResponseBytes: number;
  /** Names of request headers, in lower case, that go on to the subgraphs. */
  readonly forwardHeaders: readonly string[];
  /** Undefined unless equal requests share an execution. */
  readonly shared: SharedRequests | undefined;
  readonly signIn: SignIn;
}

const NO_BODY = Buffer.alloc(0);
const GRAPHQL_TYPE = 'application/graphql-response+json';

/** A person who opens the address in a browser is shown the explorer. */
function isPageVisit({ method, headers, search }: Exchange): boolean {
  return method === 'GET' && search === '' && (headers.accept ?? '').includes('text/html');
}

/** The request for Apollo Server, and what it was admitted with; `null` where it is left to Apollo Server to refuse. */
interface Received {
  readonly admitted: Admitted | null;
  readonly http: HTTPGraphQLRequest;
}

function receiveGet({ headers, search }: Exchange, admission: Admission): Received {
  const request = requestInSearch(search);
  const admitted = admission.admit(request);
  const isNamed = admitted !== null && namedHash(request) !== undefined;
  const found = isNamed ? searchWithText(search, admitted.text) : search;
  return { admitted, http: { method: 'GET', headers: headerMap(headers), search: found, body: undefined } };
}

function receivePost({ headers }: Exchange, bytes: Buffer, admission: Admission): Received {
  const value = readJson(headers['content-type'], bytes);
  const request = requestOf(value);
  const admitted = request === undefined ? null : admission.admit(request);
  const isNamed = request !== undefined && admitted !== null && namedHash(request) !== undefined;
  const body = isNamed ? { ...request, query: admitted.text, extensions: {} } : value;
  return { admitted, http: { method: 'POST', headers: headerMap(headers), search: '', body } };
}

function answerOf(response: HTTPGraphQLResponse, mostBytes: number): Answer {
  const answer = completeAnswer(response);
  const asked = Buffer.byteLength(answer.body);
  if (asked > mostBytes) {
    throw overLimit('ANSWER_TOO_LARGE', { asked, allowed: mostBytes, setting: 'ECOGUARD_MAX_RESPONSE_BYTES' });
  }
  return answer;
}

/** GraphQL over HTTP: requests are admitted, executed by Apollo Server, and answered. */
class GraphqlRoute {
  constructor(private readonly parts: GraphqlRouteParts) {}

  async answer(exchange: Exchange): Promise<Answer> {
    if (isPageVisit(exchange)) return redirect('/explorer');
    const { shared, signIn } = this.parts;
    const body = exchange.method === 'POST' ? await exchange.readBody() : NO_BODY;
    try {
      const signedIn = await signIn(exchange);
      if (shared === undefined) return await this.run(signedIn, body);
      const key = requestKey(signedIn.exchange, body);
      return await shared.answer(key, (noteQuery) => this.run(signedIn, body, noteQuery));
    } catch (error) {
      return this.refuse(exchange, error);
    }
  }

  private async run({ exchange, caller }: SignedIn, body: Buffer, noteQuery?: () => void): Promise<Answer> {
    const { admission, apollo, forwardHeaders, mostResponseBytes } = this.parts;
    const { admitted, http } =
      exchange.method === 'POST' ? receivePost(exchange, body, admission) : receiveGet(exchange, admission);
    if (admitted?.kind === 'query') noteQuery?.();
    const state = new OperationState(exchange.state, {
      forwarded: forwarded(exchange.headers, forwardHeaders),
      cost: admitted?.cost,
      caller,
    });
    const response = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: http, context: async () => state });
    return answerOf(response, mostResponseBytes);
  }

  /** A refusal in the media type that the client asked for. */
  private refuse({ headers, state }: Exchange, error: unknown): Answer {
    if (error instanceof SharingError) this.parts.metrics.refused.of(error.code).add();
    const refused = problem(error, state);
    const wantsGraphql = (headers.accept ?? '').includes(GRAPHQL_TYPE);
    if (!wantsGraphql) return refused;
    return { ...refused, headers: { ...refused.headers, 'content-type': `${GRAPHQL_TYPE}; charset=utf-8` } };
  }
}

/** GraphQL over HTTP: POST for everything, GET for queries. */
export function graphqlRoute(parts: GraphqlRouteParts): Route {
  const route = new GraphqlRoute(parts);
  return { path: '/graphql', methods: ['GET', 'POST'], answer: (exchange) => route.answer(exchange) };
}
