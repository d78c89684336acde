import DataLoader from 'dataloader';
import { loadWasteThresholds, type WasteThresholds } from '../../data/waste/thresholds';
import { type Collection } from '../../lib/store/port';
import { type BaseContext } from '../kit/define-subgraph';
import { loaderByField, loaderById } from '../kit/loaders';
import { type QuantityRow } from '../kit/site-row';
import { type HwCodeRow, type HwEditionRow, type SwKindRow, type TreatmentCodeRow } from './code-rows';
import { type Manifested, receivedByCode } from './ledger/manifested';
import { type Tolerance } from './ledger/mass-balance';
import {
  type FlowEdgeRow,
  type HwPlanRow,
  type HwReportRow,
  type LedgerRow,
  type ManifestRow,
  type TreatmentFacilityRow,
  type WasteGeneratorRow,
  type WasteLicenceRow,
} from './rows';

/** Edition of the hazardous list whose table is held. */
export const HELD_EDITION = '2021';

/** A licence and the calendar year in which waste was received under it. */
interface LicenceYear {
  readonly licenceNo: string;
  readonly year: number;
}

/** A site and the month in which waste departed from it. */
interface SiteMonth {
  readonly sourceId: string;
  readonly month: string;
}

type ByCode = ReadonlyMap<string, (QuantityRow | null)[]>;

/** What one request to the waste room gets; the loaders live and die with it. */
export interface WasteContext extends BaseContext {
  readonly threshold: WasteThresholds;
  readonly generatorRows: Collection<WasteGeneratorRow>;
  readonly licenceRows: Collection<WasteLicenceRow>;
  readonly manifestRows: Collection<ManifestRow>;
  readonly flowRows: Collection<FlowEdgeRow>;
  readonly facilityRows: Collection<TreatmentFacilityRow>;
  readonly ledgerRows: Collection<LedgerRow>;
  readonly hwCodeRows: Collection<HwCodeRow>;
  readonly editionRows: Collection<HwEditionRow>;
  readonly kindRows: Collection<SwKindRow>;
  readonly treatmentRows: Collection<TreatmentCodeRow>;
  readonly generatorById: DataLoader<string, WasteGeneratorRow | null>;
  readonly licenceByNo: DataLoader<string, WasteLicenceRow | null>;
  readonly licencesBySource: DataLoader<string, WasteLicenceRow[]>;
  readonly manifestByNo: DataLoader<string, ManifestRow | null>;
  readonly manifestsReplacing: DataLoader<string, ManifestRow[]>;
  readonly manifestsReceived: DataLoader<LicenceYear, Pick<ManifestRow, 'lines'>[], string>;
  readonly manifested: DataLoader<SiteMonth, ByCode, string>;
  readonly flowById: DataLoader<string, FlowEdgeRow | null>;
  readonly flowsByManifest: DataLoader<string, FlowEdgeRow[]>;
  readonly facilityById: DataLoader<string, TreatmentFacilityRow | null>;
  readonly facilitiesBySource: DataLoader<string, TreatmentFacilityRow[]>;
  readonly facilitiesByLicence: DataLoader<string, TreatmentFacilityRow[]>;
  readonly plansBySource: DataLoader<string, HwPlanRow[]>;
  readonly reportsBySource: DataLoader<string, HwReportRow[]>;
  readonly hwCodeById: DataLoader<string, HwCodeRow | null>;
  readonly editionByName: DataLoader<string, HwEditionRow | null>;
  readonly treatmentByCode: DataLoader<string, TreatmentCodeRow | null>;
}

/** The tolerance within which two amounts count as equal. */
export const toleranceOf = (threshold: WasteThresholds): Tolerance => ({
  absolute: threshold('mass-balance.absolute'),
  relative: threshold('mass-balance.relative'),
});

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Manifests received under many licences in many years, in one store call. */
function receivedLoader(rows: Collection<ManifestRow>): WasteContext['manifestsReceived'] {
  const load = async (keys: readonly LicenceYear[]): Promise<ManifestRow[][]> => {
    const years = distinct(keys.map(({ year }) => year)).sort();
    const [first = 0, last = 0] = [years[0], years.at(-1)];
    const receiverLicenceNo = { $in: distinct(keys.map(({ licenceNo }) => licenceNo)) };
    const receivedAt = { $gte: String(first), $lt: String(last + 1) };
    const projection = { receiverLicenceNo: 1, receivedAt: 1, lines: 1 } as const;
    const taken = { receiverLicenceNo, receivedAt, opinion: { $ne: 'REJECTED' } };
    const found = await rows.find(taken, { projection }).toArray();
    return keys.map(({ licenceNo, year }) =>
      found.filter((row) => row.receiverLicenceNo === licenceNo && row.receivedAt?.startsWith(String(year)) === true),
    );
  };
  return new DataLoader(load, { cacheKeyFn: ({ licenceNo, year }) => `${licenceNo}:${String(year)}` });
}

/** What manifests of many sites and months say was received, in one store call. */
function manifestedLoader(rows: Collection<ManifestRow>): WasteContext['manifested'] {
  const load = async (keys: readonly SiteMonth[]): Promise<ByCode[]> => {
    const filter = {
      sourceId: { $in: distinct(keys.map(({ sourceId }) => sourceId)) },
      departMonth: { $in: distinct(keys.map(({ month }) => month)) },
    };
    const projection = { sourceId: 1, departMonth: 1, lines: 1, opinion: 1, voidedAt: 1 } as const;
    const found: Manifested[] = await rows.find(filter, { projection }).toArray();
    return keys.map(({ sourceId, month }) =>
      receivedByCode(found.filter((row) => row.sourceId === sourceId && row.departMonth === month)),
    );
  };
  return new DataLoader(load, { cacheKeyFn: ({ sourceId, month }) => `${sourceId}:${month}` });
}

function manifestLoaders({ store }: BaseContext) {
  const manifestRows = store.collection<ManifestRow>('manifests');
  return {
    manifestRows,
    manifestByNo: loaderById(manifestRows),
    manifestsReplacing: loaderByField(manifestRows, 'replacesNo'),
    manifestsReceived: receivedLoader(manifestRows),
    manifested: manifestedLoader(manifestRows),
  };
}

function codeLoaders({ store }: BaseContext) {
  const hwCodeRows = store.collection<HwCodeRow>('hazardousCodes');
  const editionRows = store.collection<HwEditionRow>('hazardousEditions');
  const treatmentRows = store.collection<TreatmentCodeRow>('treatmentCodes');
  return {
    hwCodeRows,
    editionRows,
    kindRows: store.collection<SwKindRow>('solidKinds'),
    treatmentRows,
    hwCodeById: loaderById(hwCodeRows),
    editionByName: loaderById(editionRows),
    treatmentByCode: loaderById(treatmentRows),
  };
}

/** Opens the room's collections and makes fresh loaders. */
export function createWasteContext(base: BaseContext): WasteContext {
  const { store } = base;
  const generatorRows = store.collection<WasteGeneratorRow>('generators');
  const licenceRows = store.collection<WasteLicenceRow>('licences');
  const flowRows = store.collection<FlowEdgeRow>('flows');
  const facilityRows = store.collection<TreatmentFacilityRow>('facilities');
  return {
    ...base,
    ...manifestLoaders(base),
    ...codeLoaders(base),
    threshold: loadWasteThresholds(),
    generatorRows,
    licenceRows,
    flowRows,
    facilityRows,
    ledgerRows: store.collection<LedgerRow>('ledgers'),
    generatorById: loaderById(generatorRows),
    licenceByNo: loaderById(licenceRows),
    licencesBySource: loaderByField(licenceRows, 'sourceId'),
    flowById: loaderById(flowRows),
    flowsByManifest: loaderByField(flowRows, 'manifestNo'),
    facilityById: loaderById(facilityRows),
    facilitiesBySource: loaderByField(facilityRows, 'sourceId'),
    facilitiesByLicence: loaderByField(facilityRows, 'licenceNo'),
    plansBySource: loaderByField(store.collection<HwPlanRow>('plans'), 'sourceId', { year: 1, _id: 1 }),
    reportsBySource: loaderByField(store.collection<HwReportRow>('reports'), 'sourceId', { periodStart: 1, _id: 1 }),
  };
}
