import { maineTables } from '../../../data/maine/tables';
import { type CsvTable } from '../../../lib/csv-table';
import { type Media } from './stated-emission';

/** Yearly releases of TRI facilities, kg by compartment. */
export const releaseTable: CsvTable<
  'year' | 'tri_facility_id' | 'chemical' | 'compartment' | 'amount_kg' | 'reliability_score'
> = Object.freeze({
  file: 'us-maine-facilities/tri_releases.csv',
  columns: ['year', 'tri_facility_id', 'chemical', 'compartment', 'amount_kg', 'reliability_score'] as const,
});

/** Yearly discharge loads of NPDES permits; the file states no unit. */
export const loadTable = maineTables.loads;

/** Yearly flows of power plants: kg to air, and MJ that are no emissions. */
export const flowTable: CsvTable<'year' | 'orispl' | 'flow' | 'amount' | 'unit' | 'compartment' | 'reliability_score'> =
  Object.freeze({
    file: 'us-maine-facilities/egrid_flows.csv',
    columns: ['year', 'orispl', 'flow', 'amount', 'unit', 'compartment', 'reliability_score'] as const,
  });

/** Medium by the word of StEWI's compartment. */
export const stewiMedia: Media = Object.freeze({ air: 'AIR', water: 'WATER', soil: 'SOIL' });
