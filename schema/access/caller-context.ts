import { type Claims } from './claims';
import { type RowScope } from './row-scope';

/** Groups of a total that are too small to show (k-anonymity): fewer contributors, or one that stands for nearly all. */
export interface SmallGroups {
  /** A group of fewer distinct contributors is not shown. */
  readonly least: number;
  /** A group is not shown where its largest contributor has more than this share of it, 0 to 1. */
  readonly dominance: number;
}

/** What a room is told of the caller, by the gateway alone: as an object in the process, signed over HTTP. */
export interface CallerContext {
  readonly claims: Claims;
  /** Rows in scope unless a resource says otherwise. */
  readonly rows: RowScope;
  /** Resource id → rows in scope, where that differs: a grant for other divisions, an owner's unplaced rows. */
  readonly resources: Readonly<Record<string, RowScope>>;
  /** Resource id → how totals of it are protected; a resource that is not named is the caller's own. */
  readonly smallGroups: Readonly<Record<string, SmallGroups>>;
  /** Ids of the grants that stand behind it. */
  readonly grants: readonly string[];
  /** Epoch of what the registry had decided. */
  readonly epoch: number;
}

/** The rows of a resource that the caller may see. */
export const rowsOf = ({ rows, resources }: CallerContext, resource: string): RowScope =>
  (Object.hasOwn(resources, resource) ? resources[resource] : undefined) ?? rows;
