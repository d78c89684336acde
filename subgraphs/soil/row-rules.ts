import { type RowRules } from '../kit/scope/row-rule';

/** Whose rows the room's collections hold. */
export const soilRows: RowRules = {
  parcels: { resource: 'soil.parcels' },
  parcelEvents: { resource: 'soil.parcel-events' },
  registerEntries: { resource: 'soil.register-entries', at: { field: 'listedOn', kind: 'text' } },
  samples: { resource: 'soil.samples', at: { field: 'sampledOn', kind: 'text' } },
  keySoilUnits: { resource: 'soil.key-units' },
  farmlandUnits: { resource: 'soil.farmland-units' },
  farmlandClasses: { resource: 'soil.farmland-classifications' },
  groundwaterPoints: { resource: 'soil.groundwater-points' },
  groundwaterReadings: { resource: 'soil.groundwater-readings' },
};
