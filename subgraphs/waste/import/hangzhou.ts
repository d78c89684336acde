import { FIRST_DAY, MONTHS, REFERENCE_TIME } from '../../../data/hangzhou/calendar';
import { HANGZHOU_VERSION, hangzhouTables } from '../../../data/hangzhou/import-facts';
import { type HangzhouDataset } from '../../../data/hangzhou/scale';
import { makeWaste, type WasteDepartment } from '../../../data/hangzhou/waste/department';
import { wasteProfileTables } from '../../../data/hangzhou/waste/waste-tables';
import { loadWorld } from '../../../data/hangzhou/world/load-world';
import { type Document } from '../../../lib/store/port';
import { type DatasetImporter, type ImportContext } from '../../kit/import/dataset-importer';
import { writeMade } from '../../kit/import/write-made';
import { Sites } from './hangzhou-facts';
import { flowRow } from './hangzhou-flows';
import { generatorRow, planRow, reportRow } from './hangzhou-generators';
import { manifestRow } from './hangzhou-manifests';
import { facilityRow, ledgerRow, licenceRow } from './hangzhou-operators';

const isKept = ({ month }: { readonly month: number }): boolean => `${MONTHS[month] ?? ''}-01` >= FIRST_DAY;

async function writeWaste(context: ImportContext, sites: Sites, made: WasteDepartment): Promise<void> {
  const write = <T>(name: string, records: readonly T[], rowOf: (sites: Sites, record: T) => object): Promise<void> =>
    writeMade(context, name, { records, toRow: (record) => ({ ...rowOf(sites, record) }) as Document });
  const { generators } = made;
  await write('generators', generators, generatorRow);
  const plans = generators.flatMap((generator) => generator.plans);
  await write('plans', plans, planRow);
  const reports = generators.flatMap((generator) => generator.reports);
  await write('reports', reports, reportRow);
  await write('licences', made.licences, licenceRow);
  await write('facilities', made.facilities, facilityRow);
  await write('ledgers', made.accounts.filter(isKept), ledgerRow);
  await write('manifests', made.manifests, manifestRow);
  await write('flows', made.flows, flowRow);
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
