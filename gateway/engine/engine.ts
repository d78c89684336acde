import { type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import { type Log } from '../../lib/log';
import { type Policy } from '../execution/decision/policy';
import { type SubgraphEndpoint } from '../../schema/subgraph';

/** What stands behind Apollo Server and answers operations over the supergraph. */
export type Engine = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['gateway']>;

/** What an engine is built from. */
export interface EngineParts {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly SubgraphEndpoint[];
  readonly log: Log;
  /** Sharing rules for our own engine; without them everything may be seen. */
  readonly policy?: Policy | null;
  /** Labels of `@override` that are set; none for stock execution, which knows no labels. */
  readonly overrideLabels?: readonly string[];
}
