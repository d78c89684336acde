import { type SubgraphEndpoint } from '../../../schema/subgraph';
import { httpClient } from './http-client';
import { inProcessClient } from './in-process-client';
import { type SubgraphClient } from './subgraph-client';

/** The client that asks a subgraph where it is. */
export const clientOf = (endpoint: SubgraphEndpoint): SubgraphClient =>
  endpoint.kind === 'http' ? httpClient(endpoint) : inProcessClient(endpoint);
