import { type OutletRow, type PermitRow, type ReportRow } from '../rows';
import * as hangzhou from '../testing/hangzhou-permit';
import { closes, expectProblem, prove } from '../testing/proved-book';
import { permitBooks } from './list';

const { heat, hour, lateReport, limitRow, openReport, permitRow, quantity, stack, versionRow } = hangzhou;

const yearly = (year: number, value: string) => ({ year, quantity: quantity(value, 't/a') });
const beside = { ...hour, convertedAverage: null, cumulative: null };
/** The permit of the other tests with what each book needs beside its rows. */
const sound: hangzhou.RoomRows = {
  ...hangzhou.heatRows,
  limits: [
    ...hangzhou.heatLimits,
    limitRow({ _id: 'total', permitNo: heat._id, annualQuantities: [yearly(2025, '10.00'), yearly(2026, '9.5')] }),
  ],
  monitoringRecords: [
    hour,
    { ...beside, _id: 'oxygen', pollutantCode: 'a19001', average: quantity('7.1', '%') },
    { ...beside, _id: 'flow', pollutantCode: 'a00000', average: null, cumulative: quantity('172900', 'm3') },
  ],
};

describe('every book', () => {
  test.each(permitBooks.map(({ id }) => [id.replace('permits.', '')]))('%s closes over a sound permit', async (id) => {
    const { checked, problems } = await prove(id, sound);
    expect(problems).toEqual([]);
    expect(checked).toBeGreaterThan(0);
  });

  test.each(permitBooks.map(({ id }) => [id.replace('permits.', '')]))('%s looks at one data set', async (id) => {
    expect(await prove(id, sound, 'another')).toEqual(closes(0));
  });
});

describe('the version history', () => {
  const term = { validFrom: heat.validFrom, validTo: heat.validTo };
  const initial = { ...versionRow('INITIAL', '2023-05-20'), ...term };
  const next = (businessType: string, completedOn: string, of: object = {}) => ({
    ...versionRow(businessType, completedOn),
    versionNo: 2,
    ...of,
  });
  const ofHeat = (of: Partial<PermitRow>) => prove('version-history', { permits: [{ ...heat, ...of }] });

  test.each<[what: string, permit: Partial<PermitRow>, said: RegExp]>([
    [
      'a gap in the numbers',
      { versions: [initial, next('CHANGE', '2025-01-01', { versionNo: 3 })] },
      /out of its place/,
    ],
    ['days that go back', { versions: [initial, next('CHANGE', '2023-05-19')] }, /completed before/],
    ['a beginning with a change', { versions: [{ ...initial, businessType: 'CHANGE' }] }, /begins with 1 CHANGE/],
    ['two applications', { versions: [initial, next('INITIAL', '2025-01-01')] }, /applied for again/],
    [
      'a change after the end',
      { versions: [initial, next('REVOKE', '2025-01-01'), next('CHANGE', '2025-02-01', { versionNo: 3 })] },
      /goes on after 2 REVOKE/,
    ],
    [
      'a term that is turned round',
      { versions: [{ ...initial, validFrom: '2029-01-01' }] },
      /2029-01-01 to 2028-05-31/,
    ],
    ['half a term', { versions: [{ ...initial, validTo: null }] }, /2023-06-01 to null/],
    [
      'a renewal that renews nothing',
      { versions: [initial, next('RENEWAL', '2025-01-01', term)] },
      /renews to 2028-05-31/,
    ],
    ['another term than the permit says', { validTo: '2028-05-30' }, /the permit 2023-06-01 to 2028-05-30/],
  ])('finds %s', async (_, permit, said) => {
    await expectProblem(ofHeat(permit), said);
  });

  test('closes over a renewal and a change of the same day; a permit whose origin tells no versions is not counted', async () => {
    const versions = [initial, next('CHANGE', '2023-05-20'), next('RENEWAL', '2028-05-01', { versionNo: 3 })];
    const renewed = { validFrom: '2028-06-01', validTo: '2033-05-31' };
    const history = versions.map((version) =>
      version.businessType === 'RENEWAL' ? { ...version, ...renewed } : version,
    );
    expect(await ofHeat({ ...renewed, versions: history })).toEqual(closes(1));
    expect(await ofHeat({ versions: [], validFrom: null, validTo: null })).toEqual(closes(0));
  });
});

describe('the standing permit', () => {
  const site = heat.sourceId;
  const [first, second] = [`${site}P`, `${site}Q`];
  const permits = (one: Partial<PermitRow>, other: Partial<PermitRow>) =>
    prove('standing-permit', { permits: [permitRow({ _id: first, ...one }), permitRow({ _id: second, ...other })] });
  const untold = { validFrom: null, validTo: null };
  const later = { validFrom: '2024-01-01', validTo: '2028-12-31' };

  test.each<[what: string, one: Partial<PermitRow>, other: Partial<PermitRow>]>([
    ['one after the other', { validTo: '2023-12-31' }, later],
    ['a replaced one beside its successor', { supersededBy: second }, later],
    ['one that was cancelled the day the other begins', { versions: [versionRow('CANCEL', '2024-01-01')] }, later],
    ['one whose term is not stated', untold, later],
    ['another site', { _id: '91330109MAFAKE0275001P', sourceId: '91330109MAFAKE0275001' }, later],
  ])('closes over %s', async (_, one, other) => {
    expect((await permits(one, other)).problems).toEqual([]);
  });

  test('says nothing of a site none of whose permits has a term', async () => {
    expect(await permits(untold, untold)).toEqual(closes(0));
  });

  test.each<[what: string, both: [Partial<PermitRow>, Partial<PermitRow>], said: RegExp]>([
    ['two on the same last day', [{ validTo: '2024-01-01' }, later], /P still stands on 2024-01-01, when \S+Q begins/],
    ['a cancellation too late', [{ versions: [versionRow('CANCEL', '2024-01-02')] }, later], /still stands/],
    ['two of the same term', [{}, {}], /still stands/],
    ['a successor nobody knows', [{ supersededBy: `${site}R` }, untold], /which there is not/],
    ['a successor at another site', [{ supersededBy: second }, { ...later, sourceId: 'us-tri:X' }], /of us-tri:X/],
  ])('finds %s', async (_, both, said) => {
    await expectProblem(permits(...both), said);
  });
});

describe('outlet codes', () => {
  test.each<[what: string, outlet: Partial<OutletRow>, said: RegExp]>([
    ['a code that is none', { outletCode: 'DA1', _id: `${stack.sourceId}:DA1` }, /code "DA1"/],
    ['a code in lower case', { outletCode: 'da001', _id: `${stack.sourceId}:da001` }, /code "da001"/],
    ['a facility', { outletCode: 'MF0001', _id: `${stack.sourceId}:MF0001` }, /code of a facility/],
    ['another id', { outletCode: 'DA002' }, /is outlet DA002/],
    ['water from a stack', { medium: 'WATER' }, /DA001 leads to WATER/],
    ['a permit nobody holds', { permitNo: `${stack.sourceId}R` }, /there is no permit/],
    [
      'the permit of another site',
      { sourceId: '91330109MAFAKE0275001', _id: '91330109MAFAKE0275001:DA001' },
      /its permit is of/,
    ],
  ])('find %s', async (_, outlet, said) => {
    await expectProblem(prove('outlet-codes', { permits: [heat], outlets: [{ ...stack, ...outlet }] }), said);
  });
});

describe('report periods', () => {
  const reports = (...of: Partial<ReportRow>[]) =>
    prove('report-periods', {
      permits: [heat],
      reports: of.map((row, place) => ({ ...lateReport, ...row, _id: String(place) })),
    });
  const february = { kind: 'MONTHLY', periodStart: '2024-02-01', periodEnd: '2024-02-29', dueOn: '2024-03-15' };

  test('close over a leap month, a half year, a waived report and one returned and handed in again', async () => {
    const half = { kind: 'SEMIANNUAL', periodStart: '2024-07-01', periodEnd: '2024-12-31', dueOn: '2025-01-15' };
    const resubmitted = { returnedOn: '2026-01-28', submittedOn: '2026-02-01', reviewedOn: '2026-02-01' };
    const waived = { ...openReport, waived: true };
    expect(
      await reports({ ...february, submittedOn: '2024-03-01' }, { ...half, submittedOn: null }, waived, resubmitted),
    ).toEqual(closes(4));
  });

  test.each<[what: string, report: Partial<ReportRow>, said: RegExp]>([
    ['a month without its leap day', { ...february, periodEnd: '2024-02-28', submittedOn: null }, /not to 2024-02-29/],
    ['a quarter that begins in May', { kind: 'QUARTERLY', periodStart: '2024-05-01' }, /not to null/],
    ['a kind nobody knows', { kind: 'WEEKLY' }, /not to null/],
    ['a due day on the last day of the period', { dueOn: '2025-12-31' }, /due on 2025-12-31/],
    ['one handed in before its period was over', { submittedOn: '2025-12-31' }, /submitted on 2025-12-31/],
    ['a review of nothing', { submittedOn: null, reviewedOn: '2026-03-01' }, /never submitted/],
    ['a review before it came', { reviewedOn: '2026-01-31' }, /reviewed on 2026-01-31/],
    ['a return within the period', { returnedOn: '2025-12-31' }, /returned on 2025-12-31/],
    ['a waived one that came', { waived: true }, /waived, but submitted/],
    ['a permit nobody holds', { permitNo: 'none' }, /there is no permit none/],
    ['another site', { sourceId: '91330109MAFAKE0275001' }, /its permit of/],
    [
      'a year before the permit',
      { periodStart: '2022-01-01', periodEnd: '2022-12-31', dueOn: '2023-01-31', submittedOn: null },
      /a term from 2023-06-01/,
    ],
  ])('find %s', async (_, report, said) => {
    await expectProblem(reports(report), said);
  });

  test('find two of one period', async () => {
    await expectProblem(reports({}, {}), /there is another/);
  });
});
