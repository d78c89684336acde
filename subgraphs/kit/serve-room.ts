import { type ExecutionResult } from 'graphql';
import { z } from 'zod';
import { json } from '../../http/answers';
import { close } from '../../http/close';
import { type Exchange, type Route } from '../../http/exchange';
import { createFront } from '../../http/front';
import { healthRoutes } from '../../http/health-routes';
import { listen } from '../../http/listen';
import { readJson } from '../../http/read-json';
import { type RequestState } from '../../http/request-state';
import { type Log } from '../../lib/log';
import { maskError } from '../../schema/mask-error';
import { SharingError } from '../../schema/sharing-error';
import { type SubgraphExecute, type SubgraphRequest } from '../../schema/subgraph';
import { inProcess } from './in-process';
import { type Room } from './room';

export interface ServeRoomOptions {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  /** Throws for as long as the room should get no traffic. */
  readonly ready: () => Promise<void>;
}

const requestShape = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

async function requestOf(exchange: Exchange): Promise<SubgraphRequest> {
  const parsed = requestShape.safeParse(readJson(exchange.headers['content-type'], await exchange.readBody()));
  if (!parsed.success) throw new SharingError('BAD_REQUEST', 'JSON { query, variables, operationName }');
  const { query, variables, operationName } = parsed.data;
  return { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
}

function masked({ data, errors }: ExecutionResult, state: RequestState): object {
  if (errors === undefined) return { data };
  return {
    ...(data === undefined ? {} : { data }),
    errors: errors.map((error) => maskError(error.toJSON(), error, state)),
  };
}

const graphqlRoute = (execute: SubgraphExecute): Route => ({
  path: '/graphql',
  methods: ['POST'],
  answer: async (exchange) => json(200, masked(await execute(await requestOf(exchange)), exchange.state)),
});

/** Serves a room as a process of its own: GraphQL by POST at /graphql, health beside it, the same executor as in process. */
export async function serveRoom(
  room: Room,
  { host, port, log, ready }: ServeRoomOptions,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const { execute } = inProcess(room);
  const answers = async (): Promise<void> => {
    const { errors } = await execute({ query: '{ __typename }' });
    if (errors !== undefined) throw new SharingError('NOT_READY', room.name);
  };
  const front = createFront([graphqlRoute(execute), ...healthRoutes([answers, ready])], log);
  const url = await listen(front, { host, port });
  let stopped: Promise<void> | undefined;
  return Object.freeze({ url, stop: () => (stopped ??= close(front)) });
}
