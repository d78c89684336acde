import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Log } from '../lib/log';
import { problem } from './answers';
import { type Answer, type Exchange, type Route } from './exchange';
import { BODY_LIMIT, readBody } from './read-body';
import { RunningRequest } from './request-state';
import { createRouter } from './router';

const WELL_FORMED_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** A load balancer in front may have numbered the request already. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && WELL_FORMED_ID.test(given) ? given : randomUUID();
}

function exchangeOf(request: IncomingMessage, state: RunningRequest, bodyLimit: number): Exchange {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    search: mark < 0 ? '' : url.slice(mark),
    headers: request.headers,
    readBody: () => readBody(request, bodyLimit),
    state,
  };
}

function headersOf(requestId: string, { status, headers }: Answer, length: number): Record<string, string | number> {
  const all: Record<string, string | number> = {
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    ...headers,
  };
  if (status !== 204) all['content-length'] = length;
  return all;
}

function send(response: ServerResponse, answer: Answer, requestId: string): void {
  const request = response.req;
  const body = answer.body ?? '';
  // What is left of an unread body would be taken for the next request.
  if (!request.complete) response.shouldKeepAlive = false;
  response.writeHead(answer.status, headersOf(requestId, answer, Buffer.byteLength(body)));
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The largest of what a server reads of one request, where it is not the usual. */
export interface FrontLimits {
  readonly bodyBytes?: number;
  /** All headers together. */
  readonly headerBytes?: number;
}

/** The HTTP server: gives every request an id, asks its route, and turns whatever is thrown into a masked answer. */
export function createFront(
  routes: readonly Route[],
  log: Log,
  { bodyBytes = BODY_LIMIT, headerBytes }: FrontLimits = {},
): Server {
  const ask = createRouter(routes);
  const answerOf = async (exchange: Exchange): Promise<Answer> => {
    try {
      return await ask(exchange);
    } catch (error) {
      return problem(error, exchange.state);
    }
  };
  const options = headerBytes === undefined ? {} : { maxHeaderSize: headerBytes };
  const server = createServer(options, (request, response) => {
    const state = new RunningRequest(requestIdOf(request), log);
    void answerOf(exchangeOf(request, state, bodyBytes)).then((answer) => {
      if (!server.listening) response.shouldKeepAlive = false;
      send(response, answer, state.requestId);
    });
  });
  return server;
}
