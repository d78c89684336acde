import { type Finding } from '../../../data/hangzhou/soil/findings';
import { type SoilParcel } from '../../../data/hangzhou/soil/parcel';
import { type RegisterEntry } from '../../../data/hangzhou/soil/register';
import { type Arrival } from '../../../data/hangzhou/soil/stages';
import { type PlannedLandUse } from '../../../data/hangzhou/soil/tables';
import { type World } from '../../../data/hangzhou/world/world';
import { datedHistory } from '../parcel/parcel-history';
import { type QuantityRow } from '../../kit/site-row';
import {
  type ContaminantRow,
  type LandUseRow,
  type ParcelEventRow,
  type ParcelRow,
  type RegisterEntryRow,
} from '../rows';
import { landFacts, named, recordOf } from './hangzhou-facts';

const SYSTEM = '示例建设用地土壤环境管理系统';

const useOf = (use: PlannedLandUse | null): LandUseRow | null =>
  use && { code: use.code, planningCode: use.planningCode, name: use.name };

const inSoil = (value: string | null): QuantityRow | null => (value === null ? null : { value, unit: 'mg/kg' });

const contaminantOf = ({ item, peak, groundwater, volumeCubicMetres, target }: Finding): ContaminantRow => ({
  ...{ item, maxSoil: inSoil(peak), maxGroundwater: groundwater, volumeCubicMetres },
  remediationTarget: inSoil(target),
});

/** Stages that a public document brings about. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  SURVEY_CLEARED: '示例土评',
  RISK_ASSESS: '示例土评',
  RISK_CLEARED: '示例风评',
  ON_REGISTER: '示例土录',
  PLAN_FILED: '示例修备',
  REMOVED: '示例移出',
};

function documentOf(code: string, { stage, on }: Arrival): string | null {
  const series = DOCUMENTS[stage];
  return series === undefined ? null : `${series}〔${on.slice(0, 4)}〕${code.slice(-4)}号`;
}

/** The history of a parcel as the room stores it. */
export function eventRows(world: World, parcel: SoilParcel): ParcelEventRow[] {
  const { code, history } = parcel;
  const arrivals = history.map((arrival) => ({
    ...{ state: arrival.stage, on: arrival.on, document: documentOf(code, arrival) },
  }));
  const facts = landFacts(world, parcel);
  return datedHistory(code, arrivals).map((event) => ({ ...facts, ...event, source: recordOf(SYSTEM, event._id) }));
}

const depthOf = (decimetres: number | null): string | null => (decimetres === null ? null : String(decimetres / 10));

/** A parcel of the invented city as the room stores it. */
export function parcelRow(world: World, parcel: SoilParcel): ParcelRow {
  const { code, name, site, location, findings, isAssessed } = parcel;
  const { areaSquareMetres, realEstateUnitCodes, isKeyUnitLand, responsibleParty, groundwaterAffected } = parcel;
  const { currentUseSince, plannedUseChangeOn, statedSoilClass, isSensitiveUse } = parcel;
  return {
    ...{ _id: code, ...landFacts(world, parcel), ...named(name), location },
    ...{ areaSquareMetres, realEstateUnitCodes, isKeyUnitLand, responsibleParty, groundwaterAffected },
    ...{ currentUseSince, plannedUseChangeOn, statedSoilClass, isSensitiveUse },
    currentUse: useOf(parcel.currentUse),
    plannedUse: useOf(parcel.plannedUse),
    sourceIds: site === null ? [] : [site.id],
    formerEnterpriseIds: site === null || site.closedOn === null ? [] : [site.enterpriseId],
    contaminants: isAssessed ? findings.map(contaminantOf) : [],
    maxDepthMetres: isAssessed ? depthOf(parcel.maxDepthDecimetres) : null,
    flags: [],
    source: recordOf(SYSTEM, code),
  };
}

/** An entry of a register as the room stores it. */
export function entryRow(world: World, entry: RegisterEntry): RegisterEntryRow {
  const { id, parcel, register, listedOn, removedOn, document } = entry;
  const { name: siteName, searchName } = named(parcel.name);
  return {
    ...{ _id: id, ...landFacts(world, parcel), parcelCode: parcel.code, register, siteName, searchName },
    ...{ listedOn, removedOn, document, source: recordOf('示例污染地块名录', id) },
  };
}
