import { defineSubgraph } from '../kit/define-subgraph';
import { wasteBooks } from './books/list';
import {
  HazardousWasteCodeResolver,
  HazardousWasteEditionResolver,
  SolidWasteKindResolver,
  TreatmentCodeResolver,
} from './code/code.resolver';
import { createWasteContext, type WasteContext } from './context';
import { wasteRows } from './row-rules';
import { TreatmentFacilityResolver } from './facility/facility.resolver';
import { FlowEdgeResolver, FlowNodeResolver, WasteChemicalResolver } from './flow/flow.resolver';
import { HwPlanResolver, HwReportResolver, WasteGeneratorResolver } from './generator/generator.resolver';
import { wasteImporters } from './import/list';
import { MassBalanceResolver } from './ledger/ledger.resolver';
import { WasteLicenceResolver } from './licence/licence.resolver';
import { ManifestResolver } from './manifest/manifest.resolver';
import { PollutionSourceResolver } from './pollution-source/pollution-source.resolver';
import { PollutionSourceStub } from './pollution-source/stubs.type';
import { WasteTotalResolver } from './total/total.resolver';
import { DivisionStub, PollutantStub } from '../kit/directory-stubs.type';

/** Solid and hazardous waste (固体废物): generators, licences, manifests, movements, ledgers, facilities, code lists. */
export const waste = defineSubgraph<WasteContext>({
  name: 'waste',
  port: 4004,
  resolvers: [
    WasteGeneratorResolver,
    HwPlanResolver,
    HwReportResolver,
    WasteLicenceResolver,
    ManifestResolver,
    FlowEdgeResolver,
    FlowNodeResolver,
    WasteChemicalResolver,
    TreatmentFacilityResolver,
    MassBalanceResolver,
    WasteTotalResolver,
    HazardousWasteCodeResolver,
    HazardousWasteEditionResolver,
    SolidWasteKindResolver,
    TreatmentCodeResolver,
    PollutionSourceResolver,
  ],
  orphanedTypes: [PollutionSourceStub, DivisionStub, PollutantStub],
  entities: {
    WasteGenerator: { key: 'id', load: (id, context) => context.generatorById.load(id) },
    WasteLicence: { key: 'no', load: (no, context) => context.licenceByNo.load(no) },
    Manifest: { key: 'no', load: (no, context) => context.manifestByNo.load(no) },
    FlowEdge: { key: 'id', load: (id, context) => context.flowById.load(id) },
    TreatmentFacility: { key: 'id', load: (id, context) => context.facilityById.load(id) },
    PollutionSource: { key: 'id', load: async (id) => ({ id }) },
    Division: { key: 'code', load: async (code) => ({ code }) },
    Pollutant: { key: 'code', load: async (code) => ({ code }) },
  },
  createContext: createWasteContext,
  rows: wasteRows,
  indexes: [
    { collection: 'generators', keys: { divisionPath: 1, _id: 1 } },
    { collection: 'generators', keys: { handlerIds: 1 } },
    { collection: 'plans', keys: { sourceId: 1 } },
    { collection: 'reports', keys: { sourceId: 1 } },
    { collection: 'licences', keys: { sourceId: 1 } },
    { collection: 'facilities', keys: { sourceId: 1 } },
    { collection: 'facilities', keys: { licenceNo: 1 } },
    { collection: 'manifests', keys: { sourceId: 1, departMonth: 1 } },
    { collection: 'manifests', keys: { divisionPath: 1, _id: 1 } },
    { collection: 'manifests', keys: { receiverDivisionPath: 1, _id: 1 } },
    { collection: 'manifests', keys: { receiverLicenceNo: 1, receivedAt: 1 } },
    { collection: 'manifests', keys: { departAt: 1 } },
    { collection: 'manifests', keys: { hwCodes: 1, _id: 1 } },
    { collection: 'manifests', keys: { replacesNo: 1 } },
    { collection: 'flows', keys: { sourceIds: 1, _id: 1 } },
    { collection: 'flows', keys: { divisionPath: 1, _id: 1 } },
    { collection: 'flows', keys: { year: 1, _id: 1 } },
    { collection: 'flows', keys: { hwCode: 1, _id: 1 } },
    { collection: 'flows', keys: { manifestNo: 1 } },
    { collection: 'ledgers', keys: { sourceId: 1, _id: 1 } },
    { collection: 'ledgers', keys: { divisionPath: 1, _id: 1 } },
    { collection: 'ledgers', keys: { wasteCode: 1, month: 1, _id: 1 } },
    { collection: 'hazardousCodes', keys: { edition: 1, _id: 1 } },
  ],
  importers: wasteImporters,
  books: wasteBooks,
});
