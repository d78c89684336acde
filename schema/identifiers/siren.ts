import { passesLuhn } from './luhn';
import { accepted, type Parsed, refused } from './parsed';

/** French company number SIREN: nine digits with a Luhn check; spaces between the digits are dropped. */
export function parseSiren(text: string): Parsed {
  const number = text.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{9}$/.test(number)) return refused('a SIREN has 9 digits', 'SIREN应为9位数字');
  if (!passesLuhn(number)) return refused('the check digit of the SIREN does not match', 'SIREN校验码不符');
  return accepted(number);
}
