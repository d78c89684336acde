import { type CsvTable } from '../../lib/csv-table';

/** The departments there are. */
export const departmentTable: CsvTable<'code' | 'name' | 'line' | 'level' | 'division_code' | 'parent'> = Object.freeze(
  {
    file: 'departments/departments.csv',
    columns: ['code', 'name', 'line', 'level', 'division_code', 'parent'] as const,
  },
);
