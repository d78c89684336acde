import { type Metrics } from '../../metrics/metrics';
import { type SubgraphClient } from './subgraph-client';

/** A client whose fetches are counted: how many, how long, how many with errors. */
export function meteredClient(name: string, client: SubgraphClient, metrics: Metrics): SubgraphClient {
  const fetches = metrics.fetches.of(name);
  const failed = metrics.failedFetches.of(name);
  const seconds = metrics.fetchSeconds.of(name);
  const call: SubgraphClient['call'] = async (asked, scope) => {
    const startedAt = performance.now();
    const reply = await client.call(asked, scope);
    fetches.add();
    seconds.note((performance.now() - startedAt) / 1000);
    if (reply.errors !== undefined && reply.errors.length > 0) failed.add();
    return reply;
  };
  return Object.freeze({ call, close: () => client.close() });
}
