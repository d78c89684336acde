import { type TestGateway } from '../../gateway/testing/start-test-gateway';
import { type Store } from '../../lib/store/port';
import { rooms } from '../../subgraphs/list';
import { startFederation } from './federation';
import { loadedStore, type LoadedStore } from './loaded-store';
import { recordedStore, type StoreCall } from './recorded-store';

/** A federation of all rooms that a suite has while it runs. */
export interface UsedFederation {
  /** Asks, and answers the whole body. */
  readonly ask: TestGateway['ask'];
  /** Asks, expects no error, and answers the data. */
  readonly answer: <T>(query: string, variables?: object) => Promise<T>;
  /** The store calls since the array was last emptied. */
  readonly calls: StoreCall[];
  /** Where it answers over HTTP. */
  readonly url: () => string;
  /** The store the rooms read. */
  readonly store: () => Store;
}

/** Starts every room and the gateway over these data sets before the suite's tests, and stops them after. */
export function useFederation(datasets: readonly string[], startMilliseconds?: number): UsedFederation {
  const calls: StoreCall[] = [];
  let loaded: LoadedStore;
  let gateway: TestGateway;

  beforeAll(async () => {
    loaded = await loadedStore(datasets);
    const store = recordedStore(loaded.store, calls);
    gateway = await startFederation({ rooms, store, transport: 'in-process' });
  }, startMilliseconds);

  afterAll(async () => {
    await gateway.stop();
    await loaded.close();
  });

  return {
    ask: (query, variables) => gateway.ask(query, variables),
    answer: async <T>(query: string, variables: object = {}) => {
      const { body } = await gateway.ask(query, variables);
      expect(body.errors).toBeUndefined();
      return body.data as T;
    },
    calls,
    url: () => gateway.url,
    store: () => loaded.store,
  };
}
