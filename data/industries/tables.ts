import { type CsvTable } from '../../lib/csv-table';

/** NAICS 2017 (US Census Bureau). */
export const naicsTable: CsvTable<'NAICS Code' | 'NAICS Title'> = Object.freeze({
  file: 'us-epa-code-tables/naics_structure.csv',
  columns: ['NAICS Code', 'NAICS Title'] as const,
});

/** Classes of GB/T 4754-2017 that the permit rules name. */
export const gbtTable: CsvTable<'code' | 'name'> = Object.freeze({
  file: 'industries/gbt4754_2017.csv',
  columns: ['code', 'name'] as const,
});

/** Id of an industry of GB/T 4754-2017. */
export const gbtId = (code: string): string => `gbt4754-2017:${code}`;

/** Id of an industry of NAICS 2017. */
export const naicsId = (code: string): string => `naics-2017:${code}`;

/** Id of an industry of NAF rev. 2 (APE codes, INSEE 2008). */
export const nafId = (code: string): string => `naf-rev2:${code}`;
