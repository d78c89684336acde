import { type HangzhouDataset } from '../scale';
import { makeWorld, type World } from './world';

/** Several rooms import one data set after another; the city is let go when the last of them is done. */
const made = new Map<string, WeakRef<World>>();

/** The city of a data set, made once while somebody holds it. */
export function loadWorld(dataset: HangzhouDataset, dataFolder: string): World {
  const key = `${dataset} ${dataFolder}`;
  const world = made.get(key)?.deref() ?? makeWorld(dataset, dataFolder);
  made.set(key, new WeakRef(world));
  return world;
}
