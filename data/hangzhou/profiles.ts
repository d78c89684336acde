import { readCsvSync } from '../../lib/csv';
import { csvTable } from '../../lib/csv-table';

/** The invented tables that the city is made from; what their columns mean stands in SOURCE.md. */
export const profileTables = Object.freeze({
  counties: csvTable('hangzhou/counties.csv', 'code', 'weight', 'lat', 'lon'),
  sectors: csvTable(
    'hangzhou/sectors.csv',
    'code',
    'short_name',
    'key',
    'simplified',
    'registration',
    'water_mode',
    'air',
    'water',
    'hazardous',
    'general',
    'carbon_kt',
    'soil',
    'counties',
  ),
  fuels: csvTable('hangzhou/fuels.csv', 'fuel', 'unit', 'carbon_t_per_unit', 'oxidation'),
});

/** Records are kept in grams, profiles in tonnes. */
export const GRAMS_PER_TONNE = 1_000_000;

/** A yearly amount of a code, of a site of size 1. */
export interface Rate {
  readonly code: string;
  readonly tonnes: number;
}

/** What sites of an industry are like. */
export interface Sector {
  /** GB/T 4754-2017. */
  readonly code: string;
  readonly shortName: string;
  readonly weights: { readonly KEY: number; readonly SIMPLIFIED: number; readonly REGISTRATION: number };
  readonly waterMode: 'DIRECT' | 'INDIRECT' | 'NONE';
  readonly air: readonly Rate[];
  readonly water: readonly Rate[];
  readonly hazardousWastes: readonly Rate[];
  readonly generalWastes: readonly Rate[];
  /** Thousand tonnes of CO2 a year; 0 for a sector without key emitters. */
  readonly carbonKilotonnes: number;
  readonly soilWeight: number;
  readonly counties: readonly string[];
}

export interface County {
  readonly code: string;
  readonly weight: number;
  readonly lat: number;
  readonly lon: number;
}

/** Carbon of a fuel, decimal text. */
export interface Fuel {
  readonly name: string;
  readonly unit: string;
  readonly carbonPerUnit: string;
  readonly oxidation: string;
}

export interface Profiles {
  readonly sectors: readonly Sector[];
  readonly counties: readonly County[];
  readonly fuels: readonly Fuel[];
}

const rates = (text: string): Rate[] =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [code = '', tonnes = ''] = part.split(':');
      return { code, tonnes: Number(tonnes) };
    });

function readSectors(folder: string): Sector[] {
  return readCsvSync(folder, profileTables.sectors).map(({ values }) => ({
    code: values.code,
    shortName: values.short_name,
    weights: {
      KEY: Number(values.key),
      SIMPLIFIED: Number(values.simplified),
      REGISTRATION: Number(values.registration),
    },
    waterMode: values.water_mode as Sector['waterMode'],
    air: rates(values.air),
    water: rates(values.water),
    hazardousWastes: rates(values.hazardous),
    generalWastes: rates(values.general),
    carbonKilotonnes: Number(values.carbon_kt),
    soilWeight: Number(values.soil),
    counties: values.counties.split(' ').filter((code) => code !== ''),
  }));
}

/** Reads the profile tables of a data folder. */
export function readProfiles(folder: string): Profiles {
  return {
    sectors: readSectors(folder),
    counties: readCsvSync(folder, profileTables.counties).map(({ values }) => ({
      code: values.code,
      weight: Number(values.weight),
      lat: Number(values.lat),
      lon: Number(values.lon),
    })),
    fuels: readCsvSync(folder, profileTables.fuels).map(({ values }) => ({
      name: values.fuel,
      unit: values.unit,
      carbonPerUnit: values.carbon_t_per_unit,
      oxidation: values.oxidation,
    })),
  };
}
