import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Code of an error whose subgraph gave none. */
const DOWNSTREAM = 'DOWNSTREAM_SERVICE_ERROR';

/** An error of a subgraph as an error of the operation: its own code, the subgraph's name, its place in the answer. */
export function subgraphError(
  service: string,
  error: GraphQLFormattedError,
  path: readonly (string | number)[] | undefined,
): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${service}"`;
  return new GraphQLError(message, {
    ...(path === undefined ? {} : { path }),
    ...(error instanceof Error ? { originalError: error } : {}),
    extensions: { ...error.extensions, code: error.extensions?.['code'] ?? DOWNSTREAM, serviceName: service },
  });
}
