import { type CsvTable, type CsvValues } from '../../lib/csv-table';

const table = <C extends string>(file: string, ...columns: readonly C[]): CsvTable<C> =>
  Object.freeze({ file: `us-maine-facilities/${file}.csv`, columns });

/** The files that say which facilities Maine has, where they are, and how the programmes name them. */
export const maineTables = Object.freeze({
  links: table('frs_program_links', 'registry_id', 'program', 'program_id'),
  tri: table(
    'tri_facilities',
    'tri_facility_id',
    'name',
    'address',
    'city',
    'county',
    'state',
    'zip',
    'naics',
    'latitude',
    'longitude',
    'last_year',
  ),
  ghgrp: table(
    'ghgrp_facilities',
    'ghgrp_facility_id',
    'frs_registry_id',
    'name',
    'address',
    'city',
    'county',
    'state',
    'zip',
    'naics',
    'latitude',
    'longitude',
    'last_year',
  ),
  rcra: table(
    'rcra_biennial_handlers',
    'rcra_handler_id',
    'name',
    'address',
    'city',
    'county',
    'state',
    'zip',
    'naics',
    'last_year',
  ),
  npdes: table(
    'npdes_facilities',
    'npdes_id',
    'name',
    'city',
    'county',
    'state',
    'zip',
    'naics',
    'latitude',
    'longitude',
    'last_year',
  ),
  plants: table(
    'egrid_plants',
    'orispl',
    'frs_registry_id',
    'name',
    'state',
    'county',
    'latitude',
    'longitude',
    'last_year',
  ),
  units: table('egrid_units_2021', 'orispl', 'pstatabb', 'pname', 'unitid'),
  loads: table('npdes_discharge_loads', 'year', 'state', 'npdes_id', 'parameter', 'amount', 'frs_registry_id'),
});

/** How the cross-walk names its programmes; written by this project. */
export const programTable: CsvTable<'program' | 'scheme' | 'system' | 'origin'> = Object.freeze({
  file: 'maine/programs.csv',
  columns: ['program', 'scheme', 'system', 'origin'] as const,
});

type Tables = typeof maineTables;
type ColumnsOf<T> = T extends CsvTable<infer C> ? C : never;

/** Values of one row of a table. */
export type MaineValues<K extends keyof Tables> = CsvValues<ColumnsOf<Tables[K]>>;

/** The tables read, well-formed rows of Maine only. */
export type MaineRows = { readonly [K in keyof Tables]: readonly MaineValues<K>[] };

/** True unless the row says it belongs to another state. */
export function isInMaine(values: Readonly<Record<string, string | undefined>>): boolean {
  return (values['state'] ?? values['pstatabb'] ?? 'ME') === 'ME';
}
