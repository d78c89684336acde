import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { type CodeFinder } from '../../../data/pollutants/chemical-codes';
import { type CsvValues } from '../../../lib/csv-table';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type EmissionRow } from '../rows';
import { emissionOf, problemOf, type Stated } from './stated-emission';
import { siteOf } from '../../../data/maine/site';
import { flowTable, stewiMedia } from './maine-tables';
import { readStated } from './read-stated';

type Values = CsvValues<(typeof flowTable.columns)[number]>;

function stated(crosswalk: MaineCrosswalk, values: Values): Stated {
  const { orispl: facility, year, compartment, flow, amount } = values;
  return {
    id: ['us-orispl', facility, year, compartment, flow].join(':'),
    site: siteOf(crosswalk, { scheme: 'us-orispl', id: facility, asOf: year }),
    facility,
    year,
    compartment,
    medium: stewiMedia[compartment] ?? null,
    pollutant: flow,
    amount,
  };
}

/** Emissions to air of power plants (eGRID), kg a year; electricity, heat and steam in MJ are no emissions. */
export function readFlows(
  context: ImportContext,
  crosswalk: MaineCrosswalk,
  codes: CodeFinder,
): Promise<EmissionRow[]> {
  return readStated(context, flowTable, {
    state: (values) => stated(crosswalk, values),
    outOfArea: ({ unit }) => (unit === 'kg' ? null : `${unit}: energy, not an emission`),
    problem: problemOf,
    note: (row, values, file) => {
      file.link('chemicals_srs_cas', codes.find(values.flow) !== null);
      file.link('frs_registry', row.site.sourceId.startsWith('us-frs:'));
    },
    make: (row, values) => {
      const isContested = crosswalk.sourcesOf('us-orispl', values.orispl).length > 1;
      return emissionOf(
        row,
        { unit: values.unit, original: values.unit },
        {
          permitNo: null,
          system: RegulatorySystem.ELECTRICITY,
          pollutantCode: codes.find(values.flow),
          reliability: values.reliability_score,
          flags: isContested ? ['PLANT_ID_CONFLICT'] : [],
        },
      );
    },
  });
}
