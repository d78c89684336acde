import { type CsvTable, csvTable } from '../../lib/csv-table';

/** The code lists of waste: the national hazardous list by edition, solid-waste kinds, treatment codes. */
export const wasteTables = Object.freeze({
  hazardous2021: csvTable(
    'cn-hazardous-waste-catalogue-2021/hw_catalogue_2021.csv',
    'waste_code',
    'hw_category',
    'hw_category_name',
    'industry_source',
    'industry_code_gbt4754',
    'description',
    'hazard',
  ),
  editions: csvTable('waste/hw_editions.csv', 'edition', 'valid_from', 'valid_to', 'held', 'note', 'instrument'),
  kinds: csvTable('waste/solid_waste_kinds.csv', 'code', 'catalogue_kind', 'name', 'status'),
  treatments: csvTable('waste/treatment_codes.csv', 'code', 'family', 'name_en', 'name_zh', 'is_landfill', 'status'),
});

/** Numbers that verdicts compare with, each with its source. */
export const thresholdTable: CsvTable<'id' | 'value' | 'unit' | 'status' | 'source'> = Object.freeze({
  file: 'waste/thresholds.csv',
  columns: ['id', 'value', 'unit', 'status', 'source'] as const,
});
