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
import { type RoomKey } from '../../schema/access/room-key';
import { type Behalf } from '../../schema/access/signed-context';
import { maskError } from '../../schema/mask-error';
import { SharingError } from '../../schema/sharing-error';
import { type SubgraphExecute, type SubgraphRequest } from '../../schema/subgraph';
import { asksForSchema } from './guard/asks-for-schema';
import { CallGuard } from './guard/call-guard';
import { inProcess } from './in-process';
import { type Room } from './room';

export interface ServeRoomOptions {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  /** Keys that calls may be signed with; a room that has none answers nobody. */
  readonly keys: readonly RoomKey[];
  /** Throws for as long as the room should get no traffic. */
  readonly ready: () => Promise<void>;
}

const requestShape = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function requestOf({ headers }: Exchange, body: Buffer): SubgraphRequest {
  const parsed = requestShape.safeParse(readJson(headers['content-type'], body));
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

function executed(execute: SubgraphExecute, behalf: Behalf, request: SubgraphRequest): Promise<ExecutionResult> {
  if (behalf.kind === 'caller') return execute(request, behalf.context);
  if (behalf.kind === 'system' && !asksForSchema(request.query)) {
    const subject = { en: 'on behalf of nobody only the schema is given', zh: '无调用方时仅提供架构' };
    throw new SharingError('CALLER_CONTEXT_REFUSED', subject);
  }
  return execute(request);
}

const graphqlRoute = (execute: SubgraphExecute, guard: CallGuard): Route => ({
  path: '/graphql',
  methods: ['POST'],
  answer: async (exchange) => {
    const { method, path, search, headers } = exchange;
    const body = await exchange.readBody();
    const behalf = guard.admit({ method, path: path + search, headers, body });
    return json(200, masked(await executed(execute, behalf, requestOf(exchange, body)), exchange.state));
  },
});

/** A signed context may be longer than headers usually are. */
const HEADER_BYTES = 64 * 1024;

/** Serves a room as a process of its own: GraphQL by POST at /graphql for its gateway, health beside it, the same executor as in process. */
export async function serveRoom(
  room: Room,
  { host, port, log, keys, ready }: ServeRoomOptions,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const { execute } = inProcess(room);
  const answers = async (): Promise<void> => {
    const { errors } = await execute({ query: '{ __typename }' });
    if (errors !== undefined) throw new SharingError('NOT_READY', room.name);
  };
  const routes = [graphqlRoute(execute, new CallGuard(room.name, keys)), ...healthRoutes([answers, ready])];
  const front = createFront(routes, log, { headerBytes: HEADER_BYTES });
  const url = await listen(front, { host, port });
  let stopped: Promise<void> | undefined;
  return Object.freeze({ url, stop: () => (stopped ??= close(front)) });
}
