import { type LandUses } from '../../../data/soil-limits/land-use';
import { type ParcelRow } from '../rows';
import { SoilClass, SoilClassBasis } from './parcel.enum';

/** The class of a parcel with what it rests on. */
export interface FoundClass {
  readonly soilClass: SoilClass;
  readonly basis: SoilClassBasis;
}

type Planned = Pick<ParcelRow, 'statedSoilClass' | 'plannedUse'>;

const asClass = (text: string | null): SoilClass | null =>
  text === 'CLASS_1' ? SoilClass.CLASS_1 : text === 'CLASS_2' ? SoilClass.CLASS_2 : null;

/**
 * Class of development land (GB 36600-2018 4.1): as stated or by planned use, the stricter where they differ; an unknown
 * planned use is the first class (5.3.1).
 */
export function soilClassOf(parcel: Planned | null, landUses: LandUses): FoundClass {
  const stated = asClass(parcel?.statedSoilClass ?? null);
  const planningCode = parcel?.plannedUse?.planningCode ?? null;
  const planned = planningCode === null ? null : asClass(landUses.classOf(planningCode));
  if (stated !== null && planned !== null && stated !== planned)
    return { soilClass: SoilClass.CLASS_1, basis: SoilClassBasis.STRICTER_OF_BOTH };
  if (stated !== null) return { soilClass: stated, basis: SoilClassBasis.STATED };
  if (planned !== null) return { soilClass: planned, basis: SoilClassBasis.PLANNED_USE };
  return { soilClass: SoilClass.CLASS_1, basis: SoilClassBasis.USE_UNKNOWN };
}
