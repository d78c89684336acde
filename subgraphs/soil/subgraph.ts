import { defineSubgraph } from '../kit/define-subgraph';
import { soilBooks } from './books/list';
import { soilRows } from './row-rules';
import { createSoilContext, type SoilContext } from './context';
import { FarmlandUnitResolver } from './farmland/farmland.resolver';
import { FarmlandSafeUseResolver } from './farmland/farmland-safe-use.resolver';
import { LandUseGateResolver } from './gate/gate.resolver';
import {
  GroundwaterLinkResolver,
  GroundwaterPointResolver,
  GroundwaterReadingResolver,
} from './groundwater/groundwater.resolver';
import { GroundwaterShareResolver } from './groundwater/groundwater-share.resolver';
import { soilImporters } from './import/list';
import { soilIndexes } from './indexes';
import { SoilLimitResolver } from './limit/limit.resolver';
import { ParcelLinkResolver, ParcelResolver, ParcelStateResolver } from './parcel/parcel.resolver';
import { ParcelStatusResolver } from './parcel/parcel-status.resolver';
import { RegisterEntryResolver } from './parcel/register-entry.resolver';
import { PollutionSourceResolver } from './pollution-source/pollution-source.resolver';
import { EnterpriseStub, PollutionSourceStub } from './pollution-source/stubs.type';
import { ParcelEvaluationResolver } from './sample/evaluation.resolver';
import { SoilSampleResolver } from './sample/sample.resolver';
import { KeySoilUnitResolver } from './unit/key-soil-unit.resolver';
import { DivisionStub } from '../kit/directory-stubs.type';

/** Soil and groundwater (土壤与地下水): parcels, registers, samples, key units, farmland, groundwater points. */
export const soil = defineSubgraph<SoilContext>({
  name: 'soil',
  port: 4005,
  resolvers: [
    ParcelResolver,
    ParcelStateResolver,
    ParcelLinkResolver,
    ParcelEvaluationResolver,
    ParcelStatusResolver,
    LandUseGateResolver,
    RegisterEntryResolver,
    SoilSampleResolver,
    KeySoilUnitResolver,
    FarmlandUnitResolver,
    FarmlandSafeUseResolver,
    GroundwaterPointResolver,
    GroundwaterReadingResolver,
    GroundwaterLinkResolver,
    GroundwaterShareResolver,
    SoilLimitResolver,
    PollutionSourceResolver,
  ],
  orphanedTypes: [PollutionSourceStub, DivisionStub, EnterpriseStub],
  entities: {
    Parcel: { key: 'parcelCode', load: (code, context) => context.parcelByCode.load(code) },
    RegisterEntry: { key: 'id', load: (id, context) => context.registerEntryById.load(id) },
    SoilSample: { key: 'id', load: (id, context) => context.sampleById.load(id) },
    KeySoilUnit: { key: 'id', load: (id, context) => context.keySoilUnitById.load(id) },
    FarmlandUnit: { key: 'id', load: (id, context) => context.farmlandUnitById.load(id) },
    GroundwaterPoint: { key: 'id', load: (id, context) => context.groundwaterPointById.load(id) },
    PollutionSource: { key: 'id', load: async (id) => ({ id }) },
    Enterprise: { key: 'id', load: async (id) => ({ id }) },
    Division: { key: 'code', load: async (code) => ({ code }) },
  },
  createContext: createSoilContext,
  rows: soilRows,
  indexes: soilIndexes,
  importers: soilImporters,
  books: soilBooks,
});
