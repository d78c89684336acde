import { type Book } from '../../kit/book';
import { automaticValues } from './automatic-values';
import { factoryTotals } from './factory-totals';
import { limitChain } from './limit-chain';
import { outletCodes } from './outlet-codes';
import { reportPeriods } from './report-periods';
import { standingPermit } from './standing-permit';
import { versionHistory } from './version-history';

/** What must close in the permits room, in the order it is proved. */
export const permitBooks: readonly Book[] = Object.freeze([
  versionHistory,
  standingPermit,
  outletCodes,
  limitChain,
  factoryTotals,
  reportPeriods,
  automaticValues,
]);
