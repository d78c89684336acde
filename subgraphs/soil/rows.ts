import { type SourceRecord } from '../kit/provenance';
import { type QuantityRow } from '../kit/site-row';

/** A position as the origin states it, decimal degrees. */
export interface LocationRow {
  readonly lat: string;
  readonly lon: string;
}

/** What every row of the room carries; `sourceId` is null where no pollution source is known for it. */
interface PlacedRow {
  readonly sourceId: string | null;
  readonly divisionCode: string;
  readonly divisionPath: readonly string[];
  readonly synthetic: boolean;
  readonly dataset: string;
  readonly source: SourceRecord;
}

/** Use of land: 用地用海分类 and, where the plan gives it, the class of GB 50137. */
export interface LandUseRow {
  /** 用地用海分类 code, e.g. 0701. */
  readonly code: string;
  /** GB 50137 code, e.g. R2; null when the plan does not give it. */
  readonly planningCode: string | null;
  readonly name: string;
}

/** A parcel's arrival in a state, made by `datedHistory`. Collection `parcelEvents`; `_id` is `<parcelCode>#<number>`. */
export interface ParcelEventRow extends PlacedRow {
  readonly _id: string;
  readonly parcelCode: string;
  /** From 1 in order of time. */
  readonly number: number;
  /** ParcelState. */
  readonly state: string;
  readonly on: string;
  /** First day of the next state; null while it stands. */
  readonly until: string | null;
  /** The document that brought it about; null when not stated. */
  readonly document: string | null;
}

/** A contaminant of a parcel with what the risk assessment set; null is not stated. */
export interface ContaminantRow {
  /** Item of data/soil-limits/items.csv. */
  readonly item: string;
  readonly maxSoil: QuantityRow | null;
  readonly maxGroundwater: QuantityRow | null;
  readonly volumeCubicMetres: string | null;
  readonly remediationTarget: QuantityRow | null;
}

/** A parcel (地块); `_id` is its code. Collection `parcels`. */
export interface ParcelRow extends PlacedRow {
  readonly _id: string;
  readonly name: string | null;
  readonly searchName: string | null;
  readonly location: LocationRow | null;
  readonly areaSquareMetres: string | null;
  readonly realEstateUnitCodes: readonly string[];
  readonly currentUse: LandUseRow | null;
  /** First day of the current use (用地历史变化). */
  readonly currentUseSince: string | null;
  readonly plannedUse: LandUseRow | null;
  /** Day the planned use was last changed (规划用途变更日期). */
  readonly plannedUseChangeOn: string | null;
  /** CLASS_1 CLASS_2 as the bureau states it; null: derived from the planned use. */
  readonly statedSoilClass: string | null;
  /** Planned for housing, public administration or public services; `isSensitiveCode` of the planned use. */
  readonly isSensitiveUse: boolean | null;
  /** The site on it today (`sourceId`) and those that stood on it before, latest first. */
  readonly sourceIds: readonly string[];
  readonly formerEnterpriseIds: readonly string[];
  readonly isKeyUnitLand: boolean | null;
  readonly responsibleParty: string | null;
  readonly contaminants: readonly ContaminantRow[];
  readonly maxDepthMetres: string | null;
  readonly groundwaterAffected: boolean | null;
  readonly flags: readonly string[];
}

/** An entry of a register of contaminated land (名录). Collection `registerEntries`. */
export interface RegisterEntryRow extends PlacedRow {
  readonly _id: string;
  readonly parcelCode: string;
  /** SUSPECTED POLLUTED CONTROL_AND_REMEDIATION US_NPL. */
  readonly register: string;
  readonly siteName: string | null;
  readonly searchName: string | null;
  readonly listedOn: string;
  /** Null while it stands. */
  readonly removedOn: string | null;
  readonly document: string | null;
}

/** One item measured in one sample (土壤样品检测结果). Collection `samples`. */
export interface SoilSampleRow extends PlacedRow {
  readonly _id: string;
  /** One of the two is given. */
  readonly parcelCode: string | null;
  readonly farmlandUnitId: string | null;
  /** Point of sampling, e.g. S12. */
  readonly point: string;
  readonly location: LocationRow | null;
  readonly depthMetres: string | null;
  /** SOIL GROUNDWATER SEDIMENT. */
  readonly medium: string;
  /** PRELIMINARY DETAILED EFFECT SELF_MONITORING ROUTINE. */
  readonly purpose: string;
  /** Item of data/soil-limits/items.csv. */
  readonly item: string;
  /** Null when it was not detected or not stated. */
  readonly value: string | null;
  /** Not detected (未检出); null when not stated. */
  readonly notDetected: boolean | null;
  /** Method detection limit (方法检出限), in `unit`. */
  readonly detectionLimit: string | null;
  /** Null when the origin states none. */
  readonly unit: string | null;
  /** Soil background level (土壤环境背景值) at the point, in `unit`. */
  readonly background: string | null;
  readonly laboratory: string | null;
  /** CMA qualified; null when not stated. */
  readonly cma: boolean | null;
  readonly sampledOn: string;
}

/** A key unit for soil in one year (土壤污染重点监管单位). Collection `keySoilUnits`; `_id` is `<sourceId>:<year>`. */
export interface KeySoilUnitRow extends PlacedRow {
  readonly _id: string;
  readonly sourceId: string;
  readonly year: number;
  readonly name: string | null;
  readonly searchName: string | null;
  /** The three duties of Art. 21 that must stand in the permit; null when not stated. */
  readonly toxicReportInPermit: boolean | null;
  readonly hiddenDangerInPermit: boolean | null;
  readonly selfMonitoringInPermit: boolean | null;
  /** Last upload of self-monitoring results in the year; null when none is recorded. */
  readonly selfMonitoringUploadedOn: string | null;
  /** Last hidden-danger inspection (隐患排查); null when none is recorded. */
  readonly hiddenDangerInspectedOn: string | null;
  readonly toxicReportSubmittedOn: string | null;
  readonly undergroundTankCount: number | null;
  readonly dismantlingStartedOn: string | null;
  readonly dismantlingPlanFiledOn: string | null;
  readonly stoppedOn: string | null;
  /** Items its self-monitoring names. */
  readonly contaminants: readonly string[];
}

/** The class of a farmland unit in one year. Collection `farmlandClasses`; `_id` is `<unitId>:<year>`. */
export interface FarmlandClassRow extends PlacedRow {
  readonly _id: string;
  readonly unitId: string;
  readonly year: number;
  /** PRIORITY SAFE_USE STRICT; null when not yet classed. */
  readonly officialClass: string | null;
  /** CLEAN EXCEEDS of produce monitored together (GB 2762); null when not monitored. */
  readonly produceVerdict: string | null;
  /** Items that decided it. */
  readonly decidedBy: readonly string[];
  readonly reason: string | null;
  /** SAFE_USE: measures met; STRICT: controls in place; null when not known. */
  readonly measuresInPlace: boolean | null;
}

/** A unit of farmland (农用地单元). Collection `farmlandUnits`. */
export interface FarmlandUnitRow extends PlacedRow {
  readonly _id: string;
  readonly name: string | null;
  readonly searchName: string | null;
  readonly location: LocationRow | null;
  readonly areaSquareMetres: string | null;
  /** PADDY DRY ORCHARD ROTATION OTHER; null when not stated. */
  readonly use: string | null;
  readonly ph: string | null;
}

/** A groundwater monitoring point (地下水监测点). Collection `groundwaterPoints`. */
export interface GroundwaterPointRow extends PlacedRow {
  readonly _id: string;
  readonly name: string | null;
  readonly searchName: string | null;
  /** NATIONAL PROVINCIAL PARK KEY_UNIT DRINKING_WATER. */
  readonly kind: string;
  /** UPGRADIENT SOURCE_AREA DOWNGRADIENT; null when not stated. */
  readonly position: string | null;
  readonly location: LocationRow | null;
  readonly depthMetres: string | null;
  readonly parcelCode: string | null;
  /** Items its plan asks for each quarter; a missing one leaves the overall class UNKNOWN. */
  readonly requiredItems: readonly string[];
}

/** One item of a groundwater reading. */
export interface GroundwaterValueRow {
  readonly item: string;
  readonly value: string | null;
  readonly notDetected: boolean | null;
  readonly detectionLimit: string | null;
  readonly unit: string | null;
}

/** A quarter's reading at a point. Collection `groundwaterReadings`; `_id` is `<pointId>:<quarter>`. */
export interface GroundwaterReadingRow extends PlacedRow {
  readonly _id: string;
  readonly pointId: string;
  /** `2026-Q3`. */
  readonly quarter: string;
  readonly sampledOn: string;
  readonly laboratory: string | null;
  readonly values: readonly GroundwaterValueRow[];
}
