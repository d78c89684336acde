import { csvTable } from '../../lib/csv-table';

/** The files the division tree is made of. */
export const divisionTables = Object.freeze({
  provinces: csvTable('cn-admin-divisions/provinces.csv', 'code', 'name'),
  cities: csvTable('cn-admin-divisions/cities.csv', 'code', 'name', 'provinceCode'),
  counties: csvTable('cn-admin-divisions/areas_zhejiang.csv', 'code', 'name', 'cityCode'),
  streets: csvTable('cn-admin-divisions/streets_zhejiang.csv', 'code', 'name', 'areaCode'),
  changes: csvTable(
    'divisions/cn_changes.csv',
    'code',
    'name',
    'level',
    'parent',
    'valid_from',
    'valid_to',
    'successors',
  ),
  maine: csvTable('divisions/us_maine.csv', 'code', 'name', 'level', 'parent'),
  france: csvTable('divisions/fr_insee.csv', 'code', 'name', 'level', 'parent'),
});

/** GB/T 2260 writes provinces (2 digits) and cities (4) with six. */
export const sixDigits = (code: string): string => code.padEnd(6, '0');
