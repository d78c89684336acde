import { convertMass, ExactDecimal } from '../../../schema/mass';
import { type QuantityRow } from '../../kit/site-row';

const [INTEGER_DIGITS, DECIMALS] = [12, 12] as const;

/**
 * Tonnes as text of fixed width, so that stored amounts compare as text and exactly; null for no mass. Decimals beyond the
 * twelfth are cut, which changes no comparison with an amount that has no more of them.
 */
export function tonnesKey(quantity: QuantityRow | null): string | null {
  const tonnes = quantity && convertMass(quantity, 't');
  if (tonnes === null || tonnes.startsWith('-')) return null;
  const [whole = '', decimals = ''] = new ExactDecimal(tonnes).toFixed(DECIMALS, ExactDecimal.ROUND_DOWN).split('.');
  return whole.length > INTEGER_DIGITS ? null : `${whole.padStart(INTEGER_DIGITS, '0')}.${decimals}`;
}
