import { type PermitRow, type ReportRow } from '../rows';
import { PermitStatus, ReportStatus } from './permit.enum';

/** Natural days before expiry by which a renewal must be applied for (Decree 736 Art. 14). */
const RENEWAL_LEAD_DAYS = 60;

/** Last versions that end a permit for good. */
const endings: Readonly<Record<string, PermitStatus>> = {
  CANCEL: PermitStatus.CANCELLED,
  WITHDRAW: PermitStatus.WITHDRAWN,
  REVOKE: PermitStatus.REVOKED,
};

/** True for a version that ends the permit for good. */
export const isEnding = (businessType: string): boolean => Object.hasOwn(endings, businessType);

function daysBefore(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return date.toISOString().slice(0, 10);
}

/** Last day on which a renewal application is in time; terms are date-inclusive. */
export const lastTimelyRenewalDay = (validTo: string): string => daysBefore(validTo, RENEWAL_LEAD_DAYS);

type Dated = Pick<PermitRow, 'versions' | 'validFrom' | 'validTo' | 'renewalAppliedOn' | 'supersededBy'>;

function afterTerm({ validTo, renewalAppliedOn }: { validTo: string; renewalAppliedOn: string | null }): PermitStatus {
  const inTime = renewalAppliedOn !== null && renewalAppliedOn <= lastTimelyRenewalDay(validTo);
  return inTime ? PermitStatus.RENEWAL_PENDING : PermitStatus.EXPIRED;
}

/** Status of a permit on a day: an ending version first, then the term; UNKNOWN when the origin states no term. */
export function permitStatus(permit: Dated, today: string): PermitStatus {
  const done = permit.versions.filter((version) => version.completedOn <= today).at(-1);
  const ending = done && endings[done.businessType];
  if (ending !== undefined) return ending;
  if (permit.supersededBy !== null) return PermitStatus.SUPERSEDED;
  const { validFrom, validTo, renewalAppliedOn } = permit;
  if (validFrom === null || validTo === null) return PermitStatus.UNKNOWN;
  if (today < validFrom) return PermitStatus.NOT_YET_EFFECTIVE;
  return today <= validTo ? PermitStatus.VALID : afterTerm({ validTo, renewalAppliedOn });
}

type ReportDates = Pick<ReportRow, 'waived' | 'submittedOn' | 'reviewedOn' | 'returnedOn' | 'dueOn' | 'periodEnd'>;

const isPast = (day: string | null, today: string): day is string => day !== null && day <= today;

function submittedStatus(report: ReportDates, submittedOn: string, today: string): ReportStatus {
  if (isPast(report.reviewedOn, today)) return ReportStatus.REVIEWED;
  if (isPast(report.returnedOn, today) && report.returnedOn >= submittedOn) return ReportStatus.RETURNED;
  return submittedOn > report.dueOn ? ReportStatus.SUBMITTED_LATE : ReportStatus.SUBMITTED;
}

/** Status of an execution report on a day; `dueOn` is data of the permit, never a rule here. */
export function reportStatus(report: ReportDates, today: string): ReportStatus {
  if (report.waived) return ReportStatus.WAIVED;
  if (isPast(report.submittedOn, today)) return submittedStatus(report, report.submittedOn, today);
  if (today > report.dueOn) return ReportStatus.OVERDUE;
  return today > report.periodEnd ? ReportStatus.DUE : ReportStatus.NOT_DUE;
}
