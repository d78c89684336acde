import { execute, parse } from 'graphql';
import { createClock } from '../../lib/clock';
import { scopedStore } from '../../lib/store/scoped-store';
import { type Document, type Store } from '../../lib/store/port';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { type DivisionTree } from '../../schema/division';
import { inProcess } from '../../subgraphs/kit/in-process';
import { temporaryStore } from '../../subgraphs/kit/import/testing/temporary-store';
import { openRoom } from '../../subgraphs/kit/room';
import { TREE } from './lay';
import { type Mutant, NO_FAULT } from './mutant';
import { NOW } from './random-situation';
import { KIT_ROOMS } from './rooms/list';
import { surveysSchema, surveysSdl } from './rooms/surveys/schema';
import { type World } from './rows';
import { withPaths } from './with-paths';

/** One of the two worlds. */
export type Side = 'a' | 'b';

type Room = Extract<SubgraphEndpoint, { kind: 'in-process' }>;

/** The rooms of both worlds. */
export interface Sides extends Readonly<Record<Side, readonly Room[]>> {
  /** Takes out what was in a world and puts this in. */
  readonly put: (side: Side, world: World) => Promise<void>;
  readonly close: () => Promise<void>;
}

const EMPTY: World = { sites: [], licences: [], moves: [], surveys: [] };

/** The room that was not built with the kit: answers everybody alike from all rows there are. */
function surveysRoom(divisions: DivisionTree): { readonly room: Room; readonly use: (world: World) => void } {
  const schema = surveysSchema();
  let world = EMPTY;
  const answer: Room['execute'] = async ({ query, variables = {} }) =>
    execute({ schema, document: parse(query), variableValues: variables, contextValue: { world, divisions } });
  const use = (next: World): void => void (world = next);
  return { room: { kind: 'in-process', name: 'surveys', sdl: surveysSdl, execute: answer }, use };
}

async function replace(store: Store, name: string, rows: readonly Document[]): Promise<void> {
  const collection = store.collection(name);
  await collection.deleteMany({});
  if (rows.length > 0) await collection.insertMany(rows);
}

async function openSide(store: Store, { execute: wrapped = (same) => same, definition, divisions = TREE }: Mutant) {
  const dependencies = { store, divisions, clock: createClock(NOW) };
  const kit = await Promise.all(
    KIT_ROOMS.map(async (room) => inProcess(await openRoom(definition?.(room) ?? room, dependencies))),
  );
  const surveys = surveysRoom(divisions);
  const put = async (world: World): Promise<void> => {
    surveys.use(world);
    for (const name of ['sites', 'licences', 'moves'] as const) {
      await replace(scopedStore(store, name), name, withPaths(world, divisions)[name]);
    }
  };
  const rooms = [...kit, surveys.room].map((room) => ({ ...room, execute: wrapped(room.execute) }));
  return { rooms, put };
}

/** Opens the rooms of both worlds over one store. */
export async function openSides(mutant: Mutant = NO_FAULT): Promise<Sides> {
  const { store, remove } = await temporaryStore();
  const a = await openSide(scopedStore(store, 'a'), mutant);
  const b = await openSide(scopedStore(store, 'b'), mutant);
  return Object.freeze({
    ...{ a: a.rooms, b: b.rooms },
    put: (side: Side, world: World) => (side === 'a' ? a : b).put(world),
    close: remove,
  });
}
