import { type Document, type Store } from '../port';
import { EmbeddedCollection } from './embedded-collection';
import { closeEnvironment, openEnvironment } from './environment';
import { Writer } from './writer';

/** Opens the embedded store in a folder. Several processes may have the same folder open. */
export async function openEmbeddedStore(folder: string): Promise<Store> {
  const environment = await openEnvironment(folder);
  const writer = new Writer(environment);
  let closing: Promise<void> | undefined;
  return Object.freeze({
    kind: 'embedded',
    collection: <T extends Document>(name: string) => new EmbeddedCollection<T>(name, environment, writer),
    ping: async () => {
      writer.assertOpen();
      environment.catalog.get(['ping']);
    },
    close: () => (closing ??= writer.close().then(() => closeEnvironment(environment))),
  });
}
