import { type Collection, type Document, type IndexKeys, type IndexOptions, type Store } from '../../lib/store/port';
import { type SmallGroups } from '../../schema/access/caller-context';
import { type DivisionTree } from '../../schema/division';
import { type Book } from './book';
import { type DatasetImporter } from './import/dataset-importer';
import { type RowRules } from './scope/row-rule';

/** What every room gets for one request; a room's own context adds its loaders. */
export interface BaseContext {
  /** The room's own collections and no others; for a caller, of each the rows in scope. */
  readonly store: Store;
  /** Rows in scope that a resource of totals gives as well: what its figures are added up from. */
  readonly rowsCounted: <T extends Document>(collection: string, totals: string) => Collection<T>;
  /** Rows that figures of rows in scope are also computed from; their own fields are shown to nobody. */
  readonly rowsBehind: <T extends Document>(collection: string) => Collection<T>;
  /** How totals of a resource are protected from the caller; undefined where they are not. */
  readonly smallGroups: (resource: string) => SmallGroups | undefined;
  readonly divisions: DivisionTree;
  /** Today as the business clock sees it, ISO date. */
  readonly today: string;
}

/** An index the room's reads rely on. */
export interface RoomIndex extends IndexOptions {
  readonly collection: string;
  readonly keys: IndexKeys;
}

/**
 * An entity of the room: its key field, and how a row is found by that key; null when there is no such row. The
 * reference also holds what a field of the room `@requires` of other rooms.
 */
export interface Entity<C> {
  readonly key: string;
  readonly load: (key: string, context: C, reference: Readonly<Record<string, unknown>>) => Promise<object | null>;
}

/** A decorated class, as type-graphql takes it. */
export type DecoratedClass = abstract new (...args: never[]) => object;

/** Everything a department's subgraph is made of. */
export interface SubgraphDefinition<C extends BaseContext = BaseContext> {
  /** Subgraph name in the supergraph, also the prefix of its collections. */
  readonly name: string;
  /** Port it serves on when it runs as its own process. */
  readonly port: number;
  readonly resolvers: readonly DecoratedClass[];
  /** Types no root field leads to: stub entities of other rooms. Unnamed, their fields vanish silently. */
  readonly orphanedTypes?: readonly DecoratedClass[];
  /** Type name → entity. Every type with a key stands here, stubs of other rooms included. Rows carry the key as `_id`. */
  readonly entities: Readonly<Record<string, Entity<C>>>;
  readonly createContext: (base: BaseContext) => C;
  /** Whose rows each collection holds; one that is not named here cannot be read for a caller. */
  readonly rows: RowRules;
  readonly indexes: readonly RoomIndex[];
  readonly importers: readonly DatasetImporter[];
  /** What must close in the room's rows; proved by `ecoguard dataset verify`. */
  readonly books?: readonly Book[];
}

/** Fixes a room's definition; the typed context is checked here and hidden behind the door. */
export function defineSubgraph<C extends BaseContext>(definition: SubgraphDefinition<C>): SubgraphDefinition {
  return Object.freeze({ ...definition }) as unknown as SubgraphDefinition;
}
