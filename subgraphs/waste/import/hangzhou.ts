import { FIRST_DAY, MONTHS, REFERENCE_TIME } from '../../../data/hangzhou/calendar';
import { HANGZHOU_VERSION, hangzhouTables } from '../../../data/hangzhou/import-facts';
import { type HangzhouDataset } from '../../../data/hangzhou/scale';
import { makeWaste, type WasteDepartment } from '../../../data/hangzhou/waste/department';
import { wasteProfileTables } from '../../../data/hangzhou/waste/waste-tables';
import { loadWorld } from '../../../data/hangzhou/world/load-world';
import { type Document } from '../../../lib/store/port';
import { type DatasetImporter, type ImportContext } from '../../kit/import/dataset-importer';
import { Sites } from './hangzhou-facts';
import { flowRow } from './hangzhou-flows';
import { generatorRow, planRow, reportRow } from './hangzhou-generators';
import { manifestRow } from './hangzhou-manifests';
import { facilityRow, ledgerRow, licenceRow } from './hangzhou-operators';

/** Rows held at a time. */
const SLICE = 5000;

const isKept = ({ month }: { readonly month: number }): boolean => `${MONTHS[month] ?? ''}-01` >= FIRST_DAY;

/** Writes the rows of records slice by slice, so that they never stand in memory all at once. */
async function writeSlices<T>(
  { write }: { readonly write: (rows: readonly Document[]) => Promise<void> },
  records: readonly T[],
  rowOf: (record: T) => Document,
): Promise<void> {
  for (let start = 0; start < records.length; start += SLICE) {
    await write(records.slice(start, start + SLICE).map(rowOf));
  }
}

async function writeWaste(context: ImportContext, sites: Sites, made: WasteDepartment): Promise<void> {
  const into = (collection: string) => ({
    write: (rows: readonly Document[]) => context.write(collection, rows),
  });
  const { generators } = made;
  await writeSlices(into('generators'), generators, (record) => ({ ...generatorRow(sites, record) }));
  await writeSlices(
    into('plans'),
    generators.flatMap(({ plans }) => plans),
    (record) => ({ ...planRow(sites, record) }),
  );
  await writeSlices(
    into('reports'),
    generators.flatMap(({ reports }) => reports),
    (record) => ({ ...reportRow(sites, record) }),
  );
  await writeSlices(into('licences'), made.licences, (record) => ({ ...licenceRow(sites, record) }));
  await writeSlices(into('facilities'), made.facilities, (record) => ({ ...facilityRow(sites, record) }));
  await writeSlices(into('ledgers'), made.accounts.filter(isKept), (record) => ({ ...ledgerRow(sites, record) }));
  await writeSlices(into('manifests'), made.manifests, (record) => ({ ...manifestRow(sites, record) }));
  await writeSlices(into('flows'), made.flows, (record) => ({ ...flowRow(sites, record) }));
}

/** Invented waste of a data set of Hangzhou: generators and what they file, operators, manifests, books, movements. */
export const hangzhouImporter = (dataset: HangzhouDataset): DatasetImporter => ({
  dataset,
  version: HANGZHOU_VERSION,
  referenceTime: REFERENCE_TIME,
  files: [...hangzhouTables, ...Object.values(wasteProfileTables)].map((table) => ({ ...table, reference: true })),
  collections: ['generators', 'plans', 'reports', 'licences', 'facilities', 'ledgers', 'manifests', 'flows'],
  async run(context) {
    const world = loadWorld(dataset, context.dataFolder);
    await writeWaste(context, new Sites(world), makeWaste(world, context.dataFolder));
  },
});
