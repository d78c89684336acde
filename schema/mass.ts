import { Decimal } from 'decimal.js';

/** Wide enough that sums and conversions of any stated amount are exact. */
export const ExactDecimal = Decimal.clone({ precision: 60 });

/** Kilograms in one unit of mass (UCUM; `t` is UCUM's tonne, `t/a` the permit's yearly tonne). */
const kilograms: Readonly<Record<string, string>> = Object.freeze({
  kg: '1',
  g: '0.001',
  mg: '0.000001',
  t: '1000',
  'mg/a': '0.000001',
  'g/a': '0.001',
  'kg/a': '1',
  't/a': '1000',
});

/** An exact amount in another unit of mass; null when either unit is not one of mass. Never rounds. */
export function convertMass(quantity: { readonly value: string; readonly unit: string }, unit: string): string | null {
  const from = kilograms[quantity.unit];
  const to = kilograms[unit];
  if (from === undefined || to === undefined) return null;
  return new ExactDecimal(quantity.value).times(from).div(to).toFixed();
}
