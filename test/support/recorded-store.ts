import { type Collection, type Document, type Store } from '../../lib/store/port';

/** One call a room made to its store. */
export interface StoreCall {
  readonly collection: string;
  readonly method: string;
}

function recordedCollection<T extends Document>(collection: Collection<T>, calls: StoreCall[]): Collection<T> {
  return new Proxy(collection, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        calls.push({ collection: target.name, method: String(property) });
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
}

/** The real store, writing down every call in `calls` before it is passed on. */
export function recordedStore(store: Store, calls: StoreCall[]): Store {
  return {
    kind: store.kind,
    collection: <T extends Document>(name: string) => recordedCollection(store.collection<T>(name), calls),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
