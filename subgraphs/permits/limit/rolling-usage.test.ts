import fc from 'fast-check';
import { dataFolder } from '../../../data/divisions/load-tree';
import { readCsvSync } from '../../../lib/csv';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { twelveMonthSums } from '../../../schema/twelve-months';
import { type MonthlyEmissionRow } from '../rows';
import { limitRow, monthlyRow, permitRow, quantity } from '../testing/hangzhou-permit';
import { rollingUsage } from './rolling-usage';

const SITE = '91330114MAFAKE019H001';
const permits = [permitRow({ _id: `${SITE}P` })];

const permitted = (value: string, unit = 'kg/a', years = [2024, 2025, 2026]) =>
  limitRow({
    _id: 'total',
    permitNo: `${SITE}P`,
    annualQuantities: years.map((year) => ({ year, quantity: quantity(value, unit) })),
  });

/** Rows of the months from January 2024 on; a year that is not whole ends in nulls. */
function rowsOf(amounts: readonly (string | null)[], of: Partial<MonthlyEmissionRow> = {}): MonthlyEmissionRow[] {
  return Array.from({ length: Math.ceil(amounts.length / 12) }, (_, place) => {
    const months = Array.from({ length: 12 }, (__, month) => amounts[place * 12 + month] ?? null);
    return monthlyRow({ _id: `row ${String(place)}`, sourceId: SITE, year: 2024 + place, months, ...of });
  });
}

const vectors = readCsvSync(dataFolder, {
  file: 'vectors/rolling-usage.csv',
  columns: ['id', 'amounts', 'permitted', 'expected'] as const,
}).map(({ values }) => values);

test.each(vectors)('$id: $amounts of $permitted is $expected', ({ amounts, permitted: bound, expected }) => {
  const months = amounts.split(' ').map((amount) => (amount === '-' ? null : amount));
  const [usage] = rollingUsage({ permits, limits: [permitted(bound)] }, rowsOf(months));
  expect(`${usage?.actual?.value ?? 'NONE'} ${String(usage?.status)}`).toBe(expected);
});

const ones = (count: number): string[] => Array.from({ length: count }, () => '1');

test('the twelve months are told by their days, and judged by the year they end in', () => {
  const limits = [
    limitRow({
      _id: 'total',
      permitNo: `${SITE}P`,
      annualQuantities: [
        { year: 2024, quantity: quantity('0.1', 't/a') },
        { year: 2025, quantity: quantity('0.015', 't/a') },
      ],
    }),
  ];
  expect(rollingUsage({ permits, limits }, rowsOf([...ones(12), '2', '1']))).toEqual([
    {
      ...{ pollutantCode: 'a21026', pollutantName: '二氧化硫', system: 'AIR_PERMIT' },
      ...{ periodStart: '2024-02-01', periodEnd: '2025-01-31', permitted: quantity('0.015', 't/a') },
      ...{ actual: quantity('0.013', 't/a'), share: '0.8667', status: 'NEAR_LIMIT' },
    },
  ]);
});

test('what nobody states is UNKNOWN, and so is what is permitted in units that cannot be added', () => {
  const nothing = { periodStart: null, periodEnd: null, permitted: null, actual: null, share: null };
  const unknown = { ...nothing, pollutantCode: 'a21026', pollutantName: '二氧化硫', status: 'UNKNOWN' };
  expect(rollingUsage({ permits, limits: [permitted('24')] }, [])).toEqual([{ ...unknown, system: null }]);
  const limits = [permitted('24'), { ...permitted('1', 'mg-TEQ/a'), _id: 'other' }];
  expect(rollingUsage({ permits, limits }, rowsOf(ones(12)))).toEqual([{ ...unknown, system: 'AIR_PERMIT' }]);
});

test('months that end where nothing is permitted bind nobody, and without a permitted amount nothing is told', () => {
  const limits = [permitted('24', 'kg/a', [2025])];
  expect(rollingUsage({ permits, limits }, rowsOf(ones(12)))).toMatchObject([{ actual: null, status: 'UNKNOWN' }]);
  expect(rollingUsage({ permits, limits: [] }, rowsOf(ones(12)))).toEqual([]);
});

test('what goes to two media is added up, what another system states never', () => {
  const rows = [...rowsOf(ones(12)), ...rowsOf(ones(12), { medium: 'WATER' })];
  const other = rowsOf(ones(12), { system: RegulatorySystem.MONITORING });
  expect(rollingUsage({ permits, limits: [permitted('24')] }, [...rows, ...other])).toMatchObject([
    { system: 'AIR_PERMIT', actual: quantity('24', 'kg/a'), status: 'NEAR_LIMIT' },
    { system: 'MONITORING', actual: quantity('12', 'kg/a'), status: 'WITHIN' },
  ]);
});

test('there is one sum for each month from the twelfth on, and no month counts outside its sums', () => {
  const months = fc.array(fc.option(fc.integer({ min: 0, max: 10 ** 6 })), { maxLength: 40 });
  fc.assert(
    fc.property(months, (amounts) => {
      const sums = twelveMonthSums(amounts.map((amount) => (amount === null ? null : String(amount))));
      expect(sums).toHaveLength(Math.max(0, amounts.length - 11));
      sums.forEach((sum, first) => {
        const window = amounts.slice(first, first + 12);
        const isKnown = !window.includes(null);
        expect(sum?.toNumber()).toBe(
          isKnown ? window.reduce<number>((all, amount) => all + (amount ?? 0), 0) : undefined,
        );
      });
    }),
  );
});
