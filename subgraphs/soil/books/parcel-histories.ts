import { type Book, BookProof } from '../../kit/book';
import { historyProblems } from '../parcel/parcel-history';
import { type ParcelEventRow, type ParcelRow } from '../rows';
import { historiesOf } from './histories-of';
import { placeProblem } from './place-problem';
import { placing, rowsById } from './rows-by-id';

const firstPlaceProblem = (events: readonly ParcelEventRow[], parcel: ParcelRow | undefined): string | null =>
  events.map((event) => placeProblem(event, parcel)).find((problem) => problem !== null) ?? null;

/** Every history is of a parcel, follows the transition table and is dated in order. */
export const parcelHistoriesBook: Book = {
  id: 'soil.parcel-histories',
  titleEn: 'Parcel histories follow the transitions and are dated in order',
  titleZh: '地块状态历史符合转换表且日期有序',
  async prove(store, dataset) {
    const proof = new BookProof();
    const parcels = await rowsById(store.collection<ParcelRow>('parcels').find({ dataset }, placing));
    for (const [code, events] of await historiesOf(store, dataset))
      proof.settle(historyProblems(events)[0] ?? firstPlaceProblem(events, parcels.get(code)));
    return proof.findings();
  },
};
