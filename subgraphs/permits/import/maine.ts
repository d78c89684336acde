import { loadMaineCrosswalk } from '../../../data/maine/crosswalk';
import { programTable, maineTables } from '../../../data/maine/tables';
import { divisionTables } from '../../../data/divisions/tables';
import { pollutantTables } from '../../../data/pollutants/tables';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { readFlows } from './maine-flows';
import { readLoads } from './maine-loads';
import { permitRows } from './maine-permits';
import { loadCodes } from './maine-pollutants';
import { readReleases } from './maine-releases';
import { flowTable, loadTable, releaseTable } from './maine-tables';

const references = [
  ...Object.values(maineTables).filter((table) => table !== loadTable),
  programTable,
  ...Object.values(divisionTables),
  pollutantTables.chemicals,
  pollutantTables.parameters,
];

/** Permits of Maine (air and water programme ids) and yearly emissions as TRI, NPDES loads and eGRID state them. */
export const maineImporter: DatasetImporter = {
  dataset: 'maine',
  version: 1,
  files: [releaseTable, loadTable, flowTable, ...references.map((table) => ({ ...table, reference: true }))],
  collections: ['permits', 'emissions'],
  async run(context) {
    const crosswalk = await loadMaineCrosswalk(context.dataFolder);
    const codes = await loadCodes(context);
    await context.write('permits', permitRows(crosswalk));
    await context.write('emissions', await readReleases(context, crosswalk, codes.releases));
    await context.write('emissions', await readLoads(context, crosswalk, codes.parameters));
    await context.write('emissions', await readFlows(context, crosswalk, codes.flows));
  },
};
