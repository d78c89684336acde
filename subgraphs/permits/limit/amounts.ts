import { convertMass, ExactDecimal } from '../../../schema/mass';
import { type QuantityRow } from '../../kit/site-row';

/** Adds two amounts exactly, in the unit of the first; null when the second cannot be converted. */
export function plus(sum: QuantityRow, amount: QuantityRow): QuantityRow | null {
  const converted = amount.unit === sum.unit ? amount.value : convertMass(amount, sum.unit);
  return converted === null ? null : { value: new ExactDecimal(sum.value).plus(converted).toFixed(), unit: sum.unit };
}
