import { type CsvTable, csvTable, type CsvValues } from '../../lib/csv-table';

/** The files that say which sites France has, where they are, and who runs them. */
export const franceTables = Object.freeze({
  establishments: csvTable(
    'fr-euets-irep/irep_establishments.csv',
    'irep_id',
    'name',
    'siret',
    'ape_code',
    'ape_label',
    'eprtr_activity',
    'eprtr_activity_label',
    'address',
    'zip',
    'commune',
    'departement',
    'latitude',
    'longitude',
  ),
  installations: csvTable(
    'fr-euets-irep/euets_installations.csv',
    'installation_id',
    'installation_name',
    'account_holder',
    'account_status',
    'company_registration_no',
    'permit_id',
    'permit_date',
    'eprtr_id',
    'activity_code',
    'activity',
    'address',
    'city',
    'zip',
    'latitude',
    'longitude',
    'irep_id',
  ),
});

/** Departments by the beginning of a postal code, where the first two digits do not say it; written by this project. */
export const postcodeTable = csvTable('france/postcodes.csv', 'prefix', 'division');

/** Amounts no single establishment can emit in a year; written by this project. */
export const amountBoundTable = csvTable('france/amount_bounds.csv', 'pollutant', 'over_kg');

type Tables = typeof franceTables;
type ColumnsOf<T> = T extends CsvTable<infer C> ? C : never;

/** Values of one row of a table. */
export type FranceValues<K extends keyof Tables> = CsvValues<ColumnsOf<Tables[K]>>;

/** The registers, as provenance names them, and the day their rows stand for. */
export const registers = Object.freeze({
  irep: { system: 'IREP', asOf: '2019' },
  eutl: { system: 'EUTL', asOf: '2024-10-21' },
});
