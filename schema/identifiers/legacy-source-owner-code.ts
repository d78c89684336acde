import { organisationCheck } from './organisation-code';
import { accepted, normalise, type Parsed, refused } from './parsed';

const serial = /^H9\d{6}0000\d{5}[A-Z]$/;
const withOrganisation = /^H9\d{6}[0-9A-Z]{8}[0-9X][A-Z]$/;

/** Code of a source owner without a USCC (2016 trial coding): H9, division, then 0000 and a serial or an organisation code, a letter. */
export function parseLegacySourceOwnerCode(text: string): Parsed {
  const code = normalise(text);
  if (serial.test(code)) return accepted(code);
  if (withOrganisation.test(code)) {
    if (organisationCheck(code.slice(8, 16)) === code.charAt(16)) return accepted(code);
    return refused('the check character of the organisation code in it does not match', '其中的组织机构代码校验码不符');
  }
  return refused(
    'a legacy owner code is H9, 6 digits, 9 characters and a letter',
    '旧编码应为H9、6位区划码、9位编码和1位字母',
  );
}
