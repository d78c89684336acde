import { type CsvTable } from '../../lib/csv-table';

const table = <C extends string>(file: string, ...columns: readonly C[]): CsvTable<C> =>
  Object.freeze({ file: `soil-limits/${file}.csv`, columns });

/** The reference tables of soil and groundwater, as SOURCE.md describes them. */
export const soilTables = Object.freeze({
  items: table('items', 'item', 'name_en', 'name_zh', 'cas'),
  editions: table('editions', 'standard', 'edition', 'name_en', 'name_zh', 'in_force_from', 'in_force_to', 'note'),
  construction: table(
    'gb36600_2018',
    'item',
    'screening_class_1',
    'screening_class_2',
    'intervention_class_1',
    'intervention_class_2',
    'background_exception',
  ),
  farmland: table('gb15618_2018', 'item', 'use', 'ph_above', 'ph_up_to', 'screening', 'intervention', 'note'),
  groundwater: table('gbt14848_2017', 'item', 'unit', 'class_1', 'class_2', 'class_3', 'class_4'),
  landUses: table('land_uses', 'code', 'name_en', 'name_zh', 'soil_class', 'note'),
  sensitiveUses: table('sensitive_uses', 'code', 'name_en', 'name_zh', 'note'),
  legalBasis: table(
    'legal_basis',
    'clause',
    'instrument_en',
    'instrument_zh',
    'article',
    'valid_from',
    'valid_to',
    'note',
  ),
  methods: table('methods', 'name', 'value', 'source', 'note'),
  studentT: table('student_t_95', 'degrees_of_freedom', 't'),
});
