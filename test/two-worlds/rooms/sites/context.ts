import type DataLoader from 'dataloader';
import { type Collection } from '../../../../lib/store/port';
import { type BaseContext } from '../../../../subgraphs/kit/define-subgraph';
import { loaderById } from '../../../../subgraphs/kit/loaders';
import { type SiteRow } from '../../rows';

/** What one request to the room gets. */
export interface SitesContext extends BaseContext {
  readonly siteRows: Collection<SiteRow>;
  readonly siteById: DataLoader<string, SiteRow | null>;
}

/** Opens the room's collection. */
export function createSitesContext(base: BaseContext): SitesContext {
  const siteRows = base.store.collection<SiteRow>('sites');
  return { ...base, siteRows, siteById: loaderById(siteRows) };
}
