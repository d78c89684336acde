import { type Decimal } from 'decimal.js';
import { ExactDecimal } from './mass';

const MONTHS = 12;

/**
 * Sums of every twelve months in a row, the earliest first: a permitted yearly amount binds each of them (HJ 942-2018).
 * Null where a month is not known, since a part is not the whole; none of fewer than twelve months.
 */
export function twelveMonthSums(amounts: readonly (string | null)[]): (Decimal | null)[] {
  return amounts
    .slice(MONTHS - 1)
    .map((_, first) =>
      amounts
        .slice(first, first + MONTHS)
        .reduce<Decimal | null>(
          (sum, amount) => (sum === null || amount === null ? null : sum.plus(amount)),
          new ExactDecimal(0),
        ),
    );
}
