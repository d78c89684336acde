import { type Reconciliation } from '../reconciliation';
import { permittedAndActual } from './permitted-and-actual';
import { rightsCover } from './rights-cover';
import { reportedAndMonitored, reportedAndTaxed } from './stated-emissions';
import { verifiedAndReported } from './verified-and-reported';

/** What the departments' books must agree on, in the order it is proved. */
export const reconciliations: readonly Reconciliation[] = Object.freeze([
  permittedAndActual,
  reportedAndTaxed,
  reportedAndMonitored,
  rightsCover,
  verifiedAndReported,
]);
