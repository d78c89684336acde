import { accepted, normalise, type Parsed, refused } from './parsed';

const shape = /^20\d{2}[1-9]\d{3}\d{6}$/;

/**
 * Transfer manifest number (危险废物转移联单编号, 部令第23号 Art. 15): year, province and city of origin (2 digits each),
 * and a serial of six digits that begins with 1 in each city and year.
 */
export function parseManifestNumber(text: string): Parsed {
  const number = normalise(text);
  if (!shape.test(number)) {
    return refused(
      'a manifest number has 14 digits: year, province, city, serial',
      '联单编号应为14位数字：年份、省、设区市、流水号',
    );
  }
  if (number.endsWith('000000')) return refused('the serial of a manifest begins with 1', '联单流水号从1开始');
  return accepted(number);
}
