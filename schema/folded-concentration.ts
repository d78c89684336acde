import { type Decimal } from 'decimal.js';
import { ExactDecimal } from './mass';

/** Oxygen in air, per cent by volume, as the emission standards fold with it (e.g. GB 13223-2011). */
const AIR_OXYGEN = 21;

/** A measured concentration with the oxygen measured beside it and the reference oxygen of the limit, per cent. */
export interface Measured {
  readonly concentration: string;
  readonly oxygen: string;
  readonly referenceOxygen: string;
}

/**
 * Concentration at the reference oxygen (折算浓度): C·(21−O2ref)/(21−O2meas). Limits are judged by it, mass is not.
 * Null when the gas measured is air or richer in oxygen, where nothing can be folded.
 */
export function foldedConcentration({ concentration, oxygen, referenceOxygen }: Measured): Decimal | null {
  const left = new ExactDecimal(AIR_OXYGEN).minus(oxygen);
  if (!left.isPositive() || left.isZero()) return null;
  return new ExactDecimal(concentration).times(new ExactDecimal(AIR_OXYGEN).minus(referenceOxygen)).div(left);
}
