import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { type CodeFinder } from '../../../data/pollutants/chemical-codes';
import { type CsvValues } from '../../../lib/csv-table';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type EmissionRow } from '../rows';
import { emissionOf, problemOf, type Stated } from './stated-emission';
import { siteOf } from '../../../data/maine/site';
import { loadTable } from './maine-tables';
import { readStated } from './read-stated';

type Values = CsvValues<(typeof loadTable.columns)[number]>;

function stated(crosswalk: MaineCrosswalk, { npdes_id: facility, year, parameter, amount }: Values): Stated {
  return {
    id: ['us-npdes', facility, year, parameter].join(':'),
    site: siteOf(crosswalk, { scheme: 'us-npdes', id: facility, asOf: year }),
    facility,
    year,
    compartment: 'water',
    medium: 'WATER',
    pollutant: parameter,
    amount,
  };
}

/** Yearly discharge loads of water permits. The file states no unit, so no quantity is derived. */
export function readLoads(
  context: ImportContext,
  crosswalk: MaineCrosswalk,
  codes: CodeFinder,
): Promise<EmissionRow[]> {
  const facilities = new Set(crosswalk.rows.npdes.map(({ npdes_id }) => npdes_id));
  const registries = new Set(crosswalk.rows.links.map(({ registry_id }) => registry_id));
  return readStated(context, loadTable, {
    state: (values) => stated(crosswalk, values),
    outOfArea: ({ state }) => (state === 'ME' ? null : 'another state'),
    problem: problemOf,
    note: (_, values, file) => {
      file.link('npdes_parameter_codes', codes.find(values.parameter) !== null);
      file.link('npdes_facilities', facilities.has(values.npdes_id));
      file.link('frs_program_links registry', registries.has(values.frs_registry_id));
    },
    make: (row, values) =>
      emissionOf(row, null, {
        permitNo: `us-npdes:${values.npdes_id}`,
        system: RegulatorySystem.WATER_PERMIT,
        pollutantCode: codes.find(values.parameter),
        reliability: null,
        flags: [],
      }),
  });
}
