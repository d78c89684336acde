/** What the planning thread is asked. */
export interface PlanRequest {
  readonly id: number;
  /** GraphQL text of the operation and its fragments. */
  readonly document: string;
  readonly operationName: string | undefined;
  /** Labels of progressive `@override` with their outcome. */
  readonly overrides: readonly (readonly [string, boolean])[];
}

/** Told first: the supergraph that all requests from now on are planned over. */
export interface PlanOver {
  readonly supergraphSdl: string;
}

/** Why there is no plan, as far as that can cross from a thread. */
export interface PlanProblem {
  readonly message: string;
  readonly extensions: { readonly code: string | undefined; readonly messageZh: string | undefined };
}

/** What the planning thread answers. */
export type PlanAnswer =
  { readonly id: number; readonly plan: string } | { readonly id: number; readonly problem: PlanProblem };
