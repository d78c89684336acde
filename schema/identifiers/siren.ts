import { accepted, type Parsed, refused } from './parsed';

/** Luhn sum: every second digit from the right doubled, the digits of the products added. */
function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, position) => {
    const value = Number(digit) * (position % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** French company number SIREN: nine digits with a Luhn check; spaces between the digits are dropped. */
export function parseSiren(text: string): Parsed {
  const number = text.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{9}$/.test(number)) return refused('a SIREN has 9 digits', 'SIREN应为9位数字');
  if (luhn(number) % 10 !== 0) return refused('the check digit of the SIREN does not match', 'SIREN校验码不符');
  return accepted(number);
}
