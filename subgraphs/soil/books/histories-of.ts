import { type Store } from '../../../lib/store/port';
import { type ParcelEventRow } from '../rows';

/** Histories of a data set by parcel, each in the order of its numbers. */
export async function historiesOf(store: Store, dataset: string): Promise<Map<string, ParcelEventRow[]>> {
  const histories = new Map<string, ParcelEventRow[]>();
  for await (const event of store.collection<ParcelEventRow>('parcelEvents').find({ dataset })) {
    const own = histories.get(event.parcelCode);
    if (own === undefined) histories.set(event.parcelCode, [event]);
    else own.push(event);
  }
  for (const events of histories.values()) events.sort((one, other) => one.number - other.number);
  return histories;
}
