import { divisionTables } from '../divisions/tables';
import { profileTables } from './profiles';
import { type HangzhouDataset } from './scale';
import { type WorldSite } from './world/site';
import { type World } from './world/world';

/** Raised with every change that makes another city: stores that hold the earlier one import again. */
export const HANGZHOU_VERSION = 2;

/** The data sets of this folder, in the order they are imported. */
export const HANGZHOU_DATASETS: readonly HangzhouDataset[] = ['hangzhou', 'hangzhou-small'];

/** What the city is made from; rooms declare these as references. */
export const hangzhouTables = [...Object.values(profileTables), ...Object.values(divisionTables)];

/** What every row about a site carries. */
export interface SiteFacts {
  readonly sourceId: string;
  readonly divisionCode: string;
  readonly divisionPath: readonly string[];
  readonly synthetic: true;
  readonly dataset: HangzhouDataset;
}

/** The facts that stand on every row about the site. */
export function siteFacts({ scale, divisions }: World, { id, divisionCode }: WorldSite): SiteFacts {
  return {
    sourceId: id,
    divisionCode,
    divisionPath: divisions.path(divisionCode),
    synthetic: true,
    dataset: scale.dataset,
  };
}
