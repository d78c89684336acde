import { accepted, normalise, type Parsed, refused } from './parsed';
import { parseUscc } from './uscc';

/** The shape of the value in each scheme of a register outside China that names a site. */
const schemes: Readonly<Record<string, RegExp>> = Object.freeze({
  'us-frs': /^\d{12}$/,
  'us-tri': /^[0-9A-Z]{15}$/,
  'us-rcra': /^[0-9A-Z]{12}$/,
  'us-npdes': /^[0-9A-Z]{9}$/,
  'us-ghgrp': /^\d{7}$/,
  'us-orispl': /^\d{1,6}$/,
  'fr-irep': /^\d{3}\.\d{5}$/,
  'fr-eutl': /^[A-Z]{2}-\d{1,9}$/,
});

function parseSchemed(scheme: string, value: string): Parsed {
  const shape = Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined;
  if (shape === undefined)
    return refused(`there is no scheme ${scheme.slice(0, 20)}`, `没有标识体系${scheme.slice(0, 20)}`);
  if (!shape.test(value)) return refused(`not an id of the scheme ${scheme}`, `不是${scheme}体系的标识`);
  return accepted(`${scheme}:${value}`);
}

/** Pollution source (固定污染源): USCC and three digits of the site in China (HJ 608-2017), `<scheme>:<value>` elsewhere. */
export function parsePollutionSourceId(text: string): Parsed {
  const id = normalise(text);
  const colon = id.indexOf(':');
  if (colon >= 0) return parseSchemed(id.slice(0, colon).toLowerCase(), id.slice(colon + 1));
  if (!/^.{18}\d{3}$/.test(id)) {
    return refused(
      'a pollution source id is a unified social credit code and 3 digits',
      '固定污染源编号应为统一社会信用代码加3位数字',
    );
  }
  const uscc = parseUscc(id.slice(0, 18));
  return uscc.ok ? accepted(id) : uscc;
}
