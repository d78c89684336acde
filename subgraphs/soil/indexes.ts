import { type RoomIndex } from '../kit/define-subgraph';

/** What the room's loaders, filters and pages rely on. */
export const soilIndexes: readonly RoomIndex[] = [
  { collection: 'parcels', keys: { sourceIds: 1 } },
  { collection: 'parcels', keys: { divisionPath: 1, _id: 1 } },
  { collection: 'parcels', keys: { plannedUseChangeOn: 1 } },
  { collection: 'parcelEvents', keys: { parcelCode: 1 } },
  { collection: 'parcelEvents', keys: { state: 1, on: 1 } },
  { collection: 'parcelEvents', keys: { divisionPath: 1, on: 1 } },
  { collection: 'registerEntries', keys: { parcelCode: 1 } },
  { collection: 'registerEntries', keys: { divisionPath: 1, _id: 1 } },
  { collection: 'samples', keys: { parcelCode: 1 } },
  { collection: 'samples', keys: { farmlandUnitId: 1 } },
  { collection: 'samples', keys: { divisionPath: 1, _id: 1 } },
  { collection: 'samples', keys: { item: 1, _id: 1 } },
  { collection: 'keySoilUnits', keys: { sourceId: 1 } },
  { collection: 'keySoilUnits', keys: { divisionPath: 1, _id: 1 } },
  { collection: 'keySoilUnits', keys: { year: 1, _id: 1 } },
  { collection: 'farmlandUnits', keys: { divisionPath: 1, _id: 1 } },
  { collection: 'farmlandClasses', keys: { unitId: 1 } },
  { collection: 'farmlandClasses', keys: { officialClass: 1, year: 1 } },
  { collection: 'farmlandClasses', keys: { divisionPath: 1, year: 1 } },
  { collection: 'groundwaterPoints', keys: { sourceId: 1 } },
  { collection: 'groundwaterPoints', keys: { parcelCode: 1 } },
  { collection: 'groundwaterPoints', keys: { divisionPath: 1, _id: 1 } },
  { collection: 'groundwaterReadings', keys: { pointId: 1, quarter: 1 } },
  { collection: 'groundwaterReadings', keys: { divisionPath: 1, quarter: 1 } },
];
