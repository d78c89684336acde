import { type LimitRow, type MonitoringRecordRow } from '../rows';
import * as hangzhou from '../testing/hangzhou-permit';
import { closes, expectProblem, prove } from '../testing/proved-book';

const { heat, hour, limitRow, permitRow, quantity, stack } = hangzhou;

describe('the limit chain', () => {
  const amounts = (...years: number[]) => years.map((year) => ({ year, quantity: quantity('1', 't/a') }));
  const registration = permitRow({ _id: '91330109MAFAKE0275001W', managementCategory: 'REGISTRATION' });
  const chain = (of: Partial<LimitRow>) =>
    prove('limit-chain', {
      permits: [heat, registration],
      outlets: [stack],
      limits: [limitRow({ _id: 'limit', permitNo: heat._id, ...of })],
    });

  test.each<[what: string, limit: Partial<LimitRow>, said: RegExp]>([
    ['a permit nobody holds', { permitNo: `${heat.sourceId}R` }, /there is no permit/],
    ['the permit of another site', { sourceId: registration.sourceId }, /its permit of/],
    [
      'a registration',
      { permitNo: registration._id, sourceId: registration.sourceId },
      /is a registration, which permits nothing/,
    ],
    ['an outlet nobody has', { appliesTo: 'OUTLET', outletId: `${heat.sourceId}:DA009` }, /there is no outlet/],
    ['no outlet where one is meant', { appliesTo: 'OUTLET' }, /applies to OUTLET, outlet null/],
    ['an outlet under the whole site', { outletId: stack._id }, /applies to FACTORY_TOTAL, outlet/],
    ['a year before the term', { annualQuantities: amounts(2022, 2023) }, /an amount of 2022/],
    ['a year after the term', { annualQuantities: amounts(2028, 2029) }, /an amount of 2029/],
    ['a year twice', { annualQuantities: amounts(2025, 2025) }, /a year has two amounts/],
  ])('finds %s', async (_, limit, said) => {
    await expectProblem(chain(limit), said);
  });

  test('closes over the first and the last year of the term', async () => {
    expect(await chain({ annualQuantities: amounts(2023, 2028) })).toEqual(closes(1));
  });
});

describe('factory totals', () => {
  const yearly = (value: string, unit: string) => [{ year: 2025, quantity: quantity(value, unit) }];
  const outlet = (value: string, unit = 't/a') => ({
    appliesTo: 'OUTLET',
    outletId: stack._id,
    annualQuantities: yearly(value, unit),
  });
  const total = (value: string, unit = 't/a') => ({ annualQuantities: yearly(value, unit) });
  const limits = (...of: Partial<LimitRow>[]) =>
    prove('factory-totals', {
      limits: of.map((row, place) => limitRow({ permitNo: heat._id, ...row, _id: String(place) })),
    });

  test.each<[what: string, limits: Partial<LimitRow>[]]>([
    ['outlets that make up the total exactly', [total('0.3'), outlet('0.1'), outlet('0.2')]],
    ['outlets in kilograms', [total('1'), outlet('400', 'kg/a'), outlet('0.6')]],
  ])('close over %s', async (_, of) => {
    expect((await limits(...of)).problems).toEqual([]);
  });

  test('leave alone what stands by itself, in its year', async () => {
    const nextYear = [{ year: 2026, quantity: quantity('9', 't/a') }];
    expect(await limits(total('5'), { ...outlet('9'), annualQuantities: nextYear })).toEqual(closes(0));
  });

  test.each<[what: string, limits: Partial<LimitRow>[], said: RegExp]>([
    [
      'the last digit too much',
      [total('0.3'), outlet('0.1'), outlet('0.2000001')],
      /outlets 0.3000001 t\/a, the whole site 0.3/,
    ],
    ['two totals', [total('5'), total('6')], /two totals, 5 t\/a and 6 t\/a/],
    ['units that cannot be compared', [total('5'), outlet('1', 'mg-TEQ/a')], /cannot be compared/],
  ])('find %s', async (_, of, said) => {
    await expectProblem(limits(...of), said);
  });
});

describe('automatic values', () => {
  const oxygen: MonitoringRecordRow = {
    ...hour,
    ...{
      _id: 'oxygen',
      pollutantCode: 'a19001',
      average: quantity('8.0', '%'),
      convertedAverage: null,
      cumulative: null,
    },
  };
  const flow = { ...oxygen, _id: 'flow', pollutantCode: 'a00000', average: null, cumulative: quantity('100000', 'm3') };
  const measured = (of: Partial<MonitoringRecordRow>): MonitoringRecordRow => ({
    ...hour,
    ...{
      average: quantity('30.0', 'mg/m3'),
      convertedAverage: quantity('34.6', 'mg/m3'),
      cumulative: quantity('3.0', 'kg'),
    },
    ...of,
  });
  const proven = (of: Partial<MonitoringRecordRow>, beside = [oxygen, flow]) =>
    prove('automatic-values', { limits: hangzhou.heatLimits, monitoringRecords: [measured(of), ...beside] });

  test.each<[what: string, figures: number, record: Partial<MonitoringRecordRow>]>([
    ['30 mg/m3 at 8 % that are 34.6 at 6 %, and 3 kg in 100 000 m3', 2, {}],
    ['the same mass in grams', 2, { cumulative: quantity('3000', 'g') }],
    ['what was not converted, nor added up', 0, { convertedAverage: null, cumulative: null }],
    ['an hour under maintenance', 0, { average: null, convertedAverage: null, cumulative: null }],
  ])('close over %s', async (_, figures, record) => {
    expect(await proven(record)).toEqual(closes(figures));
  });

  test('cannot be judged without the oxygen and the flow of the same time', async () => {
    const later = { startedAt: '2026-09-27T10:00:00+08:00' };
    const wrong = { convertedAverage: quantity('99', 'mg/m3'), cumulative: quantity('99', 'kg') };
    expect(
      await proven(wrong, [
        { ...oxygen, ...later },
        { ...flow, period: 'DAY' },
      ]),
    ).toEqual(closes(0));
  });

  test.each<[what: string, record: Partial<MonitoringRecordRow>, said: RegExp]>([
    [
      'a conversion with air for gas',
      { convertedAverage: quantity('30.0', 'mg/m3') },
      /30.0 mg\/m3 stated, 34.6154 computed/,
    ],
    ['a conversion in another unit', { convertedAverage: quantity('34.6', 'ug/m3') }, /34.6 ug\/m3 stated/],
    ['a mass of the folded concentration', { cumulative: quantity('3.46', 'kg') }, /3.46 kg stated, 3.00000 computed/],
    ['a mass that is none', { cumulative: quantity('3', 'm3') }, /3 m3 stated/],
  ])('find %s', async (_, record, said) => {
    await expectProblem(proven(record), said);
  });

  test('find a conversion where the gas was air', async () => {
    await expectProblem(proven({}, [{ ...oxygen, average: quantity('21.0', '%') }, flow]), /none computed/);
  });
});
