import { defineSubgraph } from '../../../../subgraphs/kit/define-subgraph';
import { createSitesContext, type SitesContext } from './context';
import { SiteResolver } from './site.resolver';

/** The room that owns sites. */
export const sites = defineSubgraph<SitesContext>({
  name: 'sites',
  port: 4201,
  resolvers: [SiteResolver],
  entities: { Site: { key: 'id', load: (id, { siteById }) => siteById.load(id) } },
  createContext: createSitesContext,
  rows: { sites: { resource: 'w.sites', at: { field: 'enteredOn', kind: 'text' } } },
  indexes: [{ collection: 'sites', keys: { divisionPath: 1, _id: 1 } }],
  importers: [],
});
