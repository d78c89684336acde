import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Log } from '../lib/log';
import { runningRequest, type RequestState } from './request-state';
import { problem } from './answers';
import { type Answer, type Exchange, type Route } from './exchange';
import { readBody } from './read-body';
import { askRoute } from './router';

const WELL_FORMED_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** A load balancer in front may have numbered the request already. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && WELL_FORMED_ID.test(given) ? given : randomUUID();
}

function exchangeOf(request: IncomingMessage, state: RequestState): Exchange {
  const [path = '/', ...rest] = (request.url ?? '/').split('?');
  return {
    method: request.method ?? 'GET',
    path,
    search: rest.length > 0 ? `?${rest.join('?')}` : '',
    headers: request.headers,
    readBody: () => readBody(request),
    state,
  };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = answer.body ?? '';
  // What is left of an unread body would be taken for the next request.
  if (!request.complete) response.shouldKeepAlive = false;
  response.writeHead(answer.status, {
    'x-content-type-options': 'nosniff',
    ...answer.headers,
    ...(answer.status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The HTTP server: gives every request an id, asks its route, and turns whatever is thrown into a masked answer. */
export function createFront(routes: readonly Route[], log: Log): Server {
  const server = createServer((request, response) => {
    const requestId = requestIdOf(request);
    const state: RequestState = { requestId, log: log.child({ requestId }) };
    response.setHeader('x-request-id', requestId);
    void runningRequest.run(state, async () => {
      const exchange = exchangeOf(request, state);
      const answer = await askRoute(routes, exchange).catch((error: unknown) => problem(error, state));
      if (!server.listening) response.shouldKeepAlive = false;
      send(request, response, answer);
    });
  });
  return server;
}
