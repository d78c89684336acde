import { defineSubgraph } from '../../../../subgraphs/kit/define-subgraph';
import { createLicencesContext, type LicencesContext } from './context';
import { LicensedSiteResolver, LicenceResolver } from './licence.resolver';
import { SiteStub, SurveyStub } from './licence.type';

/** The room that owns licences and adds to sites. */
export const licences = defineSubgraph<LicencesContext>({
  name: 'licences',
  port: 4202,
  resolvers: [LicenceResolver, LicensedSiteResolver],
  orphanedTypes: [SiteStub, SurveyStub],
  entities: {
    Licence: { key: 'no', load: (no, { licenceByNo }) => licenceByNo.load(no) },
    Site: { key: 'id', load: async (id, _, { output }) => ({ id, output: output ?? null }) },
    Survey: { key: 'id', load: async (id) => ({ id }) },
  },
  createContext: createLicencesContext,
  rows: { licences: { resource: 'w.licences', at: { field: 'year', kind: 'year' } } },
  indexes: [{ collection: 'licences', keys: { siteId: 1 } }],
  importers: [],
});
