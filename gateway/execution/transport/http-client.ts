import { type Dispatcher, Pool } from 'undici';
import { type SubgraphEndpoint } from '../../../schema/subgraph';
import { type Scope } from '../decision/policy';
import { assertAnswer, FETCH_TIMEOUT_MS, unavailable } from '../../engine/subgraph-answer';
import { type Metering } from '../../engine/metering';
import { AnswerTooLarge, tooLarge } from './answer-too-large';
import { beforeDeadline } from './deadline';
import { type AnswerText, type SendBody, SharedTexts } from './shared-texts';
import { sharingKey, signedHeaders } from './signed-headers';
import { type SubgraphCall, type SubgraphClient, type SubgraphReply } from './subgraph-client';

type HttpEndpoint = Extract<SubgraphEndpoint, { kind: 'http' }>;

/** Connections to one subgraph; more requests than that wait for one. */
const CONNECTIONS = 128;

/** The largest answer of one fetch that is read, unless it is said. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** What a room answers that does not take a call for its gateway's. */
const REFUSED = 401;

const FIXED_HEADERS = ['content-type', 'application/json', 'accept', 'application/json'];

/** Reads one answer whole, without streams. */
class WholeAnswer implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private length = 0;
  private status = 0;

  constructor(
    private readonly resolve: (answer: AnswerText) => void,
    private readonly reject: (error: Error) => void,
    private readonly most: number,
  ) {}

  onRequestStart(): void {
    // Nothing is called off once it was sent.
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.length > this.most) controller.abort(new AnswerTooLarge(this.most));
  }

  onResponseEnd(): void {
    const [only] = this.chunks;
    const whole = this.chunks.length === 1 && only ? only : Buffer.concat(this.chunks, this.length);
    this.resolve({ status: this.status, text: whole.toString('utf8') });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.reject(error);
  }
}

function replyOf({ status, text }: AnswerText): SubgraphReply {
  const body: unknown = JSON.parse(text);
  assertAnswer(status, body);
  return body as SubgraphReply;
}

/** Posts bodies to one URL over kept connections, signed where the subgraph is one of our rooms. */
function sender({ url, signer }: HttpEndpoint, pool: Pool, most: number): SendBody {
  const { pathname, search } = new URL(url);
  const path = pathname + search;
  return (body, scope) =>
    new Promise((resolve, reject) => {
      const headers = [...FIXED_HEADERS, ...scope.headers, ...signedHeaders(signer, scope, { path, body })];
      pool.dispatch({ method: 'POST', path, headers, body }, new WholeAnswer(resolve, reject, most));
    });
}

/** A room that has left the first key behind is asked once more with the next; what it refuses then is the gateway's own fault. */
function admitted({ name, signer }: HttpEndpoint, send: SendBody): SendBody {
  if (signer === undefined) return send;
  return async (body, scope) => {
    const answer = await send(body, scope);
    const last = answer.status === REFUSED && signer.turn() ? await send(body, scope) : answer;
    if (last.status === REFUSED) throw new Error(`${name} refused the call: ${last.text}`);
    return last;
  };
}

/** Asks a subgraph behind a URL. Of the caller's request only the request id, the chosen headers and the signed context go on. */
export function httpClient(endpoint: HttpEndpoint, metering?: Metering): SubgraphClient {
  const { name, url, signer } = endpoint;
  const pool = new Pool(new URL(url).origin, {
    connections: CONNECTIONS,
    headersTimeout: FETCH_TIMEOUT_MS,
    bodyTimeout: FETCH_TIMEOUT_MS,
  });
  const send = admitted(endpoint, sender(endpoint, pool, metering?.mostAnswerBytes ?? LARGEST_ANSWER));
  const callerKey = (scope: Scope): string | null => sharingKey(signer, scope);
  const shared =
    metering?.isShared === true ? new SharedTexts(send, metering.metrics.sharedFetches, callerKey) : undefined;
  const call = async ({ operation, variables }: SubgraphCall, scope: Scope): Promise<SubgraphReply> => {
    try {
      const body = operation.body(variables);
      const ask = () => (shared === undefined ? send(body, scope) : shared.ask(operation, body, scope));
      return replyOf(await beforeDeadline(scope, ask));
    } catch (error) {
      return error instanceof AnswerTooLarge ? tooLarge(name, error) : unavailable(name, error);
    }
  };
  return Object.freeze({ call, close: () => pool.destroy() });
}
