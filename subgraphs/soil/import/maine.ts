import { divisionTables } from '../../../data/divisions/tables';
import { loadMaineCrosswalk } from '../../../data/maine/crosswalk';
import { maineTables, programTable } from '../../../data/maine/tables';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { nplTable, readNpl } from './maine-npl';

const references = [...Object.values(maineTables), programTable, ...Object.values(divisionTables)];

/** Sites of Maine on the Superfund National Priorities List, as parcels on a register. */
export const maineImporter: DatasetImporter = {
  dataset: 'maine',
  version: 1,
  files: [nplTable, ...references.map((table) => ({ ...table, reference: true }))],
  collections: ['parcels', 'parcelEvents', 'registerEntries'],
  async run(context) {
    const sites = await readNpl(context, await loadMaineCrosswalk(context.dataFolder));
    await context.write(
      'parcels',
      sites.map(({ parcel }) => parcel),
    );
    await context.write(
      'parcelEvents',
      sites.flatMap(({ events }) => events),
    );
    await context.write(
      'registerEntries',
      sites.map(({ entry }) => entry),
    );
  },
};
