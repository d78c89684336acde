import { ExactDecimal } from '../../../schema/mass';
import { shareOf } from '../amounts';

/** Tonnes of a year; null where not known. */
export interface UtilisedAmounts {
  readonly generated: string | null;
  readonly utilised: string | null;
  readonly utilisedFromStock: string | null;
}

/**
 * Comprehensive utilisation rate (综合利用率): utilised, with what came from earlier years' stock, divided by generated plus
 * what came from that stock. Null when an amount is not known or there was nothing to utilise.
 */
export function utilisationRate({ generated, utilised, utilisedFromStock }: UtilisedAmounts): string | null {
  if (generated === null || utilised === null || utilisedFromStock === null) return null;
  return shareOf(utilised, new ExactDecimal(generated).plus(utilisedFromStock).toFixed());
}
