import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importInto, openHouse } from '../../cli/house';
import { rooms } from '../../subgraphs/list';
import { type Store } from '../../lib/store/port';
import { ownDatabase } from '../../lib/store/testing/open-test-stores';
import { type ImportReport } from '../../subgraphs/kit/import/import-report';

export interface LoadedStore {
  readonly store: Store;
  readonly reports: readonly ImportReport[];
  readonly close: () => Promise<void>;
}

/** A store of its own with the data sets imported by the real importers: embedded, or in a database of its own on the server that `uri` names. */
export async function loadedStore(datasets: readonly string[], uri?: string): Promise<LoadedStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ecoguard-store-'));
  const house = await openHouse({ mongodbUri: uri, databaseName: ownDatabase(), dataDir, datasets });
  const reports = await importInto(house, { datasets, only: rooms }, () => undefined);
  const close = async (): Promise<void> => {
    await house.store.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { store: house.store, reports, close };
}
