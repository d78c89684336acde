import { type Collection, type Document } from '../lib/store/port';
import { StoreError } from '../lib/store/store-error';

/** Inserts a document unless its id is taken; true when it was not. */
export async function insertOnce<T extends Document>(documents: Collection<T>, document: T): Promise<boolean> {
  try {
    await documents.insertOne(document);
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'DUPLICATE_KEY') return false;
    throw error;
  }
}
