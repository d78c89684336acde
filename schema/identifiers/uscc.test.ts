import fc from 'fast-check';
import { organisationCheck } from './organisation-code';
import { parseUscc, usccCheck } from './uscc';

const charset = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const character = fc.constantFrom(...charset);
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 });
const letters = (length: number) => fc.string({ unit: character, minLength: length, maxLength: length });

/** Any unified social credit code whose two check characters are right. */
const uscc = fc.tuple(letters(2), digits, letters(8)).map(([kind, division, body]) => {
  const first = kind + division + body + organisationCheck(body);
  return first + usccCheck(first);
});

test('a code with both check characters right is accepted as it is', () => {
  fc.assert(fc.property(uscc, (code) => expect(parseUscc(code)).toEqual({ ok: true, value: code })));
});

test('any one changed character makes a code invalid', () => {
  const change = fc.tuple(uscc, fc.integer({ min: 0, max: 17 }), character);
  fc.assert(
    fc.property(change, ([code, position, letter]) => {
      fc.pre(code.charAt(position) !== letter);
      expect(parseUscc(code.slice(0, position) + letter + code.slice(position + 1)).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});
