import { divisionTables } from '../../../data/divisions/tables';
import { loadMaineCrosswalk } from '../../../data/maine/crosswalk';
import { maineTables, programTable } from '../../../data/maine/tables';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { readParticipations, unitTable } from './maine-participations';
import { readReports, reportTable } from './maine-reports';

const references = [
  ...Object.values(maineTables).filter((table) => table !== maineTables.units),
  programTable,
  ...Object.values(divisionTables),
];

/** Greenhouse gas reports of Maine, and the trading programmes its power plants are in. Maine has no accounts. */
export const maineImporter: DatasetImporter = {
  dataset: 'maine',
  version: 1,
  files: [reportTable, unitTable, ...references.map((table) => ({ ...table, reference: true }))],
  collections: ['ghgReports', 'participations'],
  async run(context) {
    const crosswalk = await loadMaineCrosswalk(context.dataFolder);
    await context.write('ghgReports', await readReports(context, crosswalk));
    await context.write('participations', await readParticipations(context, crosswalk));
  },
};
