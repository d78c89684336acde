import { LAST_DAY } from '../../../data/hangzhou/calendar';
import { siteFacts } from '../../../data/hangzhou/import-facts';
import { emissionsOf, monthlyOf } from '../../../data/hangzhou/permits/emission';
import { type Ground } from '../../../data/hangzhou/permits/ground';
import { limitsOf } from '../../../data/hangzhou/permits/limit';
import { recordsOf } from '../../../data/hangzhou/permits/monitoring-record';
import { resultsOf } from '../../../data/hangzhou/permits/monitoring-result';
import { outletsOf } from '../../../data/hangzhou/permits/outlet';
import { type PermitRecord, permitsOf } from '../../../data/hangzhou/permits/permit';
import { reportsOf } from '../../../data/hangzhou/permits/report';
import { type WorldSite } from '../../../data/hangzhou/world/site';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { type SiteRow } from '../../kit/site-row';
import {
  type EmissionRow,
  type LimitRow,
  type MonitoringRecordRow,
  type MonitoringResultRow,
  type MonthlyEmissionRow,
  type OutletRow,
  type PermitRow,
  type ReportRow,
} from '../rows';

/** The invented systems that the rows come from. */
const SYSTEMS = {
  permits: '示例排污许可证管理信息平台',
  reports: '示例排污许可证执行报告',
  devices: '示例污染源自动监控平台',
  samples: '示例自行监测信息公开平台',
  tax: '示例涉税信息共享平台',
} as const;

/** System that an emission of each kind comes from. */
const STATED_BY: Readonly<Partial<Record<RegulatorySystem, string>>> = {
  [RegulatorySystem.MONITORING]: SYSTEMS.devices,
  [RegulatorySystem.TAX]: SYSTEMS.tax,
};

/** Edition of HJ 212 the devices of the invented city still send under. */
const PROTOCOL = 'HJ 212-2017';

/** Rows of one collection, made site by site. */
export interface HangzhouRows {
  readonly permits: PermitRow[];
  readonly outlets: OutletRow[];
  readonly limits: LimitRow[];
  readonly reports: ReportRow[];
  readonly emissions: EmissionRow[];
  readonly monthlyEmissions: MonthlyEmissionRow[];
  readonly monitoringRecords: MonitoringRecordRow[];
  readonly monitoringResults: MonitoringResultRow[];
}

function permitRow(permit: PermitRecord, facts: SiteRow): PermitRow {
  const { permitNo: _id, site, category: managementCategory, ...stated } = permit;
  return {
    ...{ _id, ...facts, ...stated, managementCategory },
    siteName: site.name,
    searchName: site.name.toLowerCase(),
    industryCodes: [site.sector.code],
    flags: [],
  };
}

/** A record of the data set as a row: its id, and the facts of its site. */
function rowOf<T extends { readonly id: string }>({ id, ...stated }: T, facts: SiteRow) {
  return { _id: id, ...facts, source: { ...facts.source, recordId: id }, ...stated };
}

/** Everything the room keeps of one site. */
export function hangzhouRows(site: WorldSite, ground: Ground): HangzhouRows {
  const from = (system: string): SiteRow => ({
    ...siteFacts(ground.world, site),
    source: { system, recordId: site.id, asOf: LAST_DAY },
  });
  const permits = permitsOf(site, ground);
  const facts = from(SYSTEMS.permits);
  const stated = (system: RegulatorySystem): SiteRow => from(STATED_BY[system] ?? SYSTEMS.reports);
  return {
    permits: permits.map((permit) =>
      permitRow(permit, { ...facts, source: { ...facts.source, recordId: permit.permitNo } }),
    ),
    outlets: outletsOf(site, ground).map((outlet) => rowOf(outlet, facts)),
    limits: permits.flatMap((permit) => limitsOf(permit, ground)).map((limit) => rowOf(limit, facts)),
    reports: permits
      .flatMap((permit) => reportsOf(permit, ground))
      .map((report) => rowOf(report, from(SYSTEMS.reports))),
    emissions: emissionsOf(site, ground).map((of) => ({ ...rowOf(of, stated(of.system)), flags: [] })),
    monthlyEmissions: monthlyOf(site, ground).map((of) => rowOf(of, from(SYSTEMS.reports))),
    monitoringRecords: recordsOf(site, ground).map((of) => ({
      ...rowOf(of, from(SYSTEMS.devices)),
      protocolVersion: PROTOCOL,
    })),
    monitoringResults: resultsOf(site, ground).map((of) => rowOf(of, from(SYSTEMS.samples))),
  };
}
