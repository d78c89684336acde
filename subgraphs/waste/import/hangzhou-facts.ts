import { LAST_DAY } from '../../../data/hangzhou/calendar';
import { type SiteFacts, siteFacts } from '../../../data/hangzhou/import-facts';
import { tonnesText } from '../../../data/hangzhou/waste/amounts';
import { type WorldSite } from '../../../data/hangzhou/world/site';
import { type World } from '../../../data/hangzhou/world/world';
import { type QuantityRow, type SiteRow } from '../../kit/site-row';
import { tonnes } from '../amounts';

/** One system knows all waste of the invented city, so that its amounts may be added. */
const SYSTEM = '示例固体废物监管平台';

export const sourceOf = (recordId: string, asOf = LAST_DAY): SiteRow['source'] => ({ system: SYSTEM, recordId, asOf });

/** Grams as a quantity of tonnes. */
export const quantityOf = (grams: number): QuantityRow => tonnes(tonnesText(grams));

/** What every row of the site carries, made once per site: many rows share it. */
export class Sites {
  private readonly known = new Map<string, SiteFacts>();

  constructor(readonly world: World) {}

  /** Facts of a site and the source of one record about it. */
  rowOf(site: WorldSite, recordId: string, asOf = LAST_DAY): SiteFacts & Pick<SiteRow, 'source'> {
    const facts = this.known.get(site.id) ?? siteFacts(this.world, site);
    this.known.set(site.id, facts);
    return { ...facts, source: sourceOf(recordId, asOf) };
  }

  rowOfId(siteId: string, recordId: string, asOf = LAST_DAY): SiteFacts & Pick<SiteRow, 'source'> {
    return this.rowOf(this.world.site(siteId), recordId, asOf);
  }
}
