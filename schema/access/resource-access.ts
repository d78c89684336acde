import { type Claims } from './claims';

/** Whether a caller may have a resource, and if not, why and what next: the machine form of a refusal. */
export interface ResourceAccess {
  readonly resource: string;
  readonly isAllowed: boolean;
  /** Number of the deciding step of the decision order; null where nothing is denied. */
  readonly step: number | null;
  /** Error code a query would meet; null where nothing is denied. */
  readonly code: string | null;
  /** The clause it rests on, DS-xx. */
  readonly clause: string | null;
  /** Condition of the catalogue that is not met. */
  readonly condition: string | null;
  readonly reason: string | null;
  readonly reasonZh: string | null;
  /** What to do next. */
  readonly next: string | null;
  readonly nextZh: string | null;
  /** Ids of the grants that stand behind it. */
  readonly grants: readonly string[];
}

/** Answers for a caller as the gateway would decide now. */
export type ExplainAccess = (resource: string, claims: Claims) => ResourceAccess;
