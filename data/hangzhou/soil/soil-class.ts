import { type SoilGround } from './ground';

/** Class of development land (GB 36600-2018 4.1). */
export type SoilClass = 'CLASS_1' | 'CLASS_2';

/** The two values of GB 36600 that soil is judged by, mg/kg. */
export interface Bounds {
  readonly screening: string;
  readonly intervention: string;
}

/** Day in the edition that all samples are judged by. */
const EDITION_DAY = '2023-07-01';

/** Limits of an item for a class; every item that the city's soil is examined for has them. */
export function boundsOf(item: string, soilClass: SoilClass, { reference }: SoilGround): Bounds {
  const limits = reference.limitsOn('GB 36600', item, EDITION_DAY);
  const found = limits.find((limit) => limit.soilClass === soilClass);
  if (found?.screening == null || found.intervention === null) throw new Error(`GB 36600 has no limit for ${item}`);
  return { screening: found.screening, intervention: found.intervention };
}
