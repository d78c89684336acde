import { type CsvTable, csvTable, type CsvValues } from '../../lib/csv-table';

/** The files that say which facilities Maine has, where they are, and how the programmes name them. */
export const maineTables = Object.freeze({
  links: csvTable('us-maine-facilities/frs_program_links.csv', 'registry_id', 'program', 'program_id'),
  tri: csvTable(
    'us-maine-facilities/tri_facilities.csv',
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
  ghgrp: csvTable(
    'us-maine-facilities/ghgrp_facilities.csv',
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
  rcra: csvTable(
    'us-maine-facilities/rcra_biennial_handlers.csv',
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
  npdes: csvTable(
    'us-maine-facilities/npdes_facilities.csv',
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
  plants: csvTable(
    'us-maine-facilities/egrid_plants.csv',
    'orispl',
    'frs_registry_id',
    'name',
    'state',
    'county',
    'latitude',
    'longitude',
    'last_year',
  ),
  units: csvTable('us-maine-facilities/egrid_units_2021.csv', 'orispl', 'pstatabb', 'pname', 'unitid'),
  loads: csvTable(
    'us-maine-facilities/npdes_discharge_loads.csv',
    'year',
    'state',
    'npdes_id',
    'parameter',
    'amount',
    'frs_registry_id',
  ),
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
