import { departmentTable } from '../../../data/departments/tables';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type DepartmentRow } from '../rows';
import { readOnceByKey } from '../../kit/import/once-by-key';

/** Departments (部门) by line; named by rule, not from an official list (data/departments/SOURCE.md). */
export async function importDepartments(context: ImportContext): Promise<void> {
  const rows = await readOnceByKey(context, departmentTable, {
    key: (values) => values.code,
    make: ({ code, name, line, level, division_code, parent }): DepartmentRow => ({
      _id: code,
      name,
      line,
      level,
      divisionCode: division_code,
      parent: parent === '' ? null : parent,
      source: { system: 'data/departments', recordId: code, asOf: null },
    }),
  });
  await context.write('departments', rows);
}
