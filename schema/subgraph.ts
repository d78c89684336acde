import { type ExecutionResult } from 'graphql';
import { type CallSigner } from './access/call-signer';
import { type CallerContext } from './access/caller-context';

/** One operation sent to a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** Answers one operation for a caller, or without one for whom nothing is narrowed; never throws for what a subgraph can answer with `errors`. */
export type SubgraphExecute = (request: SubgraphRequest, caller?: CallerContext) => Promise<ExecutionResult>;

/** A department's subgraph as the gateway meets it: in the same process, or behind a URL. */
export type SubgraphEndpoint =
  | { readonly kind: 'in-process'; readonly name: string; readonly sdl: string; readonly execute: SubgraphExecute }
  | {
      readonly kind: 'http';
      readonly name: string;
      readonly sdl: string;
      readonly url: string;
      /** Signs the calls of one of our own rooms; a subgraph of somebody else's has none. */
      readonly signer?: CallSigner | undefined;
    };
