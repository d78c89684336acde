import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../../lib/store/open-store';
import { type Collection, type Document, type Store } from '../../../../lib/store/port';

/** An empty embedded store in a folder of its own; `remove` closes it and takes the folder away. */
export interface TemporaryStore {
  readonly store: Store;
  readonly remove: () => Promise<void>;
}

/** Opens the real embedded store in a temporary folder. */
export async function temporaryStore(): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const store = await openStore({ folder });
  const remove = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, remove };
}

/** Every row of the collections as JSON lines in the order of `_id`, to compare stores whole. */
export async function contentsOf(store: Store, collections: readonly string[]): Promise<string[]> {
  const contents: string[] = [];
  for (const name of collections) {
    const rows = await store
      .collection(name)
      .find({}, { sort: { _id: 1 } })
      .toArray();
    contents.push(...rows.map((row) => `${name} ${JSON.stringify(row)}`));
  }
  return contents;
}

/** The store, except that the insert after `writes` of them fails, as when the process is killed there. */
export function storeThatFails(store: Store, writes: number): Store {
  let left = writes;
  const failing = <T extends Document>(collection: Collection<T>): Collection<T> =>
    new Proxy(collection, {
      get(target, property) {
        const member: unknown = Reflect.get(target, property);
        if (property === 'insertMany' && left-- <= 0) return () => Promise.reject(new Error('disk full'));
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
  return {
    kind: store.kind,
    collection: <T extends Document>(name: string) => failing(store.collection<T>(name)),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
