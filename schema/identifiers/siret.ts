import { passesLuhn } from './luhn';
import { accepted, type Parsed, refused } from './parsed';
import { parseSiren } from './siren';

/** French establishment number SIRET: a SIREN and five digits of the establishment, with a Luhn check over all 14. */
export function parseSiret(text: string): Parsed {
  const number = text.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{14}$/.test(number)) return refused('a SIRET has 14 digits', 'SIRET应为14位数字');
  const siren = parseSiren(number.slice(0, 9));
  if (!siren.ok) return siren;
  if (!passesLuhn(number)) return refused('the check digit of the SIRET does not match', 'SIRET校验码不符');
  return accepted(number);
}
