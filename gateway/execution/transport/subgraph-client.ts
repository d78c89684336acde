import { type GraphQLFormattedError } from 'graphql';
import { type Scope } from '../decision/policy';
import { type Json } from '../shape/json';
import { type SubgraphOperation } from './subgraph-operation';

/** One operation for a subgraph; everything that may vary between requests stands in `variables`. */
export interface SubgraphCall {
  readonly operation: SubgraphOperation;
  /** JSON text of the variables. */
  readonly variables: string;
}

/** What a subgraph said, parsed for this request alone: its objects may be written into. */
export interface SubgraphReply {
  readonly data?: Record<string, Json> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  /** True when nothing of the subgraph's own came, so that asking again in another way makes no sense. */
  readonly isUnavailable?: boolean;
}

/** Asks one subgraph. Never throws: a subgraph that cannot be asked is an error in the reply. */
export interface SubgraphClient {
  call(call: SubgraphCall, scope: Scope): Promise<SubgraphReply>;
  /** Ends at once; a call that still runs is cut. */
  close(): Promise<void>;
}
