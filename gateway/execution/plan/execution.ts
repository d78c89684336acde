import { type GraphQLError } from 'graphql';
import { type Variables } from '../shape/conditions';
import { type Scope } from '../decision/policy';
import { type Target } from './paths';

/** One run of a plan: what was asked, what has come, and what went wrong. */
export interface Execution {
  /** The answer as the subgraphs give it, not yet shaped. */
  readonly data: Target;
  /** Variables as the client gave them; defaults stay in the subgraph operations. */
  readonly given: Variables;
  /** Coerced, defaults included. */
  readonly variables: Variables;
  readonly errors: GraphQLError[];
  /** Subgraphs that are not asked, with the error that says why; null where all are. */
  readonly refused: ReadonlyMap<string, GraphQLError> | null;
  readonly scope: Scope;
}

/** A compiled node of a plan; a promise only where something has to be waited for. */
export type Run = (execution: Execution) => Promise<void> | undefined;
