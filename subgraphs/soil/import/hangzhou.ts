import { REFERENCE_TIME } from '../../../data/hangzhou/calendar';
import { HANGZHOU_VERSION, hangzhouTables } from '../../../data/hangzhou/import-facts';
import { type HangzhouDataset } from '../../../data/hangzhou/scale';
import { readingsOf } from '../../../data/hangzhou/soil/groundwater-reading';
import { makeSoilCity, type SoilCity } from '../../../data/hangzhou/soil/soil-city';
import { soilProfileTables } from '../../../data/hangzhou/soil/tables';
import { loadWorld } from '../../../data/hangzhou/world/load-world';
import { soilTables } from '../../../data/soil-limits/tables';
import { type DatasetImporter, type ImportContext } from '../../kit/import/dataset-importer';
import { entryRow, eventRows, parcelRow } from './hangzhou-parcels';
import { sampleRows } from './hangzhou-samples';
import { classRows, farmlandRow, keyUnitRow, pointRow, readingRow } from './hangzhou-units';

const references = [...hangzhouTables, ...Object.values(soilProfileTables), ...Object.values(soilTables)];

async function writeParcels(context: ImportContext, { ground: { world }, parcels, entries }: SoilCity): Promise<void> {
  const rows = parcels.map((parcel) => parcelRow(world, parcel));
  await context.write('parcels', rows);
  const events = parcels.flatMap((parcel) => eventRows(world, parcel));
  await context.write('parcelEvents', events);
  const listed = entries.map((entry) => entryRow(world, entry));
  await context.write('registerEntries', listed);
}

async function writeUnits(context: ImportContext, { ground: { world }, keyUnits, farmland }: SoilCity): Promise<void> {
  const units = keyUnits.map((unit) => keyUnitRow(world, unit));
  await context.write('keySoilUnits', units);
  const fields = farmland.map((unit) => farmlandRow(world, unit));
  await context.write('farmlandUnits', fields);
  const classes = farmland.flatMap((unit) => classRows(world, unit));
  await context.write('farmlandClasses', classes);
}

async function writeSamples(context: ImportContext, city: SoilCity): Promise<void> {
  const rows = sampleRows(city);
  await context.write('samples', rows);
}

async function writeGroundwater(context: ImportContext, { ground, points }: SoilCity): Promise<void> {
  const rows = points.map((point) => pointRow(ground.world, point));
  await context.write('groundwaterPoints', rows);
  for (const point of points) {
    const readings = readingsOf(point, ground).map((reading) => readingRow(ground.world, reading));
    await context.write('groundwaterReadings', readings);
  }
}

/** The invented soil and groundwater of a data set of Hangzhou. */
export const hangzhouImporter = (dataset: HangzhouDataset): DatasetImporter => ({
  dataset,
  version: HANGZHOU_VERSION,
  referenceTime: REFERENCE_TIME,
  files: references.map((table) => ({ ...table, reference: true })),
  collections: [
    ...['parcels', 'parcelEvents', 'registerEntries', 'keySoilUnits', 'farmlandUnits', 'farmlandClasses'],
    ...['samples', 'groundwaterPoints', 'groundwaterReadings'],
  ],
  async run(context) {
    const city = makeSoilCity(loadWorld(dataset, context.dataFolder), context.dataFolder);
    await writeParcels(context, city);
    await writeUnits(context, city);
    await writeSamples(context, city);
    await writeGroundwater(context, city);
  },
});
