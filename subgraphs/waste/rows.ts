import { type SourceRecord } from '../kit/provenance';
import { type QuantityRow, type SiteRow } from '../kit/site-row';

/** One calendar year as the generator declares it; an amount that is not stated is null. */
export interface YearlyAmountRow {
  readonly year: number;
  /** GENERAL_INDUSTRIAL HAZARDOUS MUNICIPAL CONSTRUCTION AGRICULTURAL. */
  readonly zjClass: string;
  readonly generated: QuantityRow | null;
  /** 综合利用量, the part taken from earlier years' stock included. */
  readonly utilised: QuantityRow | null;
  /** 综合利用往年贮存量. */
  readonly utilisedFromStock: QuantityRow | null;
  readonly disposed: QuantityRow | null;
}

/** A site that generates waste (产废单位); `_id` is its source id. */
export interface WasteGeneratorRow extends SiteRow {
  readonly _id: string;
  readonly name: string | null;
  readonly searchName: string | null;
  /** Ids under which the origin's waste register knows the site, ascending. */
  readonly handlerIds: readonly string[];
  /** KEY SIMPLIFIED REGISTERED as filed (HJ 1259); null where nothing is filed. */
  readonly mgmtClass: string | null;
  /** The origin's own classes, e.g. LQG SQG VSQG; never mapped to `mgmtClass`. */
  readonly nativeClasses: readonly string[];
  readonly industryCode: string | null;
  readonly permitNo: string | null;
  /** Licence of a site that is an operator itself. */
  readonly licenceNo: string | null;
  /** Null when it is not known whether it holds a licence; false never stands beside a licence number. */
  readonly holdsLicence: boolean | null;
  readonly hasOwnFacility: boolean | null;
  readonly operatingSince: string | null;
  /** Highest yearly hazardous amount of the EIA approval or the permit. */
  readonly approvedAmount: QuantityRow | null;
  readonly yearlyAmounts: readonly YearlyAmountRow[];
  readonly flags: readonly string[];
}

export interface PlanLineRow {
  readonly hwCode: string;
  readonly localName: string | null;
  /** SOLID SEMI_SOLID LIQUID GAS. */
  readonly form: string | null;
  readonly hazards: readonly string[];
  readonly generatingFacility: string | null;
  readonly expectedGenerated: QuantityRow | null;
  readonly storageFacility: string | null;
  readonly storageCapacity: QuantityRow | null;
  readonly selfTreatmentCode: string | null;
  /** SELF WITHIN_PROVINCE CROSS_PROVINCE ABROAD. */
  readonly route: string | null;
  /** LICENSED EXEMPT ABROAD. */
  readonly receiverType: string | null;
  readonly receiverLicenceNo: string | null;
  readonly expectedTransferred: QuantityRow | null;
}

/** A hazardous-waste management plan (危险废物管理计划) of one site and year; `_id` is `<sourceId>:<year>`. */
export interface HwPlanRow extends SiteRow {
  readonly _id: string;
  readonly year: number;
  readonly recordNo: string | null;
  readonly filedOn: string | null;
  readonly lines: readonly PlanLineRow[];
}

export interface ReportLineRow {
  readonly hwCode: string;
  readonly generated: QuantityRow | null;
  readonly selfUtilised: QuantityRow | null;
  readonly selfDisposed: QuantityRow | null;
  readonly transferredOut: QuantityRow | null;
  readonly closingStock: QuantityRow | null;
}

/** A hazardous-waste report (危险废物申报) of one site and period. */
export interface HwReportRow extends SiteRow {
  readonly _id: string;
  /** MONTHLY QUARTERLY YEARLY. */
  readonly kind: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly submittedOn: string | null;
  readonly lines: readonly ReportLineRow[];
}

export interface LicenceLineRow {
  /** Codes (`900-214-08`) or whole classes (`HW08`). */
  readonly categories: readonly string[];
  readonly treatmentCodes: readonly string[];
  readonly annualScale: QuantityRow | null;
}

export interface LicenceEventRow {
  /** SUSPEND RESUME REVOKE CANCEL. */
  readonly kind: string;
  readonly on: string;
}

/** A hazardous-waste operating licence (危险废物经营许可证); `_id` is its number, `sourceId` the facility. */
export interface WasteLicenceRow extends SiteRow {
  readonly _id: string;
  readonly holderName: string | null;
  readonly searchName: string | null;
  /** COMPREHENSIVE COLLECTION. */
  readonly mode: string;
  readonly lines: readonly LicenceLineRow[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** PROVINCE CITY COUNTY. */
  readonly issuerLevel: string | null;
  readonly issuingAuthority: string | null;
  /** What ended or interrupted it, oldest first. */
  readonly events: readonly LicenceEventRow[];
}

export interface CarrierRow {
  readonly name: string | null;
  /** Unified social credit code of the carrier. */
  readonly enterpriseId: string | null;
  readonly roadTransportLicence: string | null;
  readonly vehiclePlate: string | null;
  readonly trackId: string | null;
  readonly startAt: string | null;
  readonly endAt: string | null;
}

export interface ManifestLineRow {
  readonly hwCode: string;
  readonly localName: string | null;
  readonly form: string | null;
  readonly hazards: readonly string[];
  readonly packaging: string | null;
  readonly containers: number | null;
  readonly planned: QuantityRow;
  readonly received: QuantityRow | null;
  readonly treatmentCode: string | null;
}

export interface DiscrepancyRow {
  /** NAME QUANTITY HAZARD FORM PACKAGING. */
  readonly kinds: readonly string[];
  readonly reportedAt: string;
}

/** A transfer manifest (危险废物转移联单); `_id` is its number, `sourceId` and the division are those of the consignor. */
export interface ManifestRow extends SiteRow {
  readonly _id: string;
  readonly receiverSourceId: string | null;
  readonly receiverLicenceNo: string | null;
  readonly receiverDivisionCode: string | null;
  readonly receiverDivisionPath: readonly string[];
  /** In the order in which they carried; more than one is 联运. */
  readonly carriers: readonly CarrierRow[];
  readonly lines: readonly ManifestLineRow[];
  /** Codes of the lines, for lists; the month of departure (`2026-03`), for balances. */
  readonly hwCodes: readonly string[];
  readonly departMonth: string | null;
  readonly planRecordNo: string | null;
  readonly crossProvinceApprovalNo: string | null;
  /** ELECTRONIC PAPER_BACKFILL FIXED_PIPE. */
  readonly channel: string;
  /** ACCEPTED PARTLY_ACCEPTED REJECTED. */
  readonly opinion: string | null;
  readonly discrepancy: DiscrepancyRow | null;
  /** The rejected manifest whose waste this one moves on. */
  readonly replacesNo: string | null;
  readonly issuedAt: string | null;
  readonly pickedUpAt: string | null;
  readonly departAt: string | null;
  readonly arriveAt: string | null;
  readonly receivedAt: string | null;
  readonly treatedAt: string | null;
  readonly closedAt: string | null;
  readonly voidedAt: string | null;
}

export interface FlowNodeRow {
  /** GENERATE COLLECT TRANSFER STORE UTILISE DISPOSE. */
  readonly kind: string;
  /** Id of the site, facility or community the node is, unique within its kind. */
  readonly key: string;
  readonly sourceId: string | null;
  readonly divisionCode: string | null;
}

/** A movement of waste between two nodes (固体废物流向), one shape for all five classes. */
export interface FlowEdgeRow {
  readonly _id: string;
  readonly from: FlowNodeRow;
  readonly to: FlowNodeRow;
  /** Sites at either end, each once. */
  readonly sourceIds: readonly string[];
  /** Division of the end that owns the row: the one it leaves, or the other where that is not known. */
  readonly divisionCode: string;
  /** Division paths of both ends, each code once. */
  readonly divisionPath: readonly string[];
  readonly fromPath: readonly string[];
  readonly toPath: readonly string[];
  /** GENERAL_INDUSTRIAL HAZARDOUS MUNICIPAL CONSTRUCTION AGRICULTURAL (无废城市五大类); null where the origin has no such class. */
  readonly zjClass: string | null;
  /** INDUSTRIAL MUNICIPAL CONSTRUCTION AGRICULTURAL OTHER (目录五大种类); null for waste of the hazardous list or of no code. */
  readonly catalogueKind: string | null;
  readonly swCode: string | null;
  readonly hwCode: string | null;
  /** Edition the code is from, e.g. `国家危险废物名录 2021`. */
  readonly codeList: string | null;
  readonly chemical: { readonly code: string | null; readonly name: string } | null;
  readonly wasteName: string | null;
  /** R, D, C or Y with a number (HJ 1033); null where the origin states another method or none. */
  readonly treatmentCode: string | null;
  /** Letter of the treatment, known also where only a native method is stated. */
  readonly treatmentFamily: string | null;
  readonly nativeMethod: string | null;
  /** Null when waste is not treated at this edge or the method does not say. */
  readonly isLandfill: boolean | null;
  /** SELF WITHIN_PROVINCE CROSS_PROVINCE ABROAD. */
  readonly route: string | null;
  readonly quantity: QuantityRow | null;
  /** Fixed-width text of the tonnes, so that amounts compare as text; null where they are none. */
  readonly tonnesKey: string | null;
  readonly at: string | null;
  readonly year: number;
  readonly manifestNo: string | null;
  /** MANIFEST WEIGHBRIDGE LEDGER DECLARED. */
  readonly evidence: { readonly kind: string; readonly no: string | null };
  /** MEASURED DECLARED ESTIMATED. */
  readonly confidence: string;
  /** Stage reached, the kind of `to`. */
  readonly stage: string;
  /** True for waste sent back (拒收退回); it counts in no total. */
  readonly isReturn: boolean;
  /** Edge whose treatment this waste is the residue of (次生废物). */
  readonly derivedFromId: string | null;
  readonly flags: readonly string[];
  readonly synthetic: boolean;
  readonly dataset: string;
  readonly source: SourceRecord;
}

/** A facility that stores, utilises or disposes of waste (处理设施); `_id` is `<sourceId>:<facilityCode>`. */
export interface TreatmentFacilityRow extends SiteRow {
  readonly _id: string;
  readonly facilityCode: string;
  readonly name: string | null;
  readonly searchName: string | null;
  /** INCINERATION LANDFILL PHYSICOCHEMICAL CEMENT_KILN FLY_ASH FOOD_WASTE CONSTRUCTION UTILISATION STORAGE. */
  readonly type: string;
  readonly treatmentCodes: readonly string[];
  readonly designCapacity: QuantityRow | null;
  readonly storageCapacity: QuantityRow | null;
  readonly landfillRemaining: QuantityRow | null;
  readonly licenceNo: string | null;
  readonly permitNo: string | null;
}

/** The ledger (台账) of one site, code and month; `_id` is `<sourceId>:<wasteCode>:<month>`. A side not kept is null. */
export interface LedgerRow extends SiteRow {
  readonly _id: string;
  /** Code of the hazardous list or of the solid-waste catalogue. */
  readonly wasteCode: string;
  readonly isHazardous: boolean;
  /** `2026-03`. */
  readonly month: string;
  readonly opening: QuantityRow | null;
  readonly generated: QuantityRow | null;
  readonly received: QuantityRow | null;
  readonly selfUtilised: QuantityRow | null;
  readonly selfDisposed: QuantityRow | null;
  readonly transferredOut: QuantityRow | null;
  readonly closing: QuantityRow | null;
  /** Day the oldest lot in stock was put in. */
  readonly oldestLotOn: string | null;
}
