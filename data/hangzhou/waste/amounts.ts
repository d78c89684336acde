import { GRAMS_PER_TONNE } from '../profiles';

/** Grams as exact text of tonnes. */
export function tonnesText(grams: number): string {
  const rest = String(grams % GRAMS_PER_TONNE)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(grams / GRAMS_PER_TONNE));
  return rest === '' ? whole : `${whole}.${rest}`;
}

export const gramsOf = (tonnes: number): number => Math.round(tonnes * GRAMS_PER_TONNE);

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Whole tonnes, rounded up to two significant digits, as approvals are written; in grams. */
export function approvedGrams(grams: number): number {
  const tonnes = Math.max(1, Math.ceil(grams / GRAMS_PER_TONNE));
  const step = 10 ** Math.max(0, String(tonnes).length - 2);
  return Math.ceil(tonnes / step) * step * GRAMS_PER_TONNE;
}
