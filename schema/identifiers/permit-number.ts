import { accepted, normalise, type Parsed, refused } from './parsed';
import { parsePollutionSourceId } from './pollution-source-id';

/** Permit registers outside China; their ids have no common shape, so only plain characters are asked for. */
const schemes = new Set(['us-air', 'us-npdes', 'fr-icpe']);

/**
 * Permit number (排污许可证编号, HJ 608-2017): pollution source id and a letter, 22 characters; the letter is no check
 * character. `us-air:`, `us-npdes:`, `fr-icpe:` elsewhere, where letter case is kept.
 */
export function parsePermitNumber(text: string): Parsed {
  const plain = text.normalize('NFKC').trim();
  const colon = plain.indexOf(':');
  if (colon >= 0) return parseSchemed(plain.slice(0, colon).toLowerCase(), plain.slice(colon + 1));
  const number = normalise(text);
  if (!/^.{21}[A-Z]$/.test(number)) {
    return refused('a permit number has 22 characters and ends in a letter', '排污许可证编号应为22位，末位为字母');
  }
  const source = parsePollutionSourceId(number.slice(0, 21));
  return source.ok ? accepted(number) : source;
}

function parseSchemed(scheme: string, value: string): Parsed {
  if (!schemes.has(scheme)) return refused(`there is no permit scheme ${scheme}`, `没有许可证编号体系${scheme}`);
  if (value === '' || value.length > 80 || /[\s\p{Cc}]/u.test(value.replaceAll(' ', ''))) {
    return refused(`not an id of the scheme ${scheme}`, `不是${scheme}体系的编号`);
  }
  return accepted(`${scheme}:${value}`);
}
