import { loadDivisionTree } from '../../../data/divisions/load-tree';
import { createClock } from '../../../lib/clock';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { recordedStore, type StoreCall } from '../../../test/support/recorded-store';
import { temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { inProcess } from '../../kit/in-process';
import { openRoom } from '../../kit/room';
import { type EmissionRow, type LimitRow, type MonitoringRecordRow, type PermitRow } from '../rows';
import { permits } from '../subgraph';
import * as hangzhou from '../testing/hangzhou-permit';

const { emissionRow, hour, limitRow, maintenance, permitRow, putRows, quantity, stack, versionRow } = hangzhou;
const NOW = '2026-09-28T09:00:00+08:00';

let temporary: TemporaryStore;
let execute: ReturnType<typeof inProcess>['execute'];
let instant = NOW;
const calls: StoreCall[] = [];

beforeAll(async () => {
  temporary = await temporaryStore();
  const clock = { now: () => new Date(instant), today: () => createClock(new Date(instant)).today() };
  const store = recordedStore(temporary.store, calls);
  ({ execute } = inProcess(await openRoom(permits, { store, divisions: loadDivisionTree(), clock })));
});
afterAll(() => temporary.remove());

/** Asks the room alone, when the business clock shows the time. */
async function askAt<T>(time: string, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
  instant = time;
  const { data, errors } = await execute({ query, variables });
  expect(errors).toBeUndefined();
  return data as T;
}

let sites = 100;
/** Every case has a site of its own. */
const newSite = (): string => `91330114MAFAKE019H${String((sites += 1))}`;

const OUTLETS = `query Outlets($sites: [_Any!]!) { _entities(representations: $sites) { ... on PollutionSource {
  outlets { monitoringRecords { nodes { startedAt } } } } } }`;
const USAGE = `query Usage($sites: [_Any!]!, $year: Int) { _entities(representations: $sites) { ... on PollutionSource {
  permitUsage(year: $year) { year permitted { value unit } system actual { value unit } share status } } } }`;

interface Amounts {
  readonly limits: readonly Partial<LimitRow>[];
  readonly emissions?: readonly Partial<EmissionRow>[];
  readonly year?: number;
  readonly id?: string;
}

/** Stores the amounts at a site and asks how much of what is permitted is used. */
async function usageOf({ limits, emissions = [], year, id = newSite() }: Amounts): Promise<unknown> {
  await putRows(temporary.store, {
    limits: limits.map((row, place) => limitRow({ permitNo: `${id}P`, ...row, _id: `${id}:${String(place)}` })),
    emissions: emissions.map((row, place) => emissionRow({ ...row, _id: `${id}:${String(place)}`, sourceId: id })),
  });
  const variables = { sites: [{ __typename: 'PollutionSource', id }], year };
  const { _entities } = await askAt<{ _entities: { permitUsage: unknown }[] }>(NOW, USAGE, variables);
  return _entities[0]?.permitUsage;
}

const permitted = (value: string, unit = 't/a', year = 2025): Partial<LimitRow> => ({
  annualQuantities: [{ year, quantity: quantity(value, unit) }],
});
const atOutlet = (...of: Parameters<typeof permitted>) => ({ ...permitted(...of), appliesTo: 'OUTLET' });
const stated = (value: string, unit = 'kg'): Partial<EmissionRow> => ({ quantity: quantity(value, unit) });

describe('permitted against actual', () => {
  test.each([
    { kilograms: '0', actual: '0', share: '0', status: 'WITHIN' },
    { kilograms: '7999.9', actual: '7.9999', share: '0.8', status: 'WITHIN' },
    { kilograms: '10000', actual: '10', share: '1', status: 'NEAR_LIMIT' },
    { kilograms: '12345', actual: '12.345', share: '1.2345', status: 'EXCEEDED' },
  ])('$kilograms kg of 10 t/a is $status', async ({ kilograms, actual, share, status }) => {
    const verdict = { system: 'AIR_PERMIT', actual: quantity(actual, 't/a'), share, status };
    expect(await usageOf({ limits: [permitted('10')], emissions: [stated(kilograms)] })).toEqual([
      { year: 2025, permitted: quantity('10', 't/a'), ...verdict },
    ]);
  });

  test.each<[what: string, emissions: Partial<EmissionRow>[], system: string | null]>([
    ['that nobody states', [], null],
    ['of another year', [{ ...stated('5'), year: 2024 }], null],
    ['of another pollutant', [{ ...stated('5'), pollutantCode: 'a21002' }], null],
    ['without a unit', [{ quantity: null }], 'AIR_PERMIT'],
    ['in a unit of volume', [stated('5', 'm3')], 'AIR_PERMIT'],
    ['of which one part is not known', [stated('5'), { quantity: null }], 'AIR_PERMIT'],
  ])('an amount %s is null and UNKNOWN, never zero, never WITHIN', async (_, emissions, system) => {
    expect(await usageOf({ limits: [permitted('10')], emissions })).toEqual([
      { year: 2025, permitted: quantity('10', 't/a'), system, actual: null, share: null, status: 'UNKNOWN' },
    ]);
  });

  test('each system that states an amount is judged by itself', async () => {
    const emissions = [stated('6000'), { ...stated('11000'), system: RegulatorySystem.TAX }];
    expect(await usageOf({ limits: [permitted('10')], emissions })).toMatchObject([
      { system: 'AIR_PERMIT', actual: quantity('6', 't/a'), status: 'WITHIN' },
      { system: 'TAX', actual: quantity('11', 't/a'), status: 'EXCEEDED' },
    ]);
  });

  test('a limit of concentration alone permits no amount, and no year but the one asked for is answered', async () => {
    expect(await usageOf({ limits: [{ concentrationLimit: quantity('35', 'mg/m3') }] })).toEqual([]);
    const limits = [permitted('10'), permitted('9', 't/a', 2026)];
    expect(await usageOf({ limits, year: 2026 })).toMatchObject([{ year: 2026, permitted: quantity('9', 't/a') }]);
  });

  test.each<[what: string, amounts: Amounts, expected: object[]]>([
    ['the year 0 has no limits', { limits: [permitted('10')], year: 0 }, []],
    [
      'a total of one year leaves the outlets their amounts of another',
      { limits: [permitted('10'), atOutlet('4', 't/a', 2026)] },
      [{ permitted: quantity('10', 't/a') }, { permitted: quantity('4', 't/a') }],
    ],
    [
      'amounts that cannot be added are UNKNOWN, not exceeded one by one',
      { limits: [atOutlet('3'), atOutlet('4', 'mg-TEQ/a')], emissions: [stated('5000')] },
      [{ status: 'UNKNOWN' }, { status: 'UNKNOWN' }],
    ],
    [
      'no amount is lost among units that cannot be added',
      { limits: [atOutlet('3'), atOutlet('4', 'mg-TEQ/a'), atOutlet('5', 'mg-TEQ/a')] },
      [{ permitted: quantity('3', 't/a') }, { permitted: quantity('9', 'mg-TEQ/a') }],
    ],
    [
      'grams and kilograms a year, as mercury is permitted in, are added',
      { limits: [atOutlet('500', 'g/a'), atOutlet('1', 'kg/a')] },
      [{ permitted: quantity('1500', 'g/a') }],
    ],
  ])('%s', async (_, amounts, expected) => {
    expect(await usageOf(amounts)).toMatchObject(expected);
  });

  test('a permit that was replaced permits nothing beside its successor', async () => {
    const id = newSite();
    const [replaced, standing] = [permitRow({ _id: `${id}P`, supersededBy: `${id}Q` }), permitRow({ _id: `${id}Q` })];
    await putRows(temporary.store, { permits: [replaced, standing] });
    const limits = [permitted('10'), { ...permitted('8'), permitNo: standing._id }];
    expect(await usageOf({ id, limits, emissions: [stated('9000')] })).toMatchObject([
      { permitted: quantity('8', 't/a'), status: 'EXCEEDED' },
    ]);
  });
});

describe('which limits hold', () => {
  const HELD = `query Held($id: ID!, $day: Date!) {
    permits(filter: { sourceId: $id, inForceOn: $day }) { nodes { limits { standard } } } }`;
  const last = (businessType: string): Partial<PermitRow> => ({ versions: [versionRow(businessType, '2024-03-01')] });
  const renewed = (renewalAppliedOn: string): Partial<PermitRow> => ({ renewalAppliedOn });

  // From midnight to eight in China it is still the day before in UTC.
  test.each<{ time: string; what: string; row: Partial<PermitRow>; status: string }>([
    { time: '2021-05-31T23:59:59', what: 'from 1 June on', row: {}, status: 'NOT_YET_EFFECTIVE' },
    { time: '2021-06-01T00:00:00', what: 'from 1 June on', row: {}, status: 'VALID' },
    { time: '2026-05-31T23:59:59', what: 'to 31 May', row: {}, status: 'VALID' },
    { time: '2026-06-01T00:00:00', what: 'to 31 May', row: {}, status: 'EXPIRED' },
    { time: '2026-06-01T00:00:00', what: 'renewed in time', row: renewed('2026-04-01'), status: 'RENEWAL_PENDING' },
    { time: '2026-06-01T00:00:00', what: 'renewed too late', row: renewed('2026-04-02'), status: 'EXPIRED' },
    { time: '2024-02-29T23:59:59', what: 'revoked on 1 March', row: last('REVOKE'), status: 'VALID' },
    { time: '2024-03-01T00:00:00', what: 'revoked on 1 March', row: last('REVOKE'), status: 'REVOKED' },
    { time: '2024-03-01T00:00:00', what: 'replaced', row: { supersededBy: 'another' }, status: 'SUPERSEDED' },
  ])('a permit $what is $status at $time in China', async ({ time, row, status }) => {
    const permitNo = `${newSite()}P`;
    await putRows(temporary.store, { permits: [permitRow({ ...row, _id: permitNo })] });
    const query = 'query Status($permitNo: ID!) { permit(permitNo: $permitNo) { status } }';
    expect(await askAt(`${time}+08:00`, query, { permitNo })).toEqual({ permit: { status } });
  });

  test.each<[day: string, letters: string[]]>([
    ['2023-12-31', ['P']],
    ['2024-01-01', ['Q']],
    ['2026-06-01', []],
  ])('on %s are those of the permits in force on it', async (day, letters) => {
    const id = newSite();
    const past = permitRow({ _id: `${id}P`, validTo: '2023-12-31' });
    const rows = [past, permitRow({ _id: `${id}Q`, validFrom: '2024-01-01' })];
    const limits = rows.map(({ _id }) => limitRow({ _id, permitNo: _id, standard: _id }));
    await putRows(temporary.store, { permits: rows, limits });
    const nodes = letters.map((letter) => ({ limits: [{ standard: `${id}${letter}` }] }));
    expect(await askAt(NOW, HELD, { id, day })).toEqual({ permits: { nodes } });
  });
});

describe('an execution report', () => {
  const query = 'query Report($permitNo: ID!) { permit(permitNo: $permitNo) { executionReports { status } } }';

  async function statusAt(time: string, submittedOn: string | null): Promise<unknown> {
    const permitNo = `${newSite()}P`;
    const report = { ...hangzhou.lateReport, submittedOn, _id: permitNo, permitNo };
    await putRows(temporary.store, { permits: [permitRow({ _id: permitNo })], reports: [report] });
    return askAt(`${time}+08:00`, query, { permitNo });
  }

  test.each([
    ['2025-12-31T23:59:59', 'NOT_DUE'],
    ['2026-01-01T00:00:00', 'DUE'],
    ['2026-01-31T23:59:59', 'DUE'],
    ['2026-02-01T00:00:00', 'OVERDUE'],
  ])('due on 31 January and not handed in at %s in China is %s', async (time, status) => {
    expect(await statusAt(time, null)).toHaveProperty('permit.executionReports.0.status', status);
  });

  test('is not handed in before the day it was', async () => {
    const answer = await statusAt('2026-01-20T09:00:00', '2026-01-25');
    expect(answer).toHaveProperty('permit.executionReports.0.status', 'DUE');
  });
});

describe('automatic values', () => {
  const RECORDS = `query Records($id: ID!, $from: DateTime, $to: DateTime, $code: ID, $period: AveragingPeriod) {
    dischargeOutlet(id: $id) { monitoringRecords(from: $from, to: $to, pollutantCode: $code, period: $period) {
      nodes { startedAt period } } } }`;
  const day: MonitoringRecordRow = { ...hour, _id: 'nox', pollutantCode: 'a21002', period: 'DAY' };

  beforeAll(async () => {
    const outlets = [stack, { ...stack, _id: `${stack.sourceId}:DA002` }];
    await putRows(temporary.store, { outlets, monitoringRecords: [maintenance, hour, day] });
  });

  test.each<[what: string, conditions: Readonly<Record<string, string>>, expected: MonitoringRecordRow[]]>([
    ['all, oldest first', {}, [day, hour, maintenance]],
    ['from a time on, which may be written in UTC', { from: '2026-09-27T01:00:00Z' }, [maintenance]],
    ['before a time', { to: '2026-09-27T09:00:00+08:00' }, [day, hour]],
    ['of a pollutant', { code: 'a21026' }, [hour, maintenance]],
    ['of a period', { period: 'DAY' }, [day]],
  ])('are asked %s', async (_, conditions, expected) => {
    const monitoringRecords = { nodes: expected.map(({ startedAt, period }) => ({ startedAt, period })) };
    const answer = await askAt(NOW, RECORDS, { id: stack._id, ...conditions });
    expect(answer).toEqual({ dischargeOutlet: { monitoringRecords } });
  });

  test.each(['2026-02-30T00:00:00+08:00', '2026-09-27T25:00:00+08:00'])('%s is no time', async (from) => {
    const { errors } = await execute({ query: RECORDS, variables: { id: stack._id, from } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT' } }]);
  });

  // Each outlet's values are a page of their own (docs/PRINCIPLES.md 5).
  test('of the outlets of a site are one store call an outlet, and no more', async () => {
    calls.length = 0;
    await askAt(NOW, OUTLETS, { sites: [{ __typename: 'PollutionSource', id: stack.sourceId }] });
    expect(calls.filter(({ collection }) => collection === 'permits.monitoringRecords')).toHaveLength(2);
  });
});
