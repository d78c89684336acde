import { type Book } from '../../kit/book';
import { farmlandStrictBook } from './farmland-strict';
import { groundwaterQuartersBook } from './groundwater-quarters';
import { parcelHistoriesBook } from './parcel-histories';
import { registerBook } from './register';
import { sampleLimitsBook } from './sample-limits';

/** What must close in the rows of the room. */
export const soilBooks: readonly Book[] = Object.freeze([
  parcelHistoriesBook,
  registerBook,
  sampleLimitsBook,
  farmlandStrictBook,
  groundwaterQuartersBook,
]);
