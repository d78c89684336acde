import { Decimal } from 'decimal.js';

const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const withThousands = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** True when the text is a number with commas between its thousands. */
export const hasThousands = (text: string): boolean => withThousands.test(text);

/** True when the text is a number with an exponent. */
export const hasExponent = (text: string): boolean => number.test(text) && /e/i.test(text);

/** The number as plain decimal text, exactly as stated: exponents written out, nothing rounded; null when it is none. */
export function plainDecimal(text: string): string | null {
  if (hasThousands(text)) return text.replaceAll(',', '');
  if (!number.test(text)) return null;
  return hasExponent(text) ? new Decimal(text).toFixed() : text;
}
