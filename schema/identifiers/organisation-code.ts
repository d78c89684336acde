import { accepted, normalise, type Parsed, refused } from './parsed';

const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of the eight characters of an organisation code (GB 11714, MOD 11-2 weights): 10 is X, 11 is 0. */
export function organisationCheck(body: string): string {
  const sum = weights.reduce((total, weight, position) => total + weight * parseInt(body.charAt(position), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Organisation code (组织机构代码, GB 11714): eight characters and a check character; a hyphen before the check is dropped. */
export function parseOrganisationCode(text: string): Parsed {
  const code = normalise(text).replace(/^(.{8})-(.)$/, '$1$2');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) {
    return refused(
      'an organisation code has 8 letters or digits and a check character',
      '组织机构代码应为8位本体代码和1位校验码',
    );
  }
  if (organisationCheck(code.slice(0, 8)) !== code.charAt(8)) {
    return refused('the check character of the organisation code does not match', '组织机构代码校验码不符');
  }
  return accepted(code);
}
