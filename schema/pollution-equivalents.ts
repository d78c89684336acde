import { type Decimal } from 'decimal.js';
import { convertMass, ExactDecimal } from './mass';

/**
 * Number of pollution equivalents (污染当量数): mass by the kilograms that make one (环境保护税法 Art. 8).
 * Exact to 60 digits; null when the amount is no mass.
 */
export function pollutionEquivalents(
  amount: { readonly value: string; readonly unit: string },
  kilogramsPerEquivalent: string,
): Decimal | null {
  const kilograms = convertMass(amount, 'kg');
  return kilograms === null ? null : new ExactDecimal(kilograms).div(kilogramsPerEquivalent);
}
