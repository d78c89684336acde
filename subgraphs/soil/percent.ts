import { ExactDecimal } from '../../schema/mass';

const DECIMALS = 2;

/** A part of a whole in per cent, rounded to 2 decimals; null of nothing. */
export function percentOf(part: string | number, whole: string | number): string | null {
  const total = new ExactDecimal(whole);
  if (total.isZero()) return null;
  return new ExactDecimal(part).div(total).times(100).toDecimalPlaces(DECIMALS).toFixed();
}
