import { type Dispatcher, Pool } from 'undici';
import { type SubgraphEndpoint } from '../../../schema/subgraph';
import { type Scope } from '../decision/policy';
import { assertAnswer, FETCH_TIMEOUT_MS, unavailable } from '../../engine/subgraph-answer';
import { type Metering } from '../../engine/metering';
import { AnswerTooLarge, tooLarge } from './answer-too-large';
import { SharedTexts } from './shared-texts';
import { type SubgraphCall, type SubgraphClient, type SubgraphReply } from './subgraph-client';

type HttpEndpoint = Extract<SubgraphEndpoint, { kind: 'http' }>;

/** Connections to one subgraph; more requests than that wait for one. */
const CONNECTIONS = 128;

/** The largest answer of one fetch that is read, unless it is said. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

const FIXED_HEADERS = ['content-type', 'application/json', 'accept', 'application/json'];

/** Reads one answer whole, without streams. */
class WholeAnswer implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private length = 0;
  private status = 0;

  constructor(
    private readonly resolve: (answer: { status: number; text: string }) => void,
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

function replyOf({ status, text }: { status: number; text: string }): SubgraphReply {
  const body: unknown = JSON.parse(text);
  assertAnswer(status, body);
  return body as SubgraphReply;
}

/** Asks a room behind a URL over kept connections. Of the caller's request only the request id and the chosen headers go on. */
export function httpClient({ name, url }: HttpEndpoint, metering?: Metering): SubgraphClient {
  const most = metering?.mostAnswerBytes ?? LARGEST_ANSWER;
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    headersTimeout: FETCH_TIMEOUT_MS,
    bodyTimeout: FETCH_TIMEOUT_MS,
  });
  const send = (body: string, { headers }: Scope) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      pool.dispatch(
        {
          method: 'POST',
          path: pathname + search,
          headers: [...FIXED_HEADERS, ...headers],
          body,
        },
        new WholeAnswer(resolve, reject, most),
      );
    });
  const shared = metering?.isShared === true ? new SharedTexts(send, metering.metrics.sharedFetches) : undefined;
  const call = async ({ operation, variables }: SubgraphCall, scope: Scope): Promise<SubgraphReply> => {
    try {
      const body = operation.body(variables);
      return replyOf(await (shared === undefined ? send(body, scope) : shared.ask(operation, body, scope)));
    } catch (error) {
      return error instanceof AnswerTooLarge ? tooLarge(name, error) : unavailable(name, error);
    }
  };
  return Object.freeze({ call, close: () => pool.destroy() });
}
