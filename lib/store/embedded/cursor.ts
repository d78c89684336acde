import { type Cursor } from '../port';
import { type Batches } from './scan';
import { type Stored } from './values-at';

/** A cursor over batches made when it is first read; each reading is a reading of its own. */
export function cursorOf<T>(
  batches: () => Batches,
  shape: (document: Stored) => unknown = (document) => document,
): Cursor<T> {
  async function* each(): AsyncGenerator<T> {
    for await (const batch of batches()) for (const document of batch) yield shape(document) as T;
  }
  return {
    [Symbol.asyncIterator]: each,
    toArray: async () => {
      const all: T[] = [];
      for await (const batch of batches()) for (const document of batch) all.push(shape(document) as T);
      return all;
    },
  };
}
