import { Decimal } from 'decimal.js';
import { type Json } from '../../execution/shape/json';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

const rounded = (value: string): string => new Decimal(value).toSignificantDigits(1).toFixed();

/** The order of magnitude: one significant digit. Anything that is no number becomes null. */
export function maskAmount(value: Json): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(rounded(String(value))) : null;
  return typeof value === 'string' && NUMBER.test(value) ? rounded(value) : null;
}
