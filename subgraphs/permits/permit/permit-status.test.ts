import { PermitStatus, ReportStatus } from './permit.enum';
import { lastTimelyRenewalDay, permitStatus, reportStatus } from './permit-status';

const permit = {
  versions: [],
  validFrom: '2021-06-01',
  validTo: '2026-05-31',
  renewalAppliedOn: null,
  supersededBy: null,
};

const version = (businessType: string, completedOn: string) => ({
  versionNo: 2,
  businessType,
  completedOn,
  validFrom: null,
  validTo: null,
});

describe('the status of a permit', () => {
  test.each([
    ['2021-05-31', PermitStatus.NOT_YET_EFFECTIVE],
    ['2021-06-01', PermitStatus.VALID],
    ['2026-05-31', PermitStatus.VALID],
    ['2026-06-01', PermitStatus.EXPIRED],
  ])('on %s is %s: terms include their first and last day', (today, status) => {
    expect(permitStatus(permit, today)).toBe(status);
  });

  test('the last timely renewal day is 60 natural days before expiry (Decree 736 Art. 14)', () => {
    expect(lastTimelyRenewalDay('2026-05-31')).toBe('2026-04-01');
  });

  test.each([
    ['2026-04-01', PermitStatus.RENEWAL_PENDING],
    ['2026-04-02', PermitStatus.EXPIRED],
  ])('a renewal applied for on %s leaves an ended term %s', (renewalAppliedOn, status) => {
    expect(permitStatus({ ...permit, renewalAppliedOn }, '2026-07-01')).toBe(status);
  });

  test.each([
    ['CANCEL', PermitStatus.CANCELLED],
    ['WITHDRAW', PermitStatus.WITHDRAWN],
    ['REVOKE', PermitStatus.REVOKED],
  ])('a last version %s ends it from its day on, not before', (businessType, status) => {
    const ended = { ...permit, versions: [version(businessType, '2024-03-01')] };
    expect(permitStatus(ended, '2024-03-01')).toBe(status);
    expect(permitStatus(ended, '2024-02-29')).toBe(PermitStatus.VALID);
  });

  test('a change keeps it valid, a re-applied permit supersedes it', () => {
    expect(permitStatus({ ...permit, versions: [version('CHANGE', '2024-03-01')] }, '2024-03-01')).toBe(
      PermitStatus.VALID,
    );
    expect(permitStatus({ ...permit, supersededBy: 'other' }, '2024-03-01')).toBe(PermitStatus.SUPERSEDED);
  });

  test('a permit whose origin states no term is UNKNOWN, never valid', () => {
    expect(permitStatus({ ...permit, validFrom: null, validTo: null }, '2024-03-01')).toBe(PermitStatus.UNKNOWN);
  });
});

describe('the status of an execution report', () => {
  const report = {
    waived: false,
    submittedOn: null,
    reviewedOn: null,
    returnedOn: null,
    periodEnd: '2025-12-31',
    dueOn: '2026-01-31',
  };

  test.each([
    ['2025-12-31', ReportStatus.NOT_DUE],
    ['2026-01-01', ReportStatus.DUE],
    ['2026-01-31', ReportStatus.DUE],
    ['2026-02-01', ReportStatus.OVERDUE],
  ])('not submitted on %s is %s', (today, status) => {
    expect(reportStatus(report, today)).toBe(status);
  });

  test.each([
    [{ submittedOn: '2026-01-31' }, ReportStatus.SUBMITTED],
    [{ submittedOn: '2026-02-01' }, ReportStatus.SUBMITTED_LATE],
    [{ submittedOn: '2026-01-10', returnedOn: '2026-01-12' }, ReportStatus.RETURNED],
    [{ submittedOn: '2026-01-15', returnedOn: '2026-01-12' }, ReportStatus.SUBMITTED],
    [{ submittedOn: '2026-01-15', reviewedOn: '2026-03-01' }, ReportStatus.REVIEWED],
    [{ waived: true }, ReportStatus.WAIVED],
  ])('%o is %s', (dates, status) => {
    expect(reportStatus({ ...report, ...dates }, '2026-06-01')).toBe(status);
  });
});
