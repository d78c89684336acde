import { loadDivisionTree } from '../../../data/divisions/load-tree';
import { divisionTables } from '../../../data/divisions/tables';
import { type Division, type DivisionTree } from '../../../schema/division';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type DivisionRow } from '../rows';
import { readOnceByKey } from '../../kit/import/once-by-key';

/** Day the National Bureau of Statistics gives for its list of 2023. */
const STATISTICS_DAY = '2023-06-30';

function originOf(division: Division): { system: string; asOf: string | null } {
  if (division.code.startsWith('us-')) return { system: 'US Census Bureau FIPS', asOf: null };
  if (division.code.startsWith('fr')) return { system: 'INSEE Code officiel géographique', asOf: null };
  if (division.validTo !== null) return { system: 'GB/T 2260', asOf: null };
  return { system: '国家统计局统计用区划代码', asOf: STATISTICS_DAY };
}

function toRow(division: Division, tree: DivisionTree): DivisionRow {
  const { code, name, level, parent, validFrom, validTo, successors } = division;
  const { system, asOf } = originOf(division);
  const source = { system, recordId: code, asOf };
  return { _id: code, name, level, parent, path: tree.path(code), validFrom, validTo, successors, source };
}

/** Divisions (GB/T 2260, FIPS, INSEE) with their paths; the tree itself is built by data/divisions. */
export async function importDivisions(context: ImportContext): Promise<void> {
  for (const table of Object.values(divisionTables)) {
    await readOnceByKey<string, null>(context, table, { key: (values) => values['code'] ?? '', make: () => null });
  }
  const tree = loadDivisionTree(context.dataFolder);
  await context.write(
    'divisions',
    tree.all.map((division) => toRow(division, tree)),
  );
}
