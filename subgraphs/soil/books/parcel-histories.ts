import { type Book, BookProof } from '../../kit/book';
import { historyProblems } from '../parcel/parcel-history';
import { type ParcelRow } from '../rows';

/** Every history follows the transition table and is dated in order. */
export const parcelHistoriesBook: Book = {
  id: 'soil.parcel-histories',
  titleEn: 'Parcel histories follow the transitions and are dated in order',
  titleZh: '地块状态历史符合转换表且日期有序',
  async prove(store, dataset) {
    const proof = new BookProof();
    for await (const { events } of store.collection<ParcelRow>('parcels').find({ dataset }))
      proof.settle(historyProblems(events)[0] ?? null);
    return proof.findings();
  },
};
