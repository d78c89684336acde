import { type SubgraphEndpoint } from '../../../schema/subgraph';
import { type Metering } from '../../engine/metering';
import { httpClient } from './http-client';
import { inProcessClient } from './in-process-client';
import { meteredClient } from './metered-client';
import { type SubgraphClient } from './subgraph-client';

/** The client that asks a subgraph where it is. */
export function clientOf(endpoint: SubgraphEndpoint, metering: Metering | undefined): SubgraphClient {
  const client = endpoint.kind === 'http' ? httpClient(endpoint, metering) : inProcessClient(endpoint);
  return metering === undefined ? client : meteredClient(endpoint.name, client, metering.metrics);
}
