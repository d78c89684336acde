import { type RequestState } from '../../http/request-state';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type Engine, type EngineParts } from '../engine/engine';
import { type Scope } from './decision/policy';
import { executeOperation } from './execute-operation';
import { createSnapshot } from './snapshot';
import { httpClient } from './transport/http-client';
import { inProcessClient } from './transport/in-process-client';
import { type SubgraphClient } from './transport/subgraph-client';

const clientOf = (endpoint: SubgraphEndpoint): SubgraphClient =>
  endpoint.kind === 'http' ? httpClient(endpoint) : inProcessClient(endpoint);

/** What of the caller's request goes on to the subgraphs while nothing is governed. */
function freeScope({ requestId, forwarded = {} }: RequestState): Scope {
  return { caller: null, headers: ['x-request-id', requestId, ...Object.entries(forwarded).flat()], deadline: null };
}

/** A caller stays on one side of a move where it is known to the subgraphs; a request does where it is not. */
const stableOf = ({ requestId, forwarded }: RequestState): string => forwarded?.['authorization'] ?? requestId;

/** Our own execution of Apollo's query plans. */
export function createEngine({ supergraphSdl, subgraphs, policy = null, overrideLabels = [] }: EngineParts): Engine {
  const clients = new Map(subgraphs.map((endpoint) => [endpoint.name, clientOf(endpoint)]));
  const snapshot = createSnapshot(supergraphSdl, { clients, policy, overrideLabels });
  const engine: Engine = {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: snapshot.apiSchema, coreSupergraphSdl: supergraphSdl });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, request, queryHash, context }) => {
        const { operationName, variables = {} } = request;
        const scope = policy === null ? freeScope(context as RequestState) : policy.scope(context);
        const asked = {
          document,
          operationName,
          queryHash,
          variables,
          scope,
          stable: stableOf(context as RequestState),
        };
        return (await executeOperation(snapshot, asked)) as never;
      },
    }),
    stop: async () => {
      await snapshot.close();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
  return engine;
}
