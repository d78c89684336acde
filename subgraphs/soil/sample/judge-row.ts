import { type SoilLimit } from '../../../data/soil-limits/limit';
import { type SoilReference } from '../../../data/soil-limits/load';
import { soilClassOf } from '../parcel/soil-class';
import { type FarmlandUnitRow, type ParcelRow, type SoilSampleRow } from '../rows';
import { VerdictReason } from './sample.enum';
import { constructionLimit, farmlandLimit, type FoundLimit } from './soil-bounds';
import { type Judgement, judgeSample, unknown } from './soil-verdict';

/** The land a sample was taken from; null where its row is not known. */
export interface SampledLand {
  readonly parcel: ParcelRow | null;
  readonly farmland: FarmlandUnitRow | null;
}

/** A judgement with the limit it rests on. */
export interface JudgedRow extends Judgement {
  readonly limit: SoilLimit | null;
}

function limitOf(sample: SoilSampleRow, land: SampledLand, reference: SoilReference): FoundLimit {
  const on = { item: sample.item, day: sample.sampledOn };
  if (sample.farmlandUnitId === null)
    return constructionLimit(reference, on, soilClassOf(land.parcel, reference.landUses).soilClass);
  return farmlandLimit(reference, on, { use: land.farmland?.use ?? null, ph: land.farmland?.ph ?? null });
}

/** A stored sample against the limit of its land, in the edition in force when it was taken. */
export function judgeRow(sample: SoilSampleRow, land: SampledLand, reference: SoilReference): JudgedRow {
  if (sample.medium !== 'SOIL') return { ...unknown(VerdictReason.OTHER_MEDIUM), limit: null };
  const found = limitOf(sample, land, reference);
  if (found.limit === null) return { ...unknown(found.reason), limit: null };
  return { ...judgeSample(sample, found.bounds), limit: found.limit };
}
