import { ExactDecimal } from '../../../schema/mass';

const FIGURES = 3;
const WHOLE = 1000;

/** Exact decimal text of three figures. */
const shown = (value: InstanceType<typeof ExactDecimal>): string => value.toSignificantDigits(FIGURES).toFixed();

/** So many thousandths of an amount. */
export const thousandthsOf = (amount: string, perMille: number): string =>
  shown(new ExactDecimal(amount).times(perMille).div(WHOLE));

/** What lies so many thousandths of the way from one amount to another. */
export const between = (from: string, to: string, perMille: number): string =>
  shown(new ExactDecimal(to).minus(from).times(perMille).div(WHOLE).plus(from));

/** A whole number of parts as decimal text, e.g. hundredths with two decimals. */
export const decimalText = (parts: number, decimals: number): string =>
  new ExactDecimal(parts).div(10 ** decimals).toFixed();
