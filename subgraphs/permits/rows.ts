import { type RegulatorySystem } from '../../schema/regulatory-system';
import { type QuantityRow, type SiteRow } from '../kit/site-row';

export interface PermitVersionRow {
  readonly versionNo: number;
  /** INITIAL CHANGE RENEWAL REAPPLY CANCEL REISSUE RECTIFY WITHDRAW REVOKE. */
  readonly businessType: string;
  readonly completedOn: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A discharge permit (排污许可证); `_id` is its number. */
export interface PermitRow extends SiteRow {
  readonly _id: string;
  readonly system: RegulatorySystem;
  readonly siteName: string | null;
  readonly searchName: string | null;
  /** KEY SIMPLIFIED REGISTRATION; null where the origin has no such category. */
  readonly managementCategory: string | null;
  readonly issuingAuthority: string | null;
  readonly issuedOn: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Day a timely renewal application was received; null when none. */
  readonly renewalAppliedOn: string | null;
  /** Number of the re-applied permit that replaced this one; null while it stands. */
  readonly supersededBy: string | null;
  readonly industryCodes: readonly string[];
  readonly mainPollutants: readonly string[];
  readonly versions: readonly PermitVersionRow[];
  readonly flags: readonly string[];
}

/** One line of a self-monitoring plan (自行监测方案). */
export interface MonitoringPlanItemRow {
  readonly pollutant: { readonly code: string | null; readonly name: string };
  /** AUTOMATIC MANUAL. */
  readonly method: string;
  /** CONTINUOUS DAILY WEEKLY MONTHLY BIMONTHLY QUARTERLY SEMIANNUAL ANNUAL. */
  readonly frequency: string;
  readonly instrument: string | null;
  readonly networked: boolean | null;
  readonly samplingRule: string | null;
}

/** A discharge outlet (排放口); `_id` is `<sourceId>:<outletCode>`. */
export interface OutletRow extends SiteRow {
  readonly _id: string;
  readonly permitNo: string | null;
  readonly outletCode: string;
  readonly name: string | null;
  /** MAIN GENERAL OTHER. */
  readonly outletClass: string;
  readonly medium: string;
  readonly location: { readonly lat: string; readonly lon: string } | null;
  readonly heightMetres: string | null;
  readonly innerDiameterMetres: string | null;
  readonly exhaustTemperatureCelsius: string | null;
  /** DIRECT INDIRECT NONE, for water. */
  readonly dischargeMode: string | null;
  readonly receivingWater: string | null;
  readonly dischargeRegime: string | null;
  readonly monitoringPlan: readonly MonitoringPlanItemRow[];
  readonly autoMonitored: boolean | null;
  readonly monitoringNumber: string | null;
}

/** A permitted limit (许可排放限值); one pollutant at one outlet, the boundary, a facility or the whole site. */
export interface LimitRow extends SiteRow {
  readonly _id: string;
  readonly permitNo: string;
  /** OUTLET FACILITY BOUNDARY FACTORY_TOTAL. */
  readonly appliesTo: string;
  readonly outletId: string | null;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly concentrationLimit: QuantityRow | null;
  readonly rateLimit: QuantityRow | null;
  /** Permitted annual quantity (年许可排放量) by calendar year. */
  readonly annualQuantities: readonly { readonly year: number; readonly quantity: QuantityRow }[];
  readonly specialPeriodQuantity: QuantityRow | null;
  readonly standard: string | null;
  readonly referenceOxygenPercent: string | null;
}

/** An execution report (执行报告) of one period. */
export interface ReportRow extends SiteRow {
  readonly _id: string;
  readonly permitNo: string;
  /** ANNUAL SEMIANNUAL QUARTERLY MONTHLY. */
  readonly kind: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly dueOn: string;
  readonly submittedOn: string | null;
  readonly reviewedOn: string | null;
  readonly returnedOn: string | null;
  readonly waived: boolean;
}

/** A yearly emission (排放量) as one system states it. */
export interface EmissionRow extends SiteRow {
  readonly _id: string;
  readonly permitNo: string | null;
  readonly year: number;
  readonly system: RegulatorySystem;
  readonly pollutantCode: string | null;
  readonly pollutantName: string;
  /** AIR WATER SEWER SOIL WASTE. */
  readonly medium: string;
  readonly quantity: QuantityRow | null;
  readonly original: { readonly value: string; readonly unit: string | null };
  /** The origin's data-quality score, untranslated; null when it gives none. */
  readonly reliability: string | null;
  readonly flags: readonly string[];
}

/** The monthly amounts (月排放量) of one pollutant in one year, as one system states them. */
export interface MonthlyEmissionRow extends SiteRow {
  readonly _id: string;
  readonly permitNo: string | null;
  readonly year: number;
  readonly system: RegulatorySystem;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  /** AIR WATER SEWER SOIL WASTE. */
  readonly medium: string;
  /** Kilograms from January to December; null for a month of which none is stated. */
  readonly months: readonly (string | null)[];
}

/** An automatic monitoring value (自动监测数据) of one averaging period. */
export interface MonitoringRecordRow extends SiteRow {
  readonly _id: string;
  readonly outletId: string;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  /** REAL_TIME MINUTE HOUR DAY. */
  readonly period: string;
  readonly startedAt: string;
  readonly average: QuantityRow | null;
  readonly convertedAverage: QuantityRow | null;
  readonly cumulative: QuantityRow | null;
  /** HJ 212 data flag letter. */
  readonly flag: string | null;
  readonly protocolVersion: string;
}

/** A manual monitoring result (手工监测结果). */
export interface MonitoringResultRow extends SiteRow {
  readonly _id: string;
  readonly outletId: string;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly sampledOn: string;
  readonly concentration: QuantityRow | null;
  readonly laboratory: string | null;
}
