import fc from 'fast-check';
import { ExactDecimal } from '../../../schema/mass';
import { tonnesKey } from './tonnes-key';

const decimals = fc
  .tuple(fc.nat({ max: 999_999_999 }), fc.nat({ max: 999_999_999 }))
  .map(([whole, part]) => `${String(whole)}.${String(part).padStart(12, '0')}`);

test('amounts compare as their keys do, whatever the unit of mass they are stated in', () => {
  fc.assert(
    fc.property(decimals, decimals, (one, other) => {
      const [left, right] = [one, other].map((value) => tonnesKey({ value, unit: 't' }) ?? '');
      const expected = new ExactDecimal(one).comparedTo(other);
      expect(Math.sign((left ?? '').localeCompare(right ?? ''))).toBe(expected);
      const kilograms = new ExactDecimal(other).times(1000).toFixed();
      expect(tonnesKey({ value: kilograms, unit: 'kg' })).toBe(right);
    }),
  );
});

test.each<[what: string, value: string, unit: string]>([
  ['a volume', '1', 'm3'],
  ['less than nothing', '-1', 't'],
  ['more than can be written', '1000000000000', 't'],
])('%s has no key', (_, value, unit) => {
  expect(tonnesKey({ value, unit })).toBeNull();
});

test('what is not known has no key', () => {
  expect(tonnesKey(null)).toBeNull();
});
