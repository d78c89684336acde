import { loadSoilReference } from '../../../data/soil-limits/load';
import { type Store } from '../../../lib/store/port';
import { type Book, BookProof } from '../../kit/book';
import { type FarmlandUnitRow, type ParcelRow, type SoilSampleRow } from '../rows';
import { judgeRow } from '../sample/judge-row';
import { SoilVerdict } from '../sample/sample.enum';
import { placeProblem } from './place-problem';
import { rowsById } from './rows-by-id';

const reference = loadSoilReference();

/** The land samples are taken from. */
async function landOf(store: Store, dataset: string) {
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
  if (limit === null && verdict !== SoilVerdict.UNKNOWN) return `${_id}: ${verdict} without a limit`;
  return placeProblem(sample, land.parcel ?? land.farmland ?? undefined);
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
