import type DataLoader from 'dataloader';
import { loadSoilReference, type SoilReference } from '../../data/soil-limits/load';
import { type Collection } from '../../lib/store/port';
import { type BaseContext } from '../kit/define-subgraph';
import { loaderByField, loaderById, loaderByMember } from '../kit/loaders';
import {
  type FarmlandClassRow,
  type FarmlandUnitRow,
  type GroundwaterPointRow,
  type GroundwaterReadingRow,
  type KeySoilUnitRow,
  type ParcelEventRow,
  type ParcelRow,
  type RegisterEntryRow,
  type SoilSampleRow,
} from './rows';

/** What one request to the soil room gets; the loaders live and die with it. */
export interface SoilContext extends BaseContext {
  readonly reference: SoilReference;
  readonly parcelRows: Collection<ParcelRow>;
  readonly parcelEventRows: Collection<ParcelEventRow>;
  readonly registerEntryRows: Collection<RegisterEntryRow>;
  readonly sampleRows: Collection<SoilSampleRow>;
  readonly keySoilUnitRows: Collection<KeySoilUnitRow>;
  readonly farmlandUnitRows: Collection<FarmlandUnitRow>;
  readonly farmlandClassRows: Collection<FarmlandClassRow>;
  readonly groundwaterPointRows: Collection<GroundwaterPointRow>;
  readonly groundwaterReadingRows: Collection<GroundwaterReadingRow>;
  readonly parcelByCode: DataLoader<string, ParcelRow | null>;
  /** Parcels a source stands or stood on. */
  readonly parcelsBySource: DataLoader<string, ParcelRow[]>;
  /** Histories, oldest first. */
  readonly eventsByParcel: DataLoader<string, ParcelEventRow[]>;
  readonly registerEntryById: DataLoader<string, RegisterEntryRow | null>;
  readonly registerEntriesByParcel: DataLoader<string, RegisterEntryRow[]>;
  readonly sampleById: DataLoader<string, SoilSampleRow | null>;
  readonly samplesByParcel: DataLoader<string, SoilSampleRow[]>;
  readonly samplesByFarmland: DataLoader<string, SoilSampleRow[]>;
  readonly keySoilUnitById: DataLoader<string, KeySoilUnitRow | null>;
  readonly keySoilUnitsBySource: DataLoader<string, KeySoilUnitRow[]>;
  readonly farmlandUnitById: DataLoader<string, FarmlandUnitRow | null>;
  /** Classes by year, oldest first. */
  readonly classesByFarmland: DataLoader<string, FarmlandClassRow[]>;
  readonly groundwaterPointById: DataLoader<string, GroundwaterPointRow | null>;
  readonly groundwaterPointsBySource: DataLoader<string, GroundwaterPointRow[]>;
  readonly groundwaterPointsByParcel: DataLoader<string, GroundwaterPointRow[]>;
  readonly readingsByPoint: DataLoader<string, GroundwaterReadingRow[]>;
  /** Years in which a source on the parcel was a key unit, of all its sources. */
  readonly keySoilUnitsOf: (parcel: ParcelRow) => Promise<KeySoilUnitRow[]>;
}

function openCollections({ store }: BaseContext) {
  return {
    parcelRows: store.collection<ParcelRow>('parcels'),
    parcelEventRows: store.collection<ParcelEventRow>('parcelEvents'),
    registerEntryRows: store.collection<RegisterEntryRow>('registerEntries'),
    sampleRows: store.collection<SoilSampleRow>('samples'),
    keySoilUnitRows: store.collection<KeySoilUnitRow>('keySoilUnits'),
    farmlandUnitRows: store.collection<FarmlandUnitRow>('farmlandUnits'),
    farmlandClassRows: store.collection<FarmlandClassRow>('farmlandClasses'),
    groundwaterPointRows: store.collection<GroundwaterPointRow>('groundwaterPoints'),
    groundwaterReadingRows: store.collection<GroundwaterReadingRow>('groundwaterReadings'),
  };
}

const inTime = { sampledOn: 1, _id: 1 } as const;

/** Opens the room's collections and makes fresh loaders. */
export function createSoilContext(base: BaseContext): SoilContext {
  const rows = openCollections(base);
  const keySoilUnitsBySource = loaderByField(rows.keySoilUnitRows, 'sourceId', { year: 1, _id: 1 });
  return {
    ...base,
    ...rows,
    reference: loadSoilReference(),
    parcelByCode: loaderById(rows.parcelRows),
    parcelsBySource: loaderByMember(rows.parcelRows, 'sourceIds'),
    eventsByParcel: loaderByField(rows.parcelEventRows, 'parcelCode', { number: 1, _id: 1 }),
    registerEntryById: loaderById(rows.registerEntryRows),
    registerEntriesByParcel: loaderByField(rows.registerEntryRows, 'parcelCode', { listedOn: 1, _id: 1 }),
    sampleById: loaderById(rows.sampleRows),
    samplesByParcel: loaderByField(rows.sampleRows, 'parcelCode', inTime),
    samplesByFarmland: loaderByField(rows.sampleRows, 'farmlandUnitId', inTime),
    keySoilUnitById: loaderById(rows.keySoilUnitRows),
    keySoilUnitsBySource,
    farmlandUnitById: loaderById(rows.farmlandUnitRows),
    classesByFarmland: loaderByField(rows.farmlandClassRows, 'unitId', { year: 1, _id: 1 }),
    groundwaterPointById: loaderById(rows.groundwaterPointRows),
    groundwaterPointsBySource: loaderByField(rows.groundwaterPointRows, 'sourceId'),
    groundwaterPointsByParcel: loaderByField(rows.groundwaterPointRows, 'parcelCode'),
    readingsByPoint: loaderByField(rows.groundwaterReadingRows, 'pointId', { quarter: 1, _id: 1 }),
    keySoilUnitsOf: async ({ sourceIds }) =>
      (await Promise.all(sourceIds.map((id) => keySoilUnitsBySource.load(id)))).flat(),
  };
}
