import { join } from 'node:path';
import { readCsvSync } from '../../lib/csv';
import { type CsvTable, type CsvValues, orNull } from '../../lib/csv-table';
import { projectRoot } from '../../lib/project-root';
import { createDivisionTree, type Division, type DivisionTree } from '../../schema/division';
import { divisionTables, sixDigits } from './tables';

/** The repository's own data folder. */
export const dataFolder = join(projectRoot, 'data');

const undated = { validFrom: null, validTo: null, successors: [] } as const;
function readAs<C extends string>(
  folder: string,
  table: CsvTable<C>,
  make: (values: CsvValues<C>) => Division,
): Division[] {
  return readCsvSync(folder, table).map(({ values }) => make(values));
}

function chinese(folder: string): Division[] {
  const { provinces, cities, counties, streets } = divisionTables;
  return [
    ...readAs(folder, provinces, ({ code, name }) => ({
      code: sixDigits(code),
      name,
      level: 'PROVINCE',
      parent: null,
      ...undated,
    })),
    ...readAs(folder, cities, ({ code, name, provinceCode }) => ({
      code: sixDigits(code),
      name,
      level: 'CITY',
      parent: sixDigits(provinceCode),
      ...undated,
    })),
    ...readAs(folder, counties, ({ code, name, cityCode }) => ({
      code,
      name,
      level: 'COUNTY',
      parent: sixDigits(cityCode),
      ...undated,
    })),
    ...readAs(folder, streets, ({ code, name, areaCode }) => ({
      code,
      name,
      level: 'TOWNSHIP',
      parent: areaCode,
      ...undated,
    })),
  ];
}

/** Retired codes, and the dates of codes that the list of today gives without any. */
function changes(folder: string): Division[] {
  return readAs(folder, divisionTables.changes, (values) => ({
    code: values.code,
    name: values.name,
    level: values.level,
    parent: orNull(values.parent),
    validFrom: orNull(values.valid_from),
    validTo: orNull(values.valid_to),
    successors: values.successors.split(' ').filter((code) => code !== ''),
  }));
}

/** Tables that give every division with its code, level and parent as they are used here. */
function foreign(folder: string): Division[] {
  return [divisionTables.maine, divisionTables.france].flatMap((table) => asGiven(folder, table));
}

function asGiven(folder: string, table: CsvTable<'code' | 'name' | 'level' | 'parent'>): Division[] {
  return readAs(folder, table, ({ code, name, level, parent }) => ({
    code,
    name,
    level,
    parent: orNull(parent),
    ...undated,
  }));
}

function readTree(folder: string): DivisionTree {
  const divisions = new Map([...chinese(folder), ...foreign(folder)].map((division) => [division.code, division]));
  for (const change of changes(folder)) divisions.set(change.code, change);
  return createDivisionTree([...divisions.values()]);
}

const trees = new Map<string, DivisionTree>();

/** The division tree of a data folder, read once: China (GB/T 2260; Zhejiang down to streets), Maine (FIPS), France (INSEE). */
export function loadDivisionTree(folder: string = dataFolder): DivisionTree {
  const tree = trees.get(folder) ?? readTree(folder);
  trees.set(folder, tree);
  return tree;
}
