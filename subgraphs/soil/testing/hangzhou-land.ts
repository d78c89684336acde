import { loadDivisionTree } from '../../../data/divisions/load-tree';
import { type Store } from '../../../lib/store/port';
import { putRowsInto } from '../../kit/testing/put-rows';
import { datedHistory } from '../parcel/parcel-history';
import { type QuantityRow } from '../../kit/site-row';
import {
  type FarmlandClassRow,
  type FarmlandUnitRow,
  type GroundwaterPointRow,
  type GroundwaterReadingRow,
  type KeySoilUnitRow,
  type ParcelEventRow,
  type ParcelRow,
  type RegisterEntryRow,
  type SoilSampleRow,
} from '../rows';

/** Rows of the room by collection, as an importer writes them. */
export interface RoomRows {
  readonly parcels?: readonly ParcelRow[];
  readonly parcelEvents?: readonly ParcelEventRow[];
  readonly registerEntries?: readonly RegisterEntryRow[];
  readonly samples?: readonly SoilSampleRow[];
  readonly keySoilUnits?: readonly KeySoilUnitRow[];
  readonly farmlandUnits?: readonly FarmlandUnitRow[];
  readonly farmlandClasses?: readonly FarmlandClassRow[];
  readonly groundwaterPoints?: readonly GroundwaterPointRow[];
  readonly groundwaterReadings?: readonly GroundwaterReadingRow[];
}

/** Writes the rows into the room's own part of the store. */
export const putRows = (store: Store, rows: RoomRows): Promise<void> => putRowsInto('soil', store, { ...rows });

/** A row as a test states it: what the case is about; the rest is filled in. */
type Stated<T, K extends keyof T> = Pick<T, K> & Partial<T>;

/** Where every invented row lies. */
export function placed(recordId: string, divisionCode = '330114') {
  const source = { system: 'example-soil-platform', recordId, asOf: '2026-09-28' };
  const divisionPath = loadDivisionTree().path(divisionCode);
  return { sourceId: null, divisionCode, divisionPath, synthetic: true, dataset: 'example', source };
}

export const quantity = (value: string, unit: string): QuantityRow => ({ value, unit });

/** A history from `state day` pairs. */
export const history = (parcelCode: string, ...steps: readonly string[]): ParcelEventRow[] =>
  datedHistory(
    parcelCode,
    steps.map((step) => {
      const [state = '', on = ''] = step.split(' ');
      return { state, on, document: null };
    }),
  ).map((event) => ({ ...placed(event._id, parcelCode.slice(0, 6)), ...event }));

/** A parcel of which nothing is known but what the row says. */
export const parcelRow = (row: Stated<ParcelRow, '_id'>): ParcelRow => ({
  ...placed(row._id, row.divisionCode),
  name: null,
  searchName: row.name?.toLowerCase() ?? null,
  location: null,
  areaSquareMetres: null,
  realEstateUnitCodes: [],
  currentUse: null,
  currentUseSince: null,
  plannedUse: null,
  plannedUseChangeOn: null,
  statedSoilClass: null,
  isSensitiveUse: null,
  sourceIds: [],
  formerEnterpriseIds: [],
  isKeyUnitLand: null,
  responsibleParty: null,
  contaminants: [],
  maxDepthMetres: null,
  groundwaterAffected: null,
  flags: [],
  ...row,
});

export const entryRow = (row: Stated<RegisterEntryRow, '_id' | 'parcelCode' | 'listedOn'>): RegisterEntryRow => ({
  ...placed(row._id),
  register: 'CONTROL_AND_REMEDIATION',
  siteName: null,
  searchName: row.siteName?.toLowerCase() ?? null,
  removedOn: null,
  document: null,
  ...row,
});

/** A sample of soil in mg/kg. */
export const sampleRow = (row: Stated<SoilSampleRow, '_id' | 'item'>): SoilSampleRow => ({
  ...placed(row._id, row.divisionCode),
  parcelCode: null,
  farmlandUnitId: null,
  point: 'S1',
  location: null,
  depthMetres: null,
  medium: 'SOIL',
  purpose: 'PRELIMINARY',
  value: null,
  notDetected: null,
  detectionLimit: null,
  unit: 'mg/kg',
  background: null,
  laboratory: null,
  cma: null,
  sampledOn: '2026-03-01',
  ...row,
});

export const unitRow = (row: Stated<KeySoilUnitRow, 'sourceId' | 'year'>): KeySoilUnitRow => ({
  ...placed(row.sourceId, row.divisionCode),
  _id: `${row.sourceId}:${String(row.year)}`,
  name: null,
  searchName: row.name?.toLowerCase() ?? null,
  toxicReportInPermit: null,
  hiddenDangerInPermit: null,
  selfMonitoringInPermit: null,
  selfMonitoringUploadedOn: null,
  hiddenDangerInspectedOn: null,
  toxicReportSubmittedOn: null,
  undergroundTankCount: null,
  dismantlingStartedOn: null,
  dismantlingPlanFiledOn: null,
  stoppedOn: null,
  contaminants: [],
  ...row,
});

export const farmlandRow = (row: Stated<FarmlandUnitRow, '_id'>): FarmlandUnitRow => ({
  ...placed(row._id, row.divisionCode),
  name: null,
  searchName: row.name?.toLowerCase() ?? null,
  location: null,
  areaSquareMetres: null,
  use: null,
  ph: null,
  ...row,
});

/** The class of a unit in a year, of which only what the row says is known. */
export const classRow = (row: Stated<FarmlandClassRow, 'unitId' | 'year' | 'officialClass'>): FarmlandClassRow => ({
  ...placed(row.unitId, row.divisionCode),
  _id: `${row.unitId}:${String(row.year)}`,
  produceVerdict: null,
  decidedBy: [],
  reason: null,
  measuresInPlace: null,
  ...row,
});

export const pointRow = (row: Stated<GroundwaterPointRow, '_id'>): GroundwaterPointRow => ({
  ...placed(row._id, row.divisionCode),
  name: null,
  searchName: row.name?.toLowerCase() ?? null,
  kind: 'NATIONAL',
  position: null,
  location: null,
  depthMetres: null,
  parcelCode: null,
  requiredItems: [],
  ...row,
});

/** A reading of one quarter; values as `item value unit`, and `<` before a detection limit. */
export function readingRow(pointId: string, quarter: string, ...values: readonly string[]): GroundwaterReadingRow {
  const month = String(Number(quarter.slice(-1)) * 3 - 1).padStart(2, '0');
  return {
    ...placed(`${pointId}:${quarter}`),
    _id: `${pointId}:${quarter}`,
    pointId,
    quarter,
    sampledOn: `${quarter.slice(0, 4)}-${month}-15`,
    laboratory: '示例检测有限公司',
    values: values.map((text) => {
      const [item = '', number = '', unit = ''] = text.split(' ');
      const isAbsent = number.startsWith('<');
      return {
        item,
        value: isAbsent ? null : number,
        notDetected: isAbsent,
        detectionLimit: isAbsent ? number.slice(1) : null,
        unit,
      };
    }),
  };
}
