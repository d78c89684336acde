import { type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { SharingError } from '../../schema/sharing-error';

/** What a subgraph answered, as the gateway takes it. */
export type SubgraphAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** One fetch of a query plan. */
export type SubgraphFetch = GraphQLDataSourceProcessOptions;

/**
 * A department that could not be asked. Returned, not thrown: the gateway then names the department beside the error
 * and the other departments' data still comes. The cause goes to the log, never to the caller.
 */
export const unavailable = (name: string, cause: unknown): SubgraphAnswer => ({
  errors: [new SharingError('SUBGRAPH_UNAVAILABLE', name, new Error(`${name} could not be asked`, { cause }))],
});
