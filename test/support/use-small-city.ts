import { loadDivisionTree } from '../../data/divisions/load-tree';
import { createClock } from '../../lib/clock';
import { openRoom, type Room } from '../../subgraphs/kit/room';
import { rooms } from '../../subgraphs/list';
import { loadedStore, type LoadedStore } from './loaded-store';

/** Every room over the small Hangzhou, by name, that a suite has while it runs. */
export function useSmallCity(): (name: string) => Room {
  const opened = new Map<string, Room>();
  let loaded: LoadedStore;
  beforeAll(async () => {
    loaded = await loadedStore(['hangzhou-small']);
    const dependencies = {
      store: loaded.store,
      divisions: loadDivisionTree(),
      clock: createClock(new Date('2026-09-28T09:00:00+08:00')),
    };
    for (const room of rooms) opened.set(room.name, await openRoom(room, dependencies));
  }, 600_000);
  afterAll(() => loaded.close());
  return (name) => {
    const room = opened.get(name);
    if (room === undefined) throw new Error(name);
    return room;
  };
}
