import '../config';
import { ApolloGateway, type GraphQLDataSource, type ServiceEndpointDefinition } from '@apollo/gateway';
import { type Log } from '../../lib/log';
import { SharingError } from '../../schema/sharing-error';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type Engine, type EngineParts } from './engine';
import { HttpSource } from './http-source';
import { InProcessSource } from './in-process-source';

/** ApolloGateway tells its life story at info; here it is one level quieter. */
const quiet = (log: Log): Pick<Log, 'debug' | 'info' | 'warn' | 'error'> => ({
  debug: log.trace.bind(log),
  info: log.debug.bind(log),
  warn: log.warn.bind(log),
  error: log.error.bind(log),
});

function sourceOf({ name }: ServiceEndpointDefinition, subgraphs: readonly SubgraphEndpoint[]): GraphQLDataSource {
  const endpoint = subgraphs.find((subgraph) => subgraph.name === name);
  if (!endpoint) throw new SharingError('UNKNOWN_SUBGRAPH', name);
  return endpoint.kind === 'http' ? new HttpSource(endpoint) : new InProcessSource(endpoint);
}

/** Apollo's own planner and executor over our own fetches. It plans and shapes over whatever schema it has last. */
export function createApolloEngine({ supergraphSdl, subgraphs, log }: EngineParts): Engine {
  let endpoints = subgraphs;
  let update = (_: string): void => undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: async (manager) => {
      ({ update } = manager);
      return { supergraphSdl };
    },
    logger: quiet(log),
    buildService: (definition) => sourceOf(definition, endpoints),
  });
  const swap: Engine['swap'] = async (next) => {
    const before = endpoints;
    endpoints = next.subgraphs;
    try {
      update(next.supergraphSdl);
    } catch (error) {
      endpoints = before;
      throw error;
    }
    return { warmed: 0, skipped: 0 };
  };
  return { gateway, plugins: [], swap };
}
