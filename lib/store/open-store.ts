import { openEmbeddedStore } from './embedded/open-embedded-store';
import { openMongoStore } from './mongodb/open-mongo-store';
import { type Store } from './port';

export interface StoreOptions {
  /** Address of a MongoDB deployment; without it the store is embedded. */
  readonly uri?: string | undefined;
  /** Folder of the embedded store. */
  readonly folder: string;
  /** Database on the deployment; otherwise the one the address names. */
  readonly databaseName?: string | undefined;
}

/** Opens the store: MongoDB where an address is given, otherwise embedded in the folder. */
export function openStore({ uri, folder, databaseName }: StoreOptions): Promise<Store> {
  return uri === undefined ? openEmbeddedStore(folder) : openMongoStore(uri, databaseName);
}
