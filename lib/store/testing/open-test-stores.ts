import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../open-store';
import { type Store } from '../port';

/** A store of a test's own, and the way to take it away again. */
export interface TestStore {
  readonly store: Store;
  readonly remove: () => Promise<void>;
}

/** A body of the store to run a suite on. */
export interface Body {
  readonly name: string;
  readonly open: () => Promise<TestStore>;
}

async function openEmbedded(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'ecoguard-store-'));
  const store = await openStore({ folder });
  const remove = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, remove };
}

/** A database of nobody else: suites run side by side on one server. */
export const ownDatabase = (): string => `t${randomUUID().replaceAll('-', '').slice(0, 20)}`;

async function openMongo(uri: string): Promise<TestStore> {
  const store = await openStore({ uri, folder: '', databaseName: ownDatabase() });
  return { store, remove: () => store.close() };
}

const uri = process.env['MONGODB_URI'];

/** The embedded body always; the MongoDB body where MONGODB_URI names a server. */
export const bodies: readonly Body[] = [
  { name: 'embedded', open: openEmbedded },
  ...(uri === undefined ? [] : [{ name: 'MongoDB wire', open: () => openMongo(uri) }]),
];

/** Runs a suite on every body, and says plainly when the MongoDB half was skipped. */
export function onEveryBody(title: string, suite: (body: Body) => void): void {
  describe.each(bodies)(`${title} · $name`, suite);
  if (uri === undefined) test.skip(`${title}: MongoDB half skipped, MONGODB_URI is not set`, () => undefined);
}
