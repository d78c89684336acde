import { accepted, normalise, type Parsed, refused } from './parsed';

/** The shape of the value in each register of contaminated sites outside China. */
const schemes: Readonly<Record<string, RegExp>> = Object.freeze({ 'us-npl': /^[0-9A-Z]{12}$/ });

function parseSchemed(scheme: string, value: string): Parsed {
  const shape = Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined;
  if (shape === undefined)
    return refused(`there is no parcel scheme ${scheme.slice(0, 20)}`, `没有地块编码体系${scheme.slice(0, 20)}`);
  if (!shape.test(value)) return refused(`not an id of the scheme ${scheme}`, `不是${scheme}体系的编码`);
  return accepted(`${scheme}:${value}`);
}

/** Parcel code (地块编码): 13 digits in China, their inner split is not verified; `us-npl:<EPA id>` in the United States. */
export function parseParcelCode(text: string): Parsed {
  const code = normalise(text);
  const colon = code.indexOf(':');
  if (colon >= 0) return parseSchemed(code.slice(0, colon).toLowerCase(), code.slice(colon + 1));
  return /^\d{13}$/.test(code) ? accepted(code) : refused('a parcel code has 13 digits', '地块编码应为13位数字');
}
