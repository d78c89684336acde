import { loadSoilReference } from '../../../data/soil-limits/load';
import { type Store } from '../../../lib/store/port';
import { type Book, BookProof } from '../../kit/book';
import { type FarmlandUnitRow, type ParcelRow, type SoilSampleRow } from '../rows';
import { judgeRow } from '../sample/judge-row';
import { SoilVerdict } from '../sample/sample.enum';

const reference = loadSoilReference();

async function rowsById<T extends { readonly _id: string }>(rows: AsyncIterable<T>): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>();
  for await (const row of rows) found.set(row._id, row);
  return found;
}

/** The land samples are taken from. */
export async function landOf(store: Store, dataset: string) {
  const parcels = await rowsById(store.collection<ParcelRow>('parcels').find({ dataset }));
  const farmland = await rowsById(store.collection<FarmlandUnitRow>('farmlandUnits').find({ dataset }));
  return (sample: SoilSampleRow) => ({
    parcel: parcels.get(sample.parcelCode ?? '') ?? null,
    farmland: farmland.get(sample.farmlandUnitId ?? '') ?? null,
  });
}

/** A sample names an item of the standards and one land that is stored; judged without a limit it is UNKNOWN. */
function problemOf(
  sample: SoilSampleRow,
  land: Awaited<ReturnType<Awaited<ReturnType<typeof landOf>>>>,
): string | null {
  const { _id, item, parcelCode, farmlandUnitId } = sample;
  if ((parcelCode === null) === (farmlandUnitId === null)) return `${_id}: not of one land`;
  if (land.parcel === null && land.farmland === null) return `${_id}: ${parcelCode ?? farmlandUnitId} is in no row`;
  if (!reference.items.has(item)) return `${_id}: item ${item} is in no list`;
  const { verdict, limit } = judgeRow(sample, land, reference);
  return limit === null && verdict !== SoilVerdict.UNKNOWN ? `${_id}: ${verdict} without a limit` : null;
}

/** Samples belong to land and have a limit, or say UNKNOWN. */
export const sampleLimitsBook: Book = {
  id: 'soil.sample-limits',
  titleEn: 'Samples are of one parcel or farmland unit and have a limit or say UNKNOWN',
  titleZh: '样品归属明确，有限值可依或判为未知',
  async prove(store, dataset) {
    const proof = new BookProof();
    const land = await landOf(store, dataset);
    for await (const sample of store.collection<SoilSampleRow>('samples').find({ dataset }))
      proof.settle(problemOf(sample, land(sample)));
    return proof.findings();
  },
};
