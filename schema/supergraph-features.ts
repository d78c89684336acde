import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals';

/** Features that ask for more than subgraphs that speak GraphQL. */
const CONNECTORS = 'https://specs.apollo.dev/connect/';

/** What a supergraph may link `for: SECURITY` or `for: EXECUTION`; one that links more is refused. */
export const SUPERGRAPH_FEATURES: Set<string> = new Set(
  [...ROUTER_SUPPORTED_SUPERGRAPH_FEATURES].filter((feature) => !feature.startsWith(CONNECTORS)),
);
