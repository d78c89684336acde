import { type Document, type Store } from './port';

/** The part of a store whose collections are named `<prefix>.<name>`; closing it leaves the whole store open. */
export function scopedStore(store: Store, prefix: string): Store {
  return Object.freeze({
    kind: store.kind,
    collection: <T extends Document>(name: string) => store.collection<T>(`${prefix}.${name}`),
    ping: () => store.ping(),
    close: async () => undefined,
  });
}
