import { type CsvTable } from '../../../lib/csv-table';

/** Yearly disposal on the site of TRI facilities, by chemical and way of disposal. */
export const disposalTable: CsvTable<
  'year' | 'tri_facility_id' | 'chemical_id' | 'disposal_activity' | 'amount' | 'unit'
> = Object.freeze({
  file: 'us-maine-facilities/tri_onsite_disposal.csv',
  columns: ['year', 'tri_facility_id', 'chemical_id', 'disposal_activity', 'amount', 'unit'] as const,
});

/** What EPA notes about each registry; among it the generator status under RCRA. */
export const interestTable: CsvTable<'registry_id' | 'interest_type'> = Object.freeze({
  file: 'us-maine-facilities/frs_interest_types.csv',
  columns: ['registry_id', 'interest_type'] as const,
});

/** Substances by TRI's own number. */
export const substanceTable: CsvTable<'FlowID' | 'FlowName' | 'SRS_CAS' | 'SRS_ID' | 'Source'> = Object.freeze({
  file: 'us-epa-code-tables/chemicals_srs_cas.csv',
  columns: ['FlowID', 'FlowName', 'SRS_CAS', 'SRS_ID', 'Source'] as const,
});
