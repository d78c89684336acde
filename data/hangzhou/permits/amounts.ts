/** An amount as exact decimal text with its unit. */
export interface Amount {
  readonly value: string;
  readonly unit: string;
}

/**
 * A whole number of thousandths as decimal text: grams as kilograms, kilograms as tonnes, litres as cubic metres. Exact,
 * since a number of up to 15 digits is written as the shortest decimal that it is nearest to.
 */
export const thousandths = (whole: number): string => String(whole / 1000);

/** A whole number of thousandths of an amount, to the nearest whole. */
export const shareOf = (whole: number, perMille: number): number => Math.round((whole * perMille) / 1000);

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
