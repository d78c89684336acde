import { type GraphQLError, type GraphQLSchema } from 'graphql';
import { type CallerContext } from '../../../schema/access/caller-context';
import { type Variables } from '../shape/conditions';
import { type Json } from '../shape/json';
import { type Decision } from './decision';
import { type DivisionRule, type Governance } from '../../../schema/governance/governance';
import { type GovernedPosition, type Positions } from './positions';

/** What differs between callers for whom one plan is compiled; a parameter of the run, never part of a key. */
export interface Scope {
  /** For the policy's own functions; what rooms get of it is the context. */
  readonly caller: unknown;
  /** What rooms are told of the caller; null: they narrow nothing. */
  readonly context: CallerContext | null;
  /** Names and values in turn, sent to every subgraph. */
  readonly headers: readonly string[];
  /** Milliseconds since the epoch until which the caller waits, after which no subgraph is asked and none is waited for; null: no end. */
  readonly deadline: number | null;
}

/** Where a row stands in the division tree, by one of its type's rules; null where the row does not say. */
export interface RowDivision {
  readonly code: string | null;
  /** What dates the division: a date, a time or a year, as the row has it. */
  readonly at: Json;
}

/** True when a row that stands there may be seen by the scope's caller. */
export type RowFilter = (divisions: readonly RowDivision[], scope: Scope) => boolean;

/** Counts of what an answer holds, by resource id. */
export type Counts = ReadonlyMap<string, number>;

/** What a policy says of one request. */
export interface Verdict {
  readonly decision: Decision;
  /** The errors that stand for what is denied, one a selection. */
  readonly refusals: readonly GraphQLError[];
  /** True where nothing is answered because something is denied. */
  readonly isRejected: boolean;
  /** What the answer says of itself in `extensions`; null: nothing. */
  readonly notices: Readonly<Record<string, unknown>> | null;
}

/** An answer that is ready and has not left. */
export interface Finished {
  readonly scope: Scope;
  readonly positions: Positions;
  readonly decision: Decision;
  /** `{"data":…}` in UTF-8. */
  readonly bytes: Buffer;
  readonly counts: Counts;
  readonly dropped: number;
}

/**
 * The sharing rules as the engine meets them. All but `scope`, `decide` and `release` is asked when closures are made,
 * so that an answer is written without asking what may be written.
 */
export interface Policy {
  /** What the run of this request is given, from what is known of the request. */
  scope(context: object): Scope;
  /** `given` are the variables of the request, with those that its literals became. */
  decide(positions: Positions, scope: Scope, given: Variables): Verdict;
  /** How a masked position is written. */
  mask(position: GovernedPosition): (value: Json) => Json;
  /** The schema as the caller is shown it; what is valid does not hang on it. */
  introspected(scope: Scope, schema: GraphQLSchema): GraphQLSchema;
  /** How rows of a type are told apart; null when all of them may be seen. */
  rowFilter(typename: string, rules: readonly DivisionRule[]): RowFilter | null;
  /** Which rows of a type a field may be seen in, where that is fewer than may be seen; null for all of those. */
  valueFilter(position: GovernedPosition, typename: string): RowFilter | null;
  /** Has to be done before the answer leaves; an error here stands in its place. */
  release(finished: Finished): Promise<void> | undefined;
}

/** The sharing rules over a supergraph, of whose sharing directives they are told. */
export type PolicyOf = (governance: Governance) => Policy;
