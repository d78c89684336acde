import { parseOutletCode } from './outlet-code';
import { accepted, type Parsed, refused } from './parsed';
import { parsePollutionSourceId } from './pollution-source-id';

/** Discharge outlet (排放口): the id of its pollution source, a colon, and its code on the site (HJ 608-2017). */
export function parseOutletId(text: string): Parsed {
  const colon = text.lastIndexOf(':');
  if (colon < 0) {
    return refused(
      'an outlet id is a pollution source id, a colon and an outlet code',
      '排放口标识应为固定污染源标识、冒号加排放口编号',
    );
  }
  const source = parsePollutionSourceId(text.slice(0, colon));
  const code = parseOutletCode(text.slice(colon + 1));
  if (!source.ok) return source;
  return code.ok ? accepted(`${source.value}:${code.value}`) : code;
}
