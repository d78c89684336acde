import { readCsvSync } from '../../lib/csv';
import { dataFolder } from '../divisions/load-tree';
import { thresholdTable } from './tables';

/** Names of the thresholds in data/waste/thresholds.csv. */
export type WasteThreshold =
  | 'mass-balance.absolute'
  | 'mass-balance.relative'
  | 'manifest.deviation'
  | 'management-class.key'
  | 'management-class.simplified'
  | 'management-class.years'
  | 'licence-scale.approved'
  | 'licence-scale.reapply';

/** Decimal text of a threshold. */
export type WasteThresholds = (name: WasteThreshold) => string;

const folders = new Map<string, ReadonlyMap<string, string>>();

function valuesOf(folder: string): ReadonlyMap<string, string> {
  const known = folders.get(folder);
  if (known !== undefined) return known;
  const values = new Map(readCsvSync(folder, thresholdTable).map(({ values: { id, value } }) => [id, value]));
  folders.set(folder, values);
  return values;
}

/** The thresholds of a data folder, read once. */
export function loadWasteThresholds(folder: string = dataFolder): WasteThresholds {
  const values = valuesOf(folder);
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${thresholdTable.file}: no threshold ${name}`);
    return value;
  };
}
