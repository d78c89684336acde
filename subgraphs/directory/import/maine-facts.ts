import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { naicsTable } from '../../../data/industries/tables';
import { type CsvTable } from '../../../lib/csv-table';
import { type ImportContext } from '../../kit/import/dataset-importer';

/** Industries and interests of FRS registries; only the directory reads them. */
export const naicsLinkTable: CsvTable<'registry_id' | 'source' | 'naics'> = Object.freeze({
  file: 'us-maine-facilities/frs_naics.csv',
  columns: ['registry_id', 'source', 'naics'] as const,
});

export const interestTable: CsvTable<'registry_id' | 'interest_type'> = Object.freeze({
  file: 'us-maine-facilities/frs_interest_types.csv',
  columns: ['registry_id', 'interest_type'] as const,
});

/** What FRS says of its registries beside the links. */
export interface RegistryFacts {
  /** NAICS codes by source. */
  readonly industries: ReadonlyMap<string, ReadonlySet<string>>;
  readonly interests: ReadonlyMap<string, ReadonlySet<string>>;
  /** Codes of NAICS 2017. */
  readonly naicsCodes: ReadonlySet<string>;
}

/** A table of registry and fact: the column of the fact, and what is counted for every row. */
interface FactTable<C extends string> {
  readonly table: CsvTable<C | 'registry_id'>;
  readonly column: C;
  readonly isKnown?: (fact: string) => boolean;
  /** Name of what the fact points to, in the report. */
  readonly link?: string;
}

async function readSets<C extends string>(
  context: ImportContext,
  crosswalk: MaineCrosswalk,
  { table, column, isKnown, link }: FactTable<C>,
): Promise<Map<string, Set<string>>> {
  const file = context.open(table);
  const sets = new Map<string, Set<string>>();
  for await (const row of file.rows()) {
    const source = `us-frs:${row.values.registry_id}`;
    const fact = row.values[column];
    const known = sets.get(source) ?? new Set<string>();
    if (link !== undefined && isKnown !== undefined) file.link(link, isKnown(fact));
    if (crosswalk.get(source) === null) file.rejected(row, `registry ${row.values.registry_id} has no links`);
    else if (fact === '') file.rejected(row, `no ${column}`);
    else if (known.has(fact)) file.duplicate(row);
    else {
      sets.set(source, known.add(fact));
      file.stored(row);
    }
  }
  return sets;
}

/** Reads industries and interests. A code that several programmes state for one registry is stored once. */
export async function readFacts(context: ImportContext, crosswalk: MaineCrosswalk): Promise<RegistryFacts> {
  const naicsCodes = new Set<string>();
  for await (const values of context.read(naicsTable)) naicsCodes.add(values['NAICS Code']);
  const industries = await readSets(context, crosswalk, {
    table: naicsLinkTable,
    column: 'naics',
    isKnown: (code) => naicsCodes.has(code),
    link: 'naics_structure',
  });
  const interests = await readSets(context, crosswalk, { table: interestTable, column: 'interest_type' });
  return { industries, interests, naicsCodes };
}
