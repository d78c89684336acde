import { REFERENCE_TIME } from '../../../data/hangzhou/calendar';
import { HANGZHOU_VERSION, hangzhouTables } from '../../../data/hangzhou/import-facts';
import { loadGround } from '../../../data/hangzhou/permits/ground';
import { permitTables } from '../../../data/hangzhou/permits/tables';
import { type HangzhouDataset } from '../../../data/hangzhou/scale';
import { loadWorld } from '../../../data/hangzhou/world/load-world';
import { equivalentTable } from '../../../data/pollutants/equivalents';
import { pollutantTables } from '../../../data/pollutants/tables';
import { type Document } from '../../../lib/store/port';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { type HangzhouRows, hangzhouRows } from './hangzhou-rows';

/** Sites whose rows are held at once. */
const SLICE = 200;

const collections = [
  'permits',
  'outlets',
  'limits',
  'reports',
  'emissions',
  'monthlyEmissions',
  'monitoringRecords',
  'monitoringResults',
] as const satisfies readonly (keyof HangzhouRows)[];

const tables = [...hangzhouTables, ...Object.values(permitTables), pollutantTables.hj, equivalentTable];

/** The permits of a data set of Hangzhou, with all that stands on them and was reported and measured under them. */
export const hangzhouImporter = (dataset: HangzhouDataset): DatasetImporter => ({
  dataset,
  version: HANGZHOU_VERSION,
  referenceTime: REFERENCE_TIME,
  files: tables.map((table) => ({ ...table, reference: true })),
  collections,
  async run(context) {
    const world = loadWorld(dataset, context.dataFolder);
    const ground = loadGround(world, context.dataFolder);
    for (let start = 0; start < world.sites.length; start += SLICE) {
      const slice = world.sites.slice(start, start + SLICE).map((site) => hangzhouRows(site, ground));
      for (const collection of collections) {
        await context.write(
          collection,
          slice.flatMap<Document>((rows) => rows[collection]),
        );
      }
    }
  },
});
