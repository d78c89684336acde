import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { type CodeFinder } from '../../../data/pollutants/chemical-codes';
import { type CsvValues } from '../../../lib/csv-table';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type EmissionRow } from '../rows';
import { emissionOf, problemOf, type Stated } from './stated-emission';
import { siteOf } from '../../../data/maine/site';
import { releaseTable, stewiMedia } from './maine-tables';
import { readStated } from './read-stated';

type Values = CsvValues<(typeof releaseTable.columns)[number]>;

function stated(crosswalk: MaineCrosswalk, values: Values): Stated {
  const { tri_facility_id: facility, year, compartment, chemical } = values;
  return {
    id: ['us-tri', facility, year, compartment, chemical].join(':'),
    site: siteOf(crosswalk, { scheme: 'us-tri', id: facility, asOf: year }),
    facility,
    year,
    compartment,
    medium: stewiMedia[compartment] ?? null,
    pollutant: chemical,
    amount: values.amount_kg,
  };
}

/** Releases of the Toxics Release Inventory, kg a year by medium. */
export function readReleases(
  context: ImportContext,
  crosswalk: MaineCrosswalk,
  codes: CodeFinder,
): Promise<EmissionRow[]> {
  return readStated(context, releaseTable, {
    state: (values) => stated(crosswalk, values),
    problem: problemOf,
    note: (row, values, file) => {
      file.link('chemicals_srs_cas', codes.find(values.chemical) !== null);
      file.link('frs_registry', row.site.sourceId.startsWith('us-frs:'));
    },
    make: (row, values) => {
      return emissionOf(
        row,
        { unit: 'kg', original: 'kg' },
        {
          permitNo: null,
          system: RegulatorySystem.RELEASE_REGISTER,
          pollutantCode: codes.find(values.chemical),
          reliability: values.reliability_score,
          flags: [],
        },
      );
    },
  });
}
