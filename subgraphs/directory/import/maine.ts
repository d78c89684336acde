import { loadMaineCrosswalk } from '../../../data/maine/crosswalk';
import { programTable, maineTables } from '../../../data/maine/tables';
import { divisionTables } from '../../../data/divisions/tables';
import { naicsTable } from '../../../data/industries/tables';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { accountTables } from './maine-accounts';
import { interestTable, naicsLinkTable, readFacts } from './maine-facts';
import { sourceRows, unnamedIndustries } from './maine-rows';

const { loads, ...owned } = maineTables;
const references = [loads, programTable, naicsTable, ...Object.values(divisionTables)];

/** Facilities of Maine across the US programmes, as pollution sources (US EPA FRS and the programmes' own tables). */
export const maineImporter: DatasetImporter = {
  dataset: 'maine',
  version: 1,
  files: [
    ...Object.values(owned),
    naicsLinkTable,
    interestTable,
    ...references.map((table) => ({ ...table, reference: true })),
  ],
  collections: ['pollutionSources', 'industries'],
  async run(context) {
    const crosswalk = await loadMaineCrosswalk(context.dataFolder);
    await accountTables(context, crosswalk);
    const facts = await readFacts(context, crosswalk);
    const rows = sourceRows(crosswalk, facts);
    await context.write('pollutionSources', rows);
    await context.write('industries', unnamedIndustries(rows, facts));
  },
};
