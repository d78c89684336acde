import type DataLoader from 'dataloader';
import { type Collection } from '../../../../lib/store/port';
import { type BaseContext } from '../../../../subgraphs/kit/define-subgraph';
import { loaderByField, loaderById } from '../../../../subgraphs/kit/loaders';
import { type LicenceRow } from '../../rows';

/** What one request to the room gets. */
export interface LicencesContext extends BaseContext {
  readonly licenceRows: Collection<LicenceRow>;
  readonly licenceByNo: DataLoader<string, LicenceRow | null>;
  readonly licencesBySite: DataLoader<string, LicenceRow[]>;
}

/** Opens the room's collection. */
export function createLicencesContext(base: BaseContext): LicencesContext {
  const licenceRows = base.store.collection<LicenceRow>('licences');
  return {
    ...base,
    licenceRows,
    licenceByNo: loaderById(licenceRows),
    licencesBySite: loaderByField(licenceRows, 'siteId'),
  };
}
