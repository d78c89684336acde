import { ExactDecimal } from '../../../schema/mass';

/** An amount as exact decimal text with its unit. */
export interface Amount {
  readonly value: string;
  readonly unit: string;
}

/** A whole number of thousandths as decimal text: grams as kilograms, kilograms as tonnes, litres as cubic metres. */
export const thousandths = (whole: number): string => new ExactDecimal(whole).div(1000).toFixed();

/** A whole number of thousandths of an amount, to the nearest whole. */
export const shareOf = (whole: number, perMille: number): number => Math.round((whole * perMille) / 1000);

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
