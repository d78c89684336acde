import '../config';
import { ApolloGateway } from '@apollo/gateway';
import { type Log } from '../../lib/log';
import { SharingError } from '../../schema/sharing-error';
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
