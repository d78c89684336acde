import { convertMass, ExactDecimal } from '../../schema/mass';
import { type QuantityRow } from '../kit/site-row';

/** Exact sum in tonnes; null as soon as one amount is missing or no mass. */
export function sumInTonnes(quantities: readonly (QuantityRow | null)[]): string | null {
  let sum = new ExactDecimal(0);
  for (const quantity of quantities) {
    const tonnes = quantity && convertMass(quantity, 't');
    if (tonnes === null) return null;
    sum = sum.plus(tonnes);
  }
  return sum.toFixed();
}

/** An amount of tonnes as a quantity; null stays null. */
export function tonnes(value: string): QuantityRow;
export function tonnes(value: string | null): QuantityRow | null;
export function tonnes(value: string | null): QuantityRow | null {
  return value === null ? null : { value, unit: 't' };
}

/** Decimals a share is shown with; verdicts are made on the exact amounts. */
const SHARE_DECIMALS = 4;

/** Exact quotient, rounded for showing; null for a divisor of zero. */
export function shareOf(part: string, whole: string): string | null {
  const divisor = new ExactDecimal(whole);
  return divisor.isZero() ? null : new ExactDecimal(part).div(divisor).toDecimalPlaces(SHARE_DECIMALS).toFixed();
}
