import { type RequestState } from '../../http/request-state';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { NO_METER } from '../limits/cost/operation-meter';
import { type Metering } from '../engine/metering';
import { type Engine, type EngineParts } from '../engine/engine';
import { type Scope } from './decision/policy';
import { executeOperation } from './execute-operation';
import { createSnapshot } from './snapshot';
import { httpClient } from './transport/http-client';
import { inProcessClient } from './transport/in-process-client';
import { meteredClient } from './transport/metered-client';
import { type SubgraphClient } from './transport/subgraph-client';

function clientOf(endpoint: SubgraphEndpoint, metering: Metering | undefined): SubgraphClient {
  const client = endpoint.kind === 'http' ? httpClient(endpoint, metering) : inProcessClient(endpoint);
  return metering === undefined ? client : meteredClient(endpoint.name, client, metering.metrics);
}

/** What of the caller's request goes on to the subgraphs while nothing is governed. */
function freeScope({ requestId, forwarded = {} }: RequestState): Scope {
  return { caller: null, headers: ['x-request-id', requestId, ...Object.entries(forwarded).flat()], deadline: null };
}

/** Our own execution of Apollo's query plans. */
export function createEngine({ supergraphSdl, subgraphs, policy = null, metering }: EngineParts): Engine {
  const clients = new Map(subgraphs.map((endpoint) => [endpoint.name, clientOf(endpoint, metering)]));
  const snapshot = createSnapshot(supergraphSdl, { clients, policy, meter: metering?.meterOf(supergraphSdl) ?? NO_METER });
  const engine: Engine = {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: snapshot.apiSchema, coreSupergraphSdl: supergraphSdl });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, request, queryHash, context }) => {
        const { operationName, variables = {} } = request;
        const scope = policy === null ? freeScope(context as RequestState) : policy.scope(context);
        const asked = { document, operationName, queryHash, variables, scope };
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
