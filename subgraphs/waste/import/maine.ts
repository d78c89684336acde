import { divisionTables } from '../../../data/divisions/tables';
import { loadMaineCrosswalk } from '../../../data/maine/crosswalk';
import { maineTables, programTable } from '../../../data/maine/tables';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { readDisposal } from './maine-flows';
import { readGenerators } from './maine-generators';
import { disposalTable, interestTable, substanceTable } from './maine-tables';

const references = [...Object.values(maineTables), programTable, ...Object.values(divisionTables), substanceTable];

/** Hazardous-waste handlers of Maine and what its TRI facilities dispose of on their own sites. */
export const maineImporter: DatasetImporter = {
  dataset: 'maine',
  version: 1,
  files: [disposalTable, interestTable, ...references.map((table) => ({ ...table, reference: true }))],
  collections: ['generators', 'flows'],
  async run(context) {
    const crosswalk = await loadMaineCrosswalk(context.dataFolder);
    await context.write('generators', await readGenerators(context, crosswalk));
    await context.write('flows', await readDisposal(context, crosswalk));
  },
};
