import { loadSoilReference, type SoilReference } from '../../soil-limits/load';
import { type HangzhouDataset } from '../scale';
import { type World } from '../world/world';
import { readSoilProfiles, type SoilProfiles } from './tables';

/** What every part of the city's soil is made from. */
export interface SoilGround {
  readonly world: World;
  readonly profiles: SoilProfiles;
  readonly reference: SoilReference;
}

/** The ground of a city, with the tables of a data folder. */
export const soilGround = (world: World, dataFolder: string): SoilGround => ({
  world,
  profiles: readSoilProfiles(dataFolder),
  reference: loadSoilReference(dataFolder),
});

/** The digit after the county that parts the codes of one data set from those of the other. */
const MARKS: Readonly<Record<HangzhouDataset, string>> = { hangzhou: '0', 'hangzhou-small': '8' };

const SERIAL_DIGITS = 6;

/** Thirteen digits: county, mark of the data set, serial in the county (the official split is not verified). */
export const landCode = ({ scale }: World, countyCode: string, serial: number): string =>
  countyCode + MARKS[scale.dataset] + String(serial).padStart(SERIAL_DIGITS, '0');

/** Numbers what lies in each county from 1 on. */
export function serials(): (countyCode: string) => number {
  const given = new Map<string, number>();
  return (countyCode) => {
    const serial = (given.get(countyCode) ?? 0) + 1;
    given.set(countyCode, serial);
    return serial;
  };
}
