import { type Clock } from '../../lib/clock';
import { scopedStore } from '../../lib/store/scoped-store';
import { type Store } from '../../lib/store/port';
import { type CallerContext } from '../../schema/access/caller-context';
import { type DivisionTree } from '../../schema/division';
import { buildSubgraph, type BuiltSubgraph } from './build-schema';
import { type BaseContext, type SubgraphDefinition } from './define-subgraph';
import { readersOf } from './scope/readers';

/** What a room is opened with. */
export interface RoomDependencies {
  readonly store: Store;
  readonly divisions: DivisionTree;
  readonly clock: Clock;
}

/** A room ready to answer: its schema, its own part of the store, and a maker of request contexts. */
export interface Room extends BuiltSubgraph {
  readonly name: string;
  readonly store: Store;
  /** The context of one request: for a caller, narrowed to the rows in scope. */
  readonly createContext: (caller?: CallerContext) => BaseContext;
}

async function createIndexes(definition: SubgraphDefinition, store: Store): Promise<void> {
  for (const { collection, keys, ...options } of definition.indexes) {
    await store.collection(collection).createIndex(keys, options);
  }
}

/** Builds a room's schema and makes sure of its indexes. The room sees its own collections only. */
export async function openRoom(definition: SubgraphDefinition, dependencies: RoomDependencies): Promise<Room> {
  const { divisions, clock } = dependencies;
  const store = scopedStore(dependencies.store, definition.name);
  await createIndexes(definition, store);
  return Object.freeze({
    ...buildSubgraph(definition),
    name: definition.name,
    store,
    createContext: (caller?: CallerContext) =>
      definition.createContext({ ...readersOf(store, definition.rows, caller), divisions, today: clock.today() }),
  });
}
