import { organisationCheck } from '../../../schema/identifiers/organisation-code';
import { usccCheck } from '../../../schema/identifiers/uscc';

/** Digits of the serial, GB 32100's own characters. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SERIAL_LENGTH = 4;

/** Market regulation registers enterprises: 9 and 1 (GB 32100). */
const ENTERPRISE = '91';

/** A unified social credit code with right check characters whose organisation code no registry issues. */
export function enterpriseId(registrationCounty: string, letters: string, serial: number): string {
  let text = '';
  for (let rest = serial; text.length < SERIAL_LENGTH; rest = Math.floor(rest / CHARACTERS.length)) {
    text = CHARACTERS.charAt(rest % CHARACTERS.length) + text;
  }
  const organisation = letters + text;
  const body = `${ENTERPRISE}${registrationCounty}${organisation}${organisationCheck(organisation)}`;
  return body + usccCheck(body);
}
