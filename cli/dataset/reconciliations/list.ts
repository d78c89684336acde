import { type Reconciliation } from '../reconciliation';
import { permittedAndActual } from './permitted-and-actual';
import { reportedAndMonitored, reportedAndTaxed } from './stated-emissions';

/** What the departments' books must agree on, in the order it is proved. */
export const reconciliations: readonly Reconciliation[] = Object.freeze([
  permittedAndActual,
  reportedAndTaxed,
  reportedAndMonitored,
]);
