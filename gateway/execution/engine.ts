import { type RequestState } from '../../http/request-state';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type Engine, type EngineParts } from '../engine/engine';
import { executeOperation } from './execute-operation';
import { createSnapshot } from './snapshot';
import { httpClient } from './transport/http-client';
import { inProcessClient } from './transport/in-process-client';
import { type SubgraphClient } from './transport/subgraph-client';

const clientOf = (endpoint: SubgraphEndpoint): SubgraphClient =>
  endpoint.kind === 'http' ? httpClient(endpoint) : inProcessClient(endpoint);

/** Our own execution of Apollo's query plans. */
export function createEngine({ supergraphSdl, subgraphs }: EngineParts): Engine {
  const clients = new Map(subgraphs.map((endpoint) => [endpoint.name, clientOf(endpoint)]));
  const snapshot = createSnapshot(supergraphSdl, clients);
  const engine: Engine = {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: snapshot.apiSchema, coreSupergraphSdl: supergraphSdl });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, request, queryHash, context }) => {
        const { operationName, variables = {} } = request;
        const operation = await snapshot.operations.get({ document, operationName, queryHash });
        const { requestId, forwarded = {} } = context as RequestState;
        const answer = await executeOperation(snapshot, operation, {
          variables,
          context: { requestId, headers: Object.entries(forwarded).flat() },
        });
        return answer as never;
      },
    }),
    stop: async () => {
      await snapshot.close();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
  return engine;
}
