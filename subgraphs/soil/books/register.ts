import { type Book, BookProof } from '../../kit/book';
import { type ParcelEventRow, type RegisterEntryRow } from '../rows';
import { historiesOf } from './histories-of';

type Entry = Pick<RegisterEntryRow, 'register' | 'listedOn' | 'removedOn'>;

/** Registers that a parcel in ON_REGISTER stands on. */
const binding: readonly string[] = ['CONTROL_AND_REMEDIATION', 'US_NPL'];

const isOf = (state: string, on: string, events: readonly ParcelEventRow[]): boolean =>
  events.some((event) => event.state === state && event.on === on);

/** An arrival that the register must know. */
function eventProblem({ _id: id, state, on }: ParcelEventRow, entries: readonly Entry[]): string | null {
  if (state === 'ON_REGISTER' && !entries.some(({ listedOn }) => listedOn === on))
    return `${id}: on the register since ${on}, no entry listed then`;
  if (state === 'REMOVED' && !entries.some(({ removedOn }) => removedOn === on))
    return `${id}: removed on ${on}, no entry removed then`;
  return null;
}

/** A standing of the register that the history must know. */
function entryProblem(code: string, { listedOn, removedOn }: Entry, events: readonly ParcelEventRow[]): string | null {
  if (!isOf('ON_REGISTER', listedOn, events)) return `${code}: entry listed on ${listedOn}, no such event`;
  if (removedOn !== null && !isOf('REMOVED', removedOn, events))
    return `${code}: entry removed on ${removedOn}, no such event`;
  return null;
}

async function entriesByParcel(
  rows: AsyncIterable<RegisterEntryRow>,
): Promise<ReadonlyMap<string, readonly RegisterEntryRow[]>> {
  const entries = new Map<string, RegisterEntryRow[]>();
  for await (const row of rows)
    if (binding.includes(row.register)) entries.set(row.parcelCode, [...(entries.get(row.parcelCode) ?? []), row]);
  return entries;
}

/** A parcel on the register has its entry, a removed one its end, and no entry stands without its parcel. */
export const registerBook: Book = {
  id: 'soil.register',
  titleEn: 'Parcels and entries of the register agree',
  titleZh: '地块状态与名录条目一致',
  async prove(store, dataset) {
    const proof = new BookProof();
    const found = store.collection<RegisterEntryRow>('registerEntries').find({ dataset });
    const entries = new Map(await entriesByParcel(found));
    for (const [code, events] of await historiesOf(store, dataset)) {
      const own = entries.get(code) ?? [];
      entries.delete(code);
      for (const event of events) proof.settle(eventProblem(event, own));
      for (const entry of own) proof.settle(entryProblem(code, entry, events));
    }
    for (const [code, [entry]] of entries) proof.settle(`${String(entry?._id)}: parcel ${code} has no history`);
    return proof.findings();
  },
};
