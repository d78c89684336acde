import { type SoilReference } from '../../../data/soil-limits/load';
import { type GroundwaterReadingRow } from '../rows';
import { classOfItem, type ItemClass, type OverallClass, overallClass } from './groundwater-class';

const STANDARD = 'GB/T 14848';

/** The class of an item of a reading, with the edition it is by. */
export interface JudgedItem extends ItemClass {
  readonly edition: string | null;
}

/** Class of each item of a reading, in the edition in force on the day it was taken. */
export function judgeItems(reading: GroundwaterReadingRow, reference: SoilReference): ReadonlyMap<string, JudgedItem> {
  return new Map(
    reading.values.map((value) => {
      const limits = reference.limitsOn(STANDARD, value.item, reading.sampledOn);
      const edition = limits[0] === undefined ? null : `${STANDARD}-${limits[0].edition.edition}`;
      return [value.item, { ...classOfItem(value, limits), edition }];
    }),
  );
}

/** Class of a whole reading at a point whose plan asks for these items. */
export const judgeReading = (
  reading: GroundwaterReadingRow,
  required: readonly string[],
  reference: SoilReference,
): OverallClass => overallClass(judgeItems(reading, reference), required);
