import { loadDivisionTree } from '../../../data/divisions/load-tree';
import { type Store } from '../../../lib/store/port';
import { putRowsInto } from '../../kit/testing/put-rows';
import { type QuantityRow } from '../../kit/site-row';
import { tonnesKey } from '../flow/tonnes-key';
import {
  type FlowEdgeRow,
  type HwPlanRow,
  type HwReportRow,
  type LedgerRow,
  type ManifestLineRow,
  type ManifestRow,
  type TreatmentFacilityRow,
  type WasteGeneratorRow,
  type WasteLicenceRow,
} from '../rows';

/** Rows of the room by collection, as an importer writes them. */
export interface WasteRows {
  readonly generators?: readonly WasteGeneratorRow[];
  readonly plans?: readonly HwPlanRow[];
  readonly reports?: readonly HwReportRow[];
  readonly licences?: readonly WasteLicenceRow[];
  readonly manifests?: readonly ManifestRow[];
  readonly flows?: readonly FlowEdgeRow[];
  readonly facilities?: readonly TreatmentFacilityRow[];
  readonly ledgers?: readonly LedgerRow[];
}

/** Writes the rows into the room's own part of the store. */
export const putRows = (store: Store, rows: WasteRows): Promise<void> => putRowsInto('waste', store, { ...rows });

/** A row as a test states it: what the case is about; the rest is filled in. */
type Stated<T, K extends keyof T> = Pick<T, K> & Partial<T>;

/** A factory in 钱塘区 and a licensed operator in 萧山区; both are invented. */
export const [FACTORY, OPERATOR] = ['91330114MAFAKE019H001', '91330109MAFAKE0275001'] as const;

const divisionOf = (sourceId: string): string => sourceId.slice(2, 8);
const pathOf = (code: string): readonly string[] => loadDivisionTree().path(code);

/** Tonnes as a quantity. */
export const tonnes = (value: string): QuantityRow => ({ value, unit: 't' });

const SYSTEM = 'example-waste-platform';

/** What a row has from its site. */
export function site(sourceId: string, recordId: string, divisionCode = divisionOf(sourceId)) {
  const source = { system: SYSTEM, recordId, asOf: '2026-09-28' };
  return { sourceId, divisionCode, divisionPath: pathOf(divisionCode), synthetic: true, dataset: 'example', source };
}

/** A row with what the case states. */
export const generatorRow = (row: Stated<WasteGeneratorRow, '_id'>): WasteGeneratorRow => ({
  ...site(row._id, row._id, row.divisionCode),
  name: '示例工厂',
  searchName: row.name?.toLowerCase() ?? '示例工厂',
  handlerIds: [],
  mgmtClass: 'SIMPLIFIED',
  nativeClasses: [],
  industryCode: null,
  permitNo: null,
  licenceNo: null,
  holdsLicence: false,
  hasOwnFacility: false,
  operatingSince: '2015-01-01',
  approvedAmount: null,
  yearlyAmounts: [],
  flags: [],
  ...row,
});

/** A row with what the case states. */
export const licenceRow = (row: Stated<WasteLicenceRow, '_id'>): WasteLicenceRow => ({
  ...site(row.sourceId ?? OPERATOR, row._id),
  holderName: '示例环境技术有限公司',
  searchName: row.holderName?.toLowerCase() ?? '示例环境技术有限公司',
  mode: 'COMPREHENSIVE',
  lines: [{ categories: ['HW08'], treatmentCodes: ['R9'], annualScale: tonnes('1000') }],
  validFrom: '2023-01-01',
  validTo: '2027-12-31',
  issuerLevel: 'PROVINCE',
  issuingAuthority: '示例省生态环境厅',
  events: [],
  ...row,
});

/** A row with what the case states. */
export const manifestLine = (row: Partial<ManifestLineRow> = {}): ManifestLineRow => ({
  hwCode: '900-214-08',
  localName: '废机油',
  form: 'LIQUID',
  hazards: ['T', 'I'],
  packaging: '桶',
  containers: 4,
  planned: tonnes('10'),
  received: tonnes('10'),
  treatmentCode: 'R9',
  ...row,
});

/** A row with what the case states. */
export const manifestRow = (row: Stated<ManifestRow, '_id'>): ManifestRow => ({
  ...site(row.sourceId ?? FACTORY, row._id),
  receiverSourceId: OPERATOR,
  receiverLicenceNo: '3301000001',
  receiverDivisionCode: divisionOf(OPERATOR),
  receiverDivisionPath: pathOf(divisionOf(OPERATOR)),
  carriers: [],
  lines: [manifestLine()],
  hwCodes: row.lines?.map(({ hwCode }) => hwCode) ?? ['900-214-08'],
  departMonth: row.departAt === null ? null : (row.departAt ?? '2026-03').slice(0, 7),
  planRecordNo: null,
  crossProvinceApprovalNo: null,
  channel: 'ELECTRONIC',
  opinion: 'ACCEPTED',
  discrepancy: null,
  replacesNo: null,
  issuedAt: '2026-03-02T08:00:00+08:00',
  pickedUpAt: '2026-03-02T09:00:00+08:00',
  departAt: '2026-03-02T09:30:00+08:00',
  arriveAt: '2026-03-02T11:00:00+08:00',
  receivedAt: '2026-03-02T15:00:00+08:00',
  treatedAt: null,
  closedAt: null,
  voidedAt: null,
  ...row,
});

/** A row with what the case states. */
export const ledgerRow = (row: Stated<LedgerRow, '_id'>): LedgerRow => ({
  ...site(row.sourceId ?? FACTORY, row._id),
  wasteCode: '900-214-08',
  isHazardous: true,
  month: '2026-03',
  opening: tonnes('2'),
  generated: tonnes('12'),
  received: tonnes('0'),
  selfUtilised: tonnes('0'),
  selfDisposed: tonnes('0'),
  transferredOut: tonnes('10'),
  closing: tonnes('4'),
  oldestLotOn: '2026-02-11',
  ...row,
});

/** The two ends of a movement as a test states them: stage and site. */
type Ends = Record<'from' | 'to', readonly [kind: string, sourceId: string]>;

/** A row with what the case states. */
export const flowRow = ({ from, to }: Ends, row: Stated<FlowEdgeRow, '_id'>): FlowEdgeRow => {
  const [fromPath, toPath] = [pathOf(divisionOf(from[1])), pathOf(divisionOf(to[1]))];
  const node = ([kind, key]: Ends['from']) => ({ kind, key, sourceId: key, divisionCode: divisionOf(key) });
  const { divisionCode, synthetic, dataset, source } = site(from[1], row._id);
  const quantity = row.quantity === undefined ? tonnes('10') : row.quantity;
  return {
    from: node(from),
    to: node(to),
    sourceIds: [...new Set([from[1], to[1]])],
    ...{ divisionCode, synthetic, dataset, source, fromPath, toPath, quantity },
    divisionPath: [...new Set([...fromPath, ...toPath])],
    zjClass: 'HAZARDOUS',
    catalogueKind: null,
    swCode: null,
    hwCode: '900-214-08',
    codeList: '国家危险废物名录 2021',
    chemical: null,
    wasteName: null,
    treatmentCode: null,
    treatmentFamily: null,
    nativeMethod: null,
    isLandfill: null,
    route: 'WITHIN_PROVINCE',
    tonnesKey: tonnesKey(quantity),
    at: '2026-03-02T11:00:00+08:00',
    year: 2026,
    manifestNo: null,
    evidence: { kind: 'DECLARED', no: null },
    confidence: 'MEASURED',
    stage: to[0],
    isReturn: false,
    derivedFromId: null,
    flags: [],
    ...row,
  };
};

/** What a treatment code says of a movement. */
export const treatedBy = (code: string): Partial<FlowEdgeRow> => ({
  treatmentCode: code,
  treatmentFamily: code.charAt(0),
  isLandfill: code === 'D1',
});
