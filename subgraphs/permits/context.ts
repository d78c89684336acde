import DataLoader from 'dataloader';
import { type Collection } from '../../lib/store/port';
import { type RegulatorySystem } from '../../schema/regulatory-system';
import { type BaseContext } from '../kit/define-subgraph';
import { equalTo } from '../kit/filters';
import { loaderByField, loaderById } from '../kit/loaders';
import {
  type EmissionRow,
  type LimitRow,
  type MonitoringRecordRow,
  type MonitoringResultRow,
  type MonthlyEmissionRow,
  type OutletRow,
  type PermitRow,
  type ReportRow,
} from './rows';

/** The emissions of one source, narrowed by year and system where they are given. */
export interface EmissionKey {
  readonly sourceId: string;
  readonly year: number | null;
  readonly system: RegulatorySystem | null;
}

/** What one request to the permits room gets; the loaders live and die with it. */
export interface PermitsContext extends BaseContext {
  readonly permitRows: Collection<PermitRow>;
  readonly emissionRows: Collection<EmissionRow>;
  readonly monitoringRecordRows: Collection<MonitoringRecordRow>;
  readonly permitByNo: DataLoader<string, PermitRow | null>;
  readonly permitsBySource: DataLoader<string, PermitRow[]>;
  readonly emissions: DataLoader<EmissionKey, EmissionRow[], string>;
  readonly monthlyBySource: DataLoader<string, MonthlyEmissionRow[]>;
  readonly outletById: DataLoader<string, OutletRow | null>;
  readonly outletsBySource: DataLoader<string, OutletRow[]>;
  readonly limitsBySource: DataLoader<string, LimitRow[]>;
  readonly limitsByPermit: DataLoader<string, LimitRow[]>;
  readonly limitsByOutlet: DataLoader<string, LimitRow[]>;
  readonly reportsByPermit: DataLoader<string, ReportRow[]>;
  readonly resultsByOutlet: DataLoader<string, MonitoringResultRow[]>;
}

/** A condition that all keys share narrows the one store call; otherwise the rows are told apart here. */
function common<T>(values: readonly (T | null)[]): { $in: T[] } | null {
  const given = values.filter((value): value is T & NonNullable<T> => value !== null);
  return given.length === values.length ? { $in: [...new Set<T>(given)] } : null;
}

const matches = (row: EmissionRow, key: EmissionKey): boolean =>
  (key.year === null || row.year === key.year) && (key.system === null || row.system === key.system);

function groupBySource(rows: readonly EmissionRow[]): Map<string, EmissionRow[]> {
  const groups = new Map<string, EmissionRow[]>();
  for (const row of rows) {
    const group = groups.get(row.sourceId);
    if (group === undefined) groups.set(row.sourceId, [row]);
    else group.push(row);
  }
  return groups;
}

/** Emissions of many sources with differing arguments in one store call, e.g. three aliases of one field. */
function emissionLoader(rows: Collection<EmissionRow>): DataLoader<EmissionKey, EmissionRow[], string> {
  const load = async (keys: readonly EmissionKey[]): Promise<EmissionRow[][]> => {
    const filter = {
      sourceId: { $in: [...new Set(keys.map((key) => key.sourceId))] },
      ...equalTo({ year: common(keys.map((key) => key.year)), system: common(keys.map((key) => key.system)) }),
    };
    const found = groupBySource(await rows.find(filter, { sort: { sourceId: 1, year: 1, _id: 1 } }).toArray());
    return keys.map((key) => (found.get(key.sourceId) ?? []).filter((row) => matches(row, key)));
  };
  return new DataLoader(load, { cacheKeyFn: ({ sourceId, year, system }) => JSON.stringify([sourceId, year, system]) });
}

/** Opens the room's collections and makes fresh loaders. */
export function createPermitsContext(base: BaseContext): PermitsContext {
  const permitRows = base.store.collection<PermitRow>('permits');
  const outletRows = base.store.collection<OutletRow>('outlets');
  const emissionRows = base.store.collection<EmissionRow>('emissions');
  const limitRows = base.store.collection<LimitRow>('limits');
  return {
    ...base,
    permitRows,
    emissionRows,
    monitoringRecordRows: base.store.collection<MonitoringRecordRow>('monitoringRecords'),
    permitByNo: loaderById(permitRows),
    permitsBySource: loaderByField(permitRows, 'sourceId'),
    emissions: emissionLoader(emissionRows),
    monthlyBySource: loaderByField(base.store.collection<MonthlyEmissionRow>('monthlyEmissions'), 'sourceId', {
      year: 1,
      _id: 1,
    }),
    outletById: loaderById(outletRows),
    outletsBySource: loaderByField(outletRows, 'sourceId'),
    limitsBySource: loaderByField(limitRows, 'sourceId'),
    limitsByPermit: loaderByField(limitRows, 'permitNo'),
    limitsByOutlet: loaderByField(limitRows, 'outletId'),
    reportsByPermit: loaderByField(base.store.collection<ReportRow>('reports'), 'permitNo', { periodStart: 1, _id: 1 }),
    resultsByOutlet: loaderByField(base.store.collection<MonitoringResultRow>('monitoringResults'), 'outletId', {
      sampledOn: 1,
      _id: 1,
    }),
  };
}
