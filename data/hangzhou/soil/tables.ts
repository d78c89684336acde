import { readCsvSync } from '../../../lib/csv';
import { csvTable } from '../../../lib/csv-table';

/** The invented tables that the city's soil and groundwater are made from; what their columns mean stands in SOURCE.md. */
export const soilProfileTables = Object.freeze({
  contaminants: csvTable('hangzhou/soil_contaminants.csv', 'sector', 'items'),
  levels: csvTable('hangzhou/soil_levels.csv', 'item', 'detection_limit', 'typical_from', 'typical_to'),
  landUses: csvTable('hangzhou/soil_land_uses.csv', 'code', 'planning_code', 'name', 'weight'),
  groundwater: csvTable('hangzhou/groundwater_items.csv', 'item', 'detection_limit', 'kind'),
});

/** How an item is usually met in soil, mg/kg; without a typical level it is usually not detected. */
export interface SoilLevel {
  readonly item: string;
  readonly detectionLimit: string;
  readonly typical: { readonly from: string; readonly to: string } | null;
}

/** A use of land that parcels are planned for. */
export interface PlannedLandUse {
  readonly code: string;
  readonly planningCode: string;
  readonly name: string;
  readonly weight: number;
}

/** An item of groundwater: MAJOR is always detected, TRACE seldom, ABSENT never; OF_SITE is asked for at some sites. */
export interface GroundwaterItem {
  readonly item: string;
  readonly detectionLimit: string | null;
  readonly kind: 'MAJOR' | 'TRACE' | 'ABSENT' | 'OF_SITE';
}

/** What soil and groundwater of the city are like. */
export interface SoilProfiles {
  /** Items an industry may leave in the ground, the likeliest first. */
  readonly contaminantsOf: (sectorCode: string) => readonly string[];
  readonly levelOf: (item: string) => SoilLevel;
  readonly landUses: readonly PlannedLandUse[];
  readonly groundwaterItems: readonly GroundwaterItem[];
}

function lookup<T>(what: string, entries: ReadonlyMap<string, T>): (key: string) => T {
  return (key) => {
    const found = entries.get(key);
    if (found === undefined) throw new Error(`${what} lacks ${key}`);
    return found;
  };
}

function readLevels(folder: string): ReadonlyMap<string, SoilLevel> {
  return new Map(
    readCsvSync(folder, soilProfileTables.levels).map(({ values }) => {
      const { item, detection_limit: detectionLimit, typical_from: from, typical_to: to } = values;
      return [item, { item, detectionLimit, typical: from === '' ? null : { from, to } }];
    }),
  );
}

/** Reads the soil tables of a data folder. */
export function readSoilProfiles(folder: string): SoilProfiles {
  const { contaminants, landUses, groundwater } = soilProfileTables;
  const bySector = readCsvSync(folder, contaminants).map(
    ({ values }) => [values.sector, values.items.split(' ')] as const,
  );
  return {
    contaminantsOf: lookup(contaminants.file, new Map(bySector)),
    levelOf: lookup(soilProfileTables.levels.file, readLevels(folder)),
    landUses: readCsvSync(folder, landUses).map(({ values }) => ({
      code: values.code,
      planningCode: values.planning_code,
      name: values.name,
      weight: Number(values.weight),
    })),
    groundwaterItems: readCsvSync(folder, groundwater).map(({ values }) => ({
      item: values.item,
      detectionLimit: values.detection_limit === '' ? null : values.detection_limit,
      kind: values.kind as GroundwaterItem['kind'],
    })),
  };
}
