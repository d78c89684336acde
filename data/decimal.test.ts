import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { hasThousands, plainDecimal } from './decimal';

test.each([
  ['0.0', '0.0'],
  ['4.9623863438035425', '4.9623863438035425'],
  ['1.3607772e-05', '0.000013607772'],
  ['6.803886E-7', '0.0000006803886'],
  ['1e3', '1000'],
  ['3,936,532,823', '3936532823'],
  ['-12', '-12'],
  ['', null],
  ['--', null],
  ['1,2', null],
  ['12,34,567', null],
  ['NaN', null],
  ['0x10', null],
])('%j is %j', (text, expected) => {
  expect(plainDecimal(text)).toBe(expected);
});

test('an exponent is written out without losing a digit', () => {
  const parts = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.integer({ min: -40, max: 40 }));
  fc.assert(
    fc.property(parts, ([digits, exponent]) => {
      const text = `${digits}e${exponent}`;
      expect(new Decimal(plainDecimal(text) ?? 'NaN').eq(new Decimal(text))).toBe(true);
    }),
  );
});

test('thousands are told from other commas', () => {
  expect(hasThousands('1,064')).toBe(true);
  expect(hasThousands('1,06')).toBe(false);
});
