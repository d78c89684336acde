import { type Body, type TestStore } from '../../lib/store/testing/open-test-stores';
import { startTestRegistry, type TestRegistry } from './start-test-registry';

/** A store and a registry on it, as a suite on one body finds them. */
export interface UsedRegistry {
  readonly store: () => TestStore['store'];
  readonly registry: () => TestRegistry;
}

/** Opens a store of the body and a registry on it before the suite's tests, and takes both away after. */
export function useRegistry({ open }: Body): UsedRegistry {
  let store: TestStore;
  let registry: TestRegistry;
  beforeAll(async () => {
    store = await open();
    registry = await startTestRegistry(store.store);
  });
  afterAll(async () => {
    await registry.stop();
    await store.remove();
  });
  return { store: () => store.store, registry: () => registry };
}
