import { csvTable, type CsvValues } from '../../lib/csv-table';

/** The pollutant lists: HJ 212, EPA's substance registry by programme, EPA's NPDES parameters. */
export const pollutantTables = Object.freeze({
  hj: csvTable('hj212/pollutant_codes.csv', 'pollutant_code', 'name', 'unit', 'emission_unit'),
  hjCore: csvTable('pollutants/hj_core.csv', 'code', 'name_en', 'concentration_unit', 'mass_unit'),
  units: csvTable('pollutants/unit_symbols.csv', 'hj_text', 'symbol'),
  chemicals: csvTable('us-epa-code-tables/chemicals_srs_cas.csv', 'FlowName', 'SRS_CAS', 'SRS_ID', 'Source'),
  parameters: csvTable(
    'us-epa-code-tables/npdes_parameter_codes_2018.csv',
    'PARAMETER_CODE',
    'PARAMETER_DESC',
    'CHEMICAL_ABSTRACT_SERVICE_NMBR',
  ),
});

/** A row of EPA's substance registry as one programme names the substance. */
export type ChemicalValues = CsvValues<'FlowName' | 'SRS_CAS' | 'SRS_ID' | 'Source'>;
