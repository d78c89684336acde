import '../config';
import { ApolloGateway } from '@apollo/gateway';
import { type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import { type Log } from '../../lib/log';
import { SharingError } from '../../schema/sharing-error';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { HttpSource } from './http-source';
import { InProcessSource } from './in-process-source';

/** What stands behind Apollo Server and answers operations over the supergraph. */
export type Engine = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['gateway']>;

/** What an engine is built from. */
export interface EngineParts {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly SubgraphEndpoint[];
  readonly log: Log;
}

/** ApolloGateway tells its life story at info; here it is one level quieter. */
const quiet = (log: Log): Pick<Log, 'debug' | 'info' | 'warn' | 'error'> => ({
  debug: log.trace.bind(log),
  info: log.debug.bind(log),
  warn: log.warn.bind(log),
  error: log.error.bind(log),
});

/** Apollo's own planner and executor over our own fetches. */
export function createApolloEngine({ supergraphSdl, subgraphs, log }: EngineParts): Engine {
  const byName = new Map(subgraphs.map((endpoint) => [endpoint.name, endpoint]));
  return new ApolloGateway({
    supergraphSdl,
    logger: quiet(log),
    buildService: ({ name }) => {
      const endpoint = byName.get(name);
      if (!endpoint) throw new SharingError('UNKNOWN_SUBGRAPH', name);
      return endpoint.kind === 'http' ? new HttpSource(endpoint) : new InProcessSource(endpoint);
    },
  });
}
