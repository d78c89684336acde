import { type CsvTable } from '../../lib/csv-table';

const table = <C extends string>(file: string, ...columns: readonly C[]): CsvTable<C> =>
  Object.freeze({ file, columns });

/** The files the division tree is made of. */
export const divisionTables = Object.freeze({
  provinces: table('cn-admin-divisions/provinces.csv', 'code', 'name'),
  cities: table('cn-admin-divisions/cities.csv', 'code', 'name', 'provinceCode'),
  counties: table('cn-admin-divisions/areas_zhejiang.csv', 'code', 'name', 'cityCode'),
  streets: table('cn-admin-divisions/streets_zhejiang.csv', 'code', 'name', 'areaCode'),
  changes: table('divisions/cn_changes.csv', 'code', 'name', 'level', 'parent', 'valid_from', 'valid_to', 'successors'),
  maine: table('divisions/us_maine.csv', 'code', 'name', 'level', 'parent'),
  france: table('divisions/fr_insee.csv', 'code', 'name', 'level', 'parent'),
});

/** GB/T 2260 writes provinces (2 digits) and cities (4) with six. */
export const sixDigits = (code: string): string => code.padEnd(6, '0');
