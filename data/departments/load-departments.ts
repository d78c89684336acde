import { readCsvSync } from '../../lib/csv';
import { orNull } from '../../lib/csv-table';
import { LEVELS } from '../../schema/access/claims';
import { type Department, type Departments } from '../../schema/access/departments';
import { dataFolder } from '../divisions/load-tree';
import { departmentTable } from './tables';

function levelOf(code: string, text: string): Department['level'] {
  const level = LEVELS.find((known) => known === text);
  if (level === undefined) throw new Error(`${departmentTable.file}: ${code}: no such level: ${text}`);
  return level;
}

/** The department directory of a data folder, read once by whoever asks with it. */
export function loadDepartments(folder: string = dataFolder): Departments {
  const departments = readCsvSync(folder, departmentTable).map(({ values }): Department => {
    const { code, name, line, level, division_code, parent } = values;
    return Object.freeze({
      code,
      name,
      line,
      level: levelOf(code, level),
      division: division_code,
      parent: orNull(parent),
    });
  });
  const byCode = new Map(departments.map((department) => [department.code, department]));
  return (code) => byCode.get(code);
}
