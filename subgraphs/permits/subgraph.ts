import { defineSubgraph } from '../kit/define-subgraph';
import { createPermitsContext, type PermitsContext } from './context';
import { permitBooks } from './books/list';
import { EmissionEquivalentsResolver, PollutantEquivalentResolver } from './equivalent/equivalent.resolver';
import { permitsImporters } from './import/list';
import {
  DischargeOutletResolver,
  MonitoringRecordResolver,
  MonitoringResultResolver,
  PermittedLimitResolver,
} from './outlet/outlet.resolver';
import { ExecutionReportResolver, PermitResolver } from './permit/permit.resolver';
import {
  EmissionResolver,
  NamedPollutantResolver,
  PollutionSourceResolver,
} from './pollution-source/pollution-source.resolver';
import { MonthlyEmissionResolver, MonthlyResolver } from './pollution-source/monthly.resolver';
import { EmissionTotalResolver, PermitTotalResolver } from './totals/totals.resolver';
import { PollutionSourceStub } from './pollution-source/stubs.type';
import { DivisionStub, PollutantStub } from '../kit/directory-stubs.type';

/** Pollutant discharge permits (排污许可): permits, outlets, limits, reports, emissions, monitoring. */
export const permits = defineSubgraph<PermitsContext>({
  name: 'permits',
  port: 4002,
  resolvers: [
    PermitResolver,
    ExecutionReportResolver,
    DischargeOutletResolver,
    MonitoringRecordResolver,
    MonitoringResultResolver,
    PermittedLimitResolver,
    PollutionSourceResolver,
    EmissionResolver,
    MonthlyResolver,
    MonthlyEmissionResolver,
    NamedPollutantResolver,
    PollutantEquivalentResolver,
    EmissionEquivalentsResolver,
    PermitTotalResolver,
    EmissionTotalResolver,
  ],
  orphanedTypes: [PollutionSourceStub, DivisionStub, PollutantStub],
  entities: {
    Permit: { key: 'permitNo', load: (permitNo, context) => context.permitByNo.load(permitNo) },
    DischargeOutlet: { key: 'id', load: (id, context) => context.outletById.load(id) },
    PollutionSource: { key: 'id', load: async (id) => ({ id }) },
    Division: { key: 'code', load: async (code) => ({ code }) },
    Pollutant: { key: 'code', load: async (code) => ({ code }) },
  },
  createContext: createPermitsContext,
  rows: {
    permits: { resource: 'permits.permits', at: { field: 'validFrom', kind: 'text' } },
    outlets: { resource: 'permits.outlets' },
    limits: { resource: 'permits.limits' },
    reports: { resource: 'permits.execution-reports' },
    emissions: { resource: 'permits.emissions' },
    monthlyEmissions: { resource: 'permits.monthly-emissions' },
    monitoringRecords: { resource: 'permits.monitoring-records' },
    monitoringResults: { resource: 'permits.monitoring-results' },
  },
  indexes: [
    { collection: 'permits', keys: { sourceId: 1 } },
    { collection: 'permits', keys: { divisionPath: 1, _id: 1 } },
    { collection: 'permits', keys: { system: 1, _id: 1 } },
    { collection: 'permits', keys: { validTo: 1 } },
    { collection: 'emissions', keys: { sourceId: 1, year: 1 } },
    { collection: 'emissions', keys: { system: 1, year: 1, divisionPath: 1 } },
    { collection: 'monthlyEmissions', keys: { sourceId: 1, year: 1 } },
    { collection: 'outlets', keys: { sourceId: 1 } },
    { collection: 'limits', keys: { sourceId: 1 } },
    { collection: 'limits', keys: { permitNo: 1 } },
    { collection: 'limits', keys: { outletId: 1 } },
    { collection: 'reports', keys: { permitNo: 1 } },
    { collection: 'monitoringRecords', keys: { outletId: 1, startedAt: 1, _id: 1 } },
    { collection: 'monitoringResults', keys: { outletId: 1 } },
  ],
  importers: permitsImporters,
  books: permitBooks,
});
