import { type GraphQLFormattedError } from 'graphql';
import { type Json } from '../shape/writing';
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

/** What of the caller's request goes on to a subgraph. */
export interface CallContext {
  readonly requestId: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}

/** Asks one subgraph. Never throws: a subgraph that cannot be asked is an error in the reply. */
export interface SubgraphClient {
  call(call: SubgraphCall, context: CallContext): Promise<SubgraphReply>;
  /** Ends at once; a call that still runs is cut. */
  close(): Promise<void>;
}
