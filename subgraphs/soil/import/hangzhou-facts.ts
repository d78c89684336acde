import { LAST_DAY } from '../../../data/hangzhou/calendar';
import { siteFacts, type SiteFacts } from '../../../data/hangzhou/import-facts';
import { type WorldSite } from '../../../data/hangzhou/world/site';
import { type World } from '../../../data/hangzhou/world/world';
import { type SourceRecord } from '../../kit/provenance';

/** Where something lies: on the land of a site, or anywhere in a township. */
interface Lying {
  readonly site: WorldSite | null;
  readonly divisionCode: string;
}

/** The facts that stand on every row; those of its site where it has one. */
export function landFacts(
  world: World,
  { site, divisionCode }: Lying,
): Omit<SiteFacts, 'sourceId'> & { readonly sourceId: string | null } {
  if (site !== null) return siteFacts(world, site);
  return {
    sourceId: null,
    divisionCode,
    divisionPath: world.divisions.path(divisionCode),
    synthetic: true,
    dataset: world.scale.dataset,
  };
}

/** A name with the form that lists are searched by. */
export const named = (name: string): { readonly name: string; readonly searchName: string } => ({
  name,
  searchName: name.toLowerCase(),
});

/** The record of a system as it stood on the last day. */
export const recordOf = (system: string, recordId: string): SourceRecord => ({ system, recordId, asOf: LAST_DAY });
