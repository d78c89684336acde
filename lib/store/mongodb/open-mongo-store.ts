import { type Db, MongoClient, type WriteConcernSettings } from 'mongodb';
import { type Document, type Store } from '../port';
import { StoreError } from '../store-error';
import { MongoCollection } from './mongo-collection';
import { translated } from './translate-error';

const SELECTION_MILLISECONDS = 5_000;

/** A replica set acknowledges from most of its members, journalled; a single server can only speak for itself. */
async function writeConcern(database: Db): Promise<WriteConcernSettings> {
  const hello = await database.command({ hello: 1 });
  return typeof hello['setName'] === 'string' ? { w: 'majority', j: true } : { w: 1 };
}

/** Connects to a MongoDB deployment, or to a server that speaks its wire protocol. */
export async function openMongoStore(uri: string, databaseName?: string): Promise<Store> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: SELECTION_MILLISECONDS, ignoreUndefined: false });
  const concern = await translated(async () => writeConcern((await client.connect()).db(databaseName))).catch(
    async (error: unknown) => {
      await client.close();
      throw error;
    },
  );
  const database = client.db(databaseName, { writeConcern: concern });
  let isClosed = false;
  const assertOpen = (): void => {
    if (isClosed) throw new StoreError('STORE_CLOSED', 'the store is closed');
  };
  return Object.freeze({
    kind: 'mongodb',
    collection: <T extends Document>(name: string) => new MongoCollection<T>(name, database, assertOpen),
    ping: async () => {
      assertOpen();
      await translated(() => database.command({ ping: 1 }));
    },
    close: async () => {
      isClosed = true;
      await client.close();
    },
  });
}
