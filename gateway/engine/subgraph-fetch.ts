import { type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';

/** What a subgraph answered, as the gateway takes it. */
export type SubgraphAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** One fetch of a query plan. */
export type SubgraphFetch = GraphQLDataSourceProcessOptions;
