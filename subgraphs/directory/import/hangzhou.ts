import { LAST_DAY, REFERENCE_TIME } from '../../../data/hangzhou/calendar';
import { HANGZHOU_VERSION, hangzhouTables } from '../../../data/hangzhou/import-facts';
import { permitNumberOf } from '../../../data/hangzhou/permit-number';
import { type HangzhouDataset } from '../../../data/hangzhou/scale';
import { loadWorld } from '../../../data/hangzhou/world/load-world';
import { type WorldEnterprise, type WorldSite } from '../../../data/hangzhou/world/site';
import { type World } from '../../../data/hangzhou/world/world';
import { gbtId } from '../../../data/industries/tables';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { type EnterpriseRow, type PollutionSourceRow } from '../rows';

function enterpriseRow({ scale, divisions }: World, enterprise: WorldEnterprise): EnterpriseRow {
  const { id, name, divisionCode } = enterprise;
  return {
    _id: id,
    name,
    searchName: name.toLowerCase(),
    divisionCode,
    divisionPath: divisions.path(divisionCode),
    synthetic: true,
    dataset: scale.dataset,
    source: { system: '示例企业名录', recordId: id, asOf: LAST_DAY },
  };
}

function identifiersOf(site: WorldSite): PollutionSourceRow['identifiers'] {
  const permitNo = permitNumberOf(site);
  return permitNo === null ? [] : [{ scheme: 'cn-permit', value: permitNo }];
}

function sourceRow({ scale, divisions }: World, site: WorldSite): PollutionSourceRow {
  const { id, name, enterpriseId, divisionCode, location, systems, sector, closedOn } = site;
  return {
    ...{ _id: id, name, searchName: name.toLowerCase(), enterpriseId, location, systems },
    ...{ divisionCode, divisionPath: divisions.path(divisionCode), synthetic: true, dataset: scale.dataset },
    identifiers: identifiersOf(site),
    address: null,
    industries: [gbtId(sector.code)],
    interests: [],
    systemCount: systems.length,
    flags: closedOn === null ? [] : ['CLOSED'],
    source: { system: '示例固定污染源名录', recordId: id, asOf: LAST_DAY },
  };
}

/** The invented enterprises and sites of a data set of Hangzhou. */
export const hangzhouImporter = (dataset: HangzhouDataset): DatasetImporter => ({
  dataset,
  version: HANGZHOU_VERSION,
  referenceTime: REFERENCE_TIME,
  files: hangzhouTables.map((table) => ({ ...table, reference: true })),
  collections: ['enterprises', 'pollutionSources'],
  async run(context) {
    const world = loadWorld(dataset, context.dataFolder);
    await context.write(
      'enterprises',
      world.enterprises.map((enterprise) => enterpriseRow(world, enterprise)),
    );
    await context.write(
      'pollutionSources',
      world.sites.map((site) => sourceRow(world, site)),
    );
  },
});
