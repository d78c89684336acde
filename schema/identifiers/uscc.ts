import { organisationCheck } from './organisation-code';
import { accepted, normalise, type Parsed, refused } from './parsed';

/** GB 32100: no I, O, S, V, Z; a character's value is its position here. */
const charset = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Check character of the first 17 characters (GB 32100, weights 3^i mod 31); the outer remainder turns 31 into 0. */
export function usccCheck(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const letter of body) {
    sum += charset.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return charset.charAt((31 - (sum % 31)) % 31);
}

/** Unified social credit code (统一社会信用代码, GB 32100-2015), both check characters verified. Never repaired. */
export function parseUscc(text: string): Parsed {
  const code = normalise(text);
  if (code.length !== 18) return refused('a unified social credit code has 18 characters', '统一社会信用代码应为18位');
  if (/[IOSVZ]/.test(code)) return refused('the letters I, O, S, V, Z are not used', '不使用字母I、O、S、V、Z');
  if (!shape.test(code))
    return refused('characters 3 to 8 are digits, the others letters or digits', '第3至8位应为数字，其余为数字或字母');
  if (usccCheck(code.slice(0, 17)) !== code.charAt(17))
    return refused('the check character does not match', '校验码不符');
  if (organisationCheck(code.slice(8, 16)) !== code.charAt(16)) {
    return refused('the check character of the organisation code in it does not match', '其中的组织机构代码校验码不符');
  }
  return accepted(code);
}
