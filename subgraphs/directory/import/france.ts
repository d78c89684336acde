import { loadFranceCrosswalk } from '../../../data/france/crosswalk';
import { franceTables, postcodeTable } from '../../../data/france/tables';
import { divisionTables } from '../../../data/divisions/tables';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { accountTables } from './france-accounts';
import { enterpriseRows, industryRows, sourceRows } from './france-rows';

const references = [postcodeTable, ...Object.values(divisionTables)];

/** Sites of France in the pollutant register (IREP) and the EU ETS (EUTL), with the companies that run them. */
export const franceImporter: DatasetImporter = {
  dataset: 'france',
  version: 1,
  files: [...Object.values(franceTables), ...references.map((table) => ({ ...table, reference: true }))],
  collections: ['pollutionSources', 'enterprises', 'industries'],
  async run(context) {
    const crosswalk = await loadFranceCrosswalk(context.dataFolder);
    await accountTables(context, crosswalk);
    await context.write('pollutionSources', sourceRows(crosswalk));
    await context.write('enterprises', enterpriseRows(crosswalk));
    await context.write('industries', industryRows(crosswalk));
  },
};
