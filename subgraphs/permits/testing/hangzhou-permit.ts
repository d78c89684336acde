import { loadDivisionTree } from '../../../data/divisions/load-tree';
import { type Store } from '../../../lib/store/port';
import { scopedStore } from '../../../lib/store/scoped-store';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { type QuantityRow } from '../../kit/site-row';
import { putRowsInto } from '../../kit/testing/put-rows';
import {
  type EmissionRow,
  type LimitRow,
  type MonitoringRecordRow,
  type MonitoringResultRow,
  type MonthlyEmissionRow,
  type OutletRow,
  type PermitRow,
  type PermitVersionRow,
  type ReportRow,
} from '../rows';

/** Rows of the room by collection, as an importer writes them. */
export interface RoomRows {
  readonly permits?: readonly PermitRow[];
  readonly outlets?: readonly OutletRow[];
  readonly limits?: readonly LimitRow[];
  readonly reports?: readonly ReportRow[];
  readonly emissions?: readonly EmissionRow[];
  readonly monitoringRecords?: readonly MonitoringRecordRow[];
  readonly monitoringResults?: readonly MonitoringResultRow[];
}

/** Writes the rows into the room's own part of the store. */
export const putRows = (store: Store, rows: RoomRows): Promise<void> => putRowsInto('permits', store, { ...rows });

/** A row as a test states it: what the case is about; the rest is filled in. */
type Stated<T, K extends keyof T> = Pick<T, K> & Partial<T>;

export const quantity = (value: string, unit: string): QuantityRow => ({ value, unit });

function site(sourceId: string, recordId: string, divisionCode = '330114') {
  const source = { system: 'example-permit-platform', recordId, asOf: '2026-09-28' };
  const divisionPath = loadDivisionTree().path(divisionCode);
  return { sourceId, divisionCode, divisionPath, synthetic: true, dataset: 'example', source };
}

/** One version of a permit, without a term of its own. */
export const versionRow = (businessType: string, completedOn: string): PermitVersionRow => ({
  versionNo: 1,
  businessType,
  completedOn,
  validFrom: null,
  validTo: null,
});

export const permitRow = (row: Stated<PermitRow, '_id'>): PermitRow => ({
  ...site(row._id.slice(0, 21), row._id, row.divisionCode),
  system: RegulatorySystem.AIR_PERMIT,
  siteName: '示例工厂',
  searchName: row.siteName?.toLowerCase() ?? '示例工厂',
  managementCategory: 'KEY',
  issuingAuthority: '示例市生态环境局',
  issuedOn: null,
  validFrom: '2021-06-01',
  validTo: '2026-05-31',
  renewalAppliedOn: null,
  supersededBy: null,
  industryCodes: [],
  mainPollutants: [],
  versions: [],
  flags: [],
  ...row,
});

export const limitRow = (row: Stated<LimitRow, '_id' | 'permitNo'>): LimitRow => ({
  ...site(row.permitNo.slice(0, 21), row._id),
  appliesTo: 'FACTORY_TOTAL',
  outletId: null,
  pollutantCode: 'a21026',
  pollutantName: '二氧化硫',
  concentrationLimit: null,
  rateLimit: null,
  annualQuantities: [],
  specialPeriodQuantity: null,
  standard: null,
  referenceOxygenPercent: null,
  ...row,
});

/** What both a year and its months are of, unless the row says otherwise. */
const dioxide = {
  permitNo: null,
  year: 2025,
  system: RegulatorySystem.AIR_PERMIT,
  pollutantCode: 'a21026',
  pollutantName: '二氧化硫',
  medium: 'AIR',
} as const;

/** Its amount is stated in the unit given, unless the row says otherwise. */
export const emissionRow = (row: Stated<EmissionRow, '_id' | 'sourceId'>): EmissionRow => ({
  ...site(row.sourceId, row._id),
  ...dioxide,
  quantity: null,
  original: row.quantity ?? { value: '12', unit: null },
  reliability: null,
  flags: [],
  ...row,
});

/** Twelve months of which nothing is stated, unless the row says otherwise. */
export const monthlyRow = (row: Stated<MonthlyEmissionRow, '_id' | 'sourceId'>): MonthlyEmissionRow => ({
  ...site(row.sourceId, row._id),
  ...dioxide,
  months: Array.from({ length: 12 }, () => null),
  ...row,
});

const SITE = '91330114MAFAKE019H001';

/** The permit that every field is asked of: in force, with every kind of row below it. */
export const heat = permitRow({
  _id: `${SITE}P`,
  siteName: '示例热电（钱塘）有限公司',
  issuingAuthority: '示例市生态环境局钱塘分局',
  issuedOn: '2023-05-20',
  validFrom: '2023-06-01',
  validTo: '2028-05-31',
  industryCodes: ['4412', '4430'],
  mainPollutants: ['二氧化硫', '化学需氧量'],
  versions: [
    { ...versionRow('INITIAL', '2023-05-20'), validFrom: '2023-06-01', validTo: '2028-05-31' },
    { ...versionRow('CHANGE', '2025-03-03'), versionNo: 2 },
  ],
  flags: ['EXAMPLE_FLAG'],
});

/** Its stack, with everything that can be stated of an outlet of air or water. */
export const stack: OutletRow = {
  ...site(SITE, 'DA001'),
  _id: `${SITE}:DA001`,
  permitNo: heat._id,
  outletCode: 'DA001',
  name: '锅炉烟囱',
  outletClass: 'MAIN',
  medium: 'AIR',
  location: { lat: '30.290001', lon: '120.430001' },
  heightMetres: '80',
  innerDiameterMetres: '2.50',
  exhaustTemperatureCelsius: '52.0',
  dischargeMode: 'INDIRECT',
  receivingWater: '示例污水处理厂',
  dischargeRegime: '连续排放',
  monitoringPlan: [
    {
      pollutant: { code: 'a21026', name: '二氧化硫' },
      ...{ method: 'AUTOMATIC', frequency: 'CONTINUOUS', instrument: 'CEMS', networked: true, samplingRule: null },
    },
  ],
  autoMonitored: true,
  monitoringNumber: 'EXAMPLE0000000000000DA01',
};

/** What the limits, reports, emissions and values of the permit in force state. */
export const heatLimits = [
  limitRow({
    _id: 'limit-1',
    permitNo: heat._id,
    appliesTo: 'OUTLET',
    outletId: stack._id,
    concentrationLimit: quantity('35', 'mg/m3'),
    rateLimit: quantity('12.50', 'kg/h'),
    annualQuantities: [
      { year: 2025, quantity: quantity('10.00', 't/a') },
      { year: 2026, quantity: quantity('9.50', 't/a') },
    ],
    specialPeriodQuantity: quantity('0.020', 't/d'),
    standard: 'GB 13223-2011',
    referenceOxygenPercent: '6',
  }),
  limitRow({
    _id: 'limit-2',
    permitNo: heat._id,
    appliesTo: 'BOUNDARY',
    pollutantCode: 'a24088',
    pollutantName: '非甲烷总烃',
    concentrationLimit: quantity('4.0', 'mg/m3'),
  }),
];

/** A day late. */
export const lateReport: ReportRow = {
  ...site(SITE, 'report-1'),
  _id: 'report-1',
  permitNo: heat._id,
  kind: 'ANNUAL',
  periodStart: '2025-01-01',
  periodEnd: '2025-12-31',
  dueOn: '2026-01-31',
  submittedOn: '2026-02-01',
  reviewedOn: null,
  returnedOn: null,
  waived: false,
};
const quarter = { kind: 'QUARTERLY', periodStart: '2026-07-01', periodEnd: '2026-09-30', dueOn: '2026-10-15' };
/** Its period is not over. */
export const openReport: ReportRow = { ...lateReport, ...quarter, _id: 'report-0', submittedOn: null };

/** The origin speaks of tonnes in Chinese; the amount is kept in kilograms. */
export const heatEmission = emissionRow({
  _id: 'emission-1',
  sourceId: SITE,
  quantity: quantity('4000.5', 'kg'),
  original: quantity('4.0005', '吨'),
  reliability: '在线监测',
  flags: ['EXAMPLE_FLAG'],
});

/** What the device sent for an hour. */
export const hour: MonitoringRecordRow = {
  ...site(SITE, 'record'),
  _id: 'record-1',
  outletId: stack._id,
  pollutantCode: 'a21026',
  pollutantName: '二氧化硫',
  period: 'HOUR',
  startedAt: '2026-09-27T08:00:00+08:00',
  average: quantity('21.40', 'mg/m3'),
  convertedAverage: quantity('23.10', 'mg/m3'),
  cumulative: quantity('3.7', 'kg'),
  flag: 'N',
  protocolVersion: 'HJ 212-2017',
};
const nothing = { average: null, convertedAverage: null, cumulative: null, flag: 'M' };
/** The next hour, under maintenance. */
export const maintenance = { ...hour, ...nothing, _id: 'record-0', startedAt: '2026-09-27T09:00:00+08:00' };

export const heatResult: MonitoringResultRow = {
  ...site(SITE, 'result-1'),
  _id: 'result-1',
  outletId: stack._id,
  pollutantCode: 'w01018',
  pollutantName: '化学需氧量',
  sampledOn: '2026-08-11',
  concentration: quantity('18.2', 'mg/L'),
  laboratory: '示例检测有限公司',
};

/** One invented permit with all that it can have. */
export const heatRows: RoomRows = {
  permits: [heat],
  outlets: [stack],
  limits: heatLimits,
  reports: [openReport, lateReport],
  emissions: [heatEmission],
  monitoringRecords: [maintenance, hour],
  monitoringResults: [heatResult],
};

const ENTERPRISE = SITE.slice(0, 18);
const named = { name: '示例热电有限公司', searchName: '示例热电有限公司', ...site(SITE, 'directory') };
const lists = { identifiers: [], industries: [], interests: [], flags: [], systems: ['AIR_PERMIT'], systemCount: 1 };

/** The enterprise in the directory: one site with the permit, a second one that has none. */
export async function putEnterprise(store: Store): Promise<void> {
  const directory = scopedStore(store, 'directory');
  const siteRow = { ...named, ...lists, enterpriseId: ENTERPRISE, address: null, location: null };
  const sites = [`${ENTERPRISE}001`, `${ENTERPRISE}002`].map((_id) => ({ _id, ...siteRow }));
  await directory.collection('enterprises').insertOne({ _id: ENTERPRISE, ...named });
  await directory.collection('pollutionSources').insertMany(sites);
}
