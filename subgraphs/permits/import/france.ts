import { loadFranceCrosswalk } from '../../../data/france/crosswalk';
import { amountBoundTable, franceTables, postcodeTable } from '../../../data/france/tables';
import { divisionTables } from '../../../data/divisions/tables';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { emissionTable, readEmissions } from './france-emissions';
import { permitRows } from './france-permits';

const references = [...Object.values(franceTables), postcodeTable, amountBoundTable, ...Object.values(divisionTables)];

/** Permit numbers of French installations (EUTL) and yearly emissions as the pollutant register IREP states them. */
export const franceImporter: DatasetImporter = {
  dataset: 'france',
  version: 1,
  files: [emissionTable, ...references.map((table) => ({ ...table, reference: true }))],
  collections: ['permits', 'emissions'],
  async run(context) {
    const crosswalk = await loadFranceCrosswalk(context.dataFolder);
    await context.write('permits', permitRows(crosswalk));
    await context.write('emissions', await readEmissions(context, crosswalk));
  },
};
