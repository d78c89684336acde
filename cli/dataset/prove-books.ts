import { scopedStore } from '../../lib/store/scoped-store';
import { rooms } from '../../subgraphs/list';
import { type House } from '../house';
import { type Finding } from './finding';

/** Proves the books of every room over the stored rows of a data set, one after the other. */
export async function* proveBooks({ store }: House, dataset: string): AsyncGenerator<Finding> {
  for (const room of rooms) {
    for (const { id, titleEn, titleZh, prove } of room.books ?? []) {
      yield { id, titleEn, titleZh, ...(await prove(scopedStore(store, room.name), dataset)) };
    }
  }
}
