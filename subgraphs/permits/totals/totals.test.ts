import fc from 'fast-check';
import { loadDivisionTree } from '../../../data/divisions/load-tree';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { ExactDecimal } from '../../../schema/mass';
import { useFederation } from '../../../test/support/use-federation';
import { type EmissionRow, type PermitRow } from '../rows';
import * as hangzhou from '../testing/hangzhou-permit';
import { EMISSION_TOTALS, EQUIVALENTS, PERMIT_TOTALS } from '../testing/total-queries';
import { emissionTotals } from './emission-totals';

const { emissionRow, permitRow, quantity, versionRow } = hangzhou;
const { ask, answer, calls, store } = useFederation([]);

const placed = (divisionCode: string) => ({ divisionCode, divisionPath: loadDivisionTree().path(divisionCode) });
const number = (site: number): string => `91330114MAFAKE019H${String(site)}P`;
const permit = (site: number, divisionCode: string, of: Partial<PermitRow> = {}): PermitRow =>
  permitRow({ ...placed(divisionCode), validTo: '2027-05-31', industryCodes: ['4412'], ...of, _id: number(site) });
const emission = (site: number, divisionCode: string, of: Partial<EmissionRow> = {}): EmissionRow =>
  emissionRow({ ...placed(divisionCode), ...of, _id: JSON.stringify([site, of]), sourceId: number(site).slice(0, 21) });

// 330114001 is a township below the county 330114; on the business day, 2026-09-28, 103's term is over.
const permits = [
  permit(101, '330114001', { sourceId: number(101).slice(0, 21) }),
  { ...permit(101, '330114'), _id: `${number(101).slice(0, 21)}Q`, versions: [versionRow('CANCEL', '2026-09-28')] },
  permit(102, '330109', { managementCategory: 'SIMPLIFIED', industryCodes: ['2221', '4412'] }),
  permit(103, '330109', { validTo: '2026-09-27', managementCategory: null, industryCodes: [] }),
];
const kilograms = (value: string) => ({ quantity: quantity(value, 'kg') });
const emissions = [
  emission(101, '330114001', kilograms('0.1')),
  emission(102, '330109', { quantity: quantity('0.0002', 't') }),
  emission(102, '330109', { ...kilograms('7'), pollutantCode: 'w01018', pollutantName: '化学需氧量', medium: 'WATER' }),
  emission(102, '330109', { ...kilograms('5'), pollutantCode: 'w01018', pollutantName: '化学需氧量', medium: 'SEWER' }),
  emission(103, '330109', { quantity: null }),
  emission(103, '330109', { ...kilograms('900'), flags: ['CONFLICTING_AMOUNT'] }),
  emission(101, '330114001', { ...kilograms('4'), year: 2024 }),
  emission(101, '330114001', { ...kilograms('40'), system: RegulatorySystem.TAX }),
  emission(104, '330109', { pollutantCode: null, pollutantName: '恶臭', quantity: quantity('12', '1') }),
  emission(105, '330109', { pollutantCode: null, pollutantName: '异味', quantity: null }),
];

beforeAll(() => hangzhou.putRows(store(), { permits, emissions }));

interface Totals {
  readonly permitTotals: readonly { readonly key: string | null; readonly permits: number }[];
}
const permitTotalsBy = async (by: string, filter?: object) =>
  (await answer<Totals>(PERMIT_TOTALS, { by, filter })).permitTotals;

describe('permits are counted on the business day', () => {
  const of = (key: string | null, counts: [permits: number, sites: number], ...statuses: object[]) => ({
    ...{ key, division: null, permits: counts[0], sites: counts[1] },
    statuses,
  });
  const valid = { status: 'VALID', permits: 1, sites: 1 };
  const expired = { status: 'EXPIRED', permits: 1, sites: 1 };
  const cancelled = { status: 'CANCELLED', permits: 1, sites: 1 };

  test('by category, a site with two permits once, what has none last and null', async () => {
    expect(await permitTotalsBy('MANAGEMENT_CATEGORY')).toEqual([
      of('KEY', [2, 1], valid, cancelled),
      of('SIMPLIFIED', [1, 1], valid),
      of(null, [1, 1], expired),
    ]);
  });

  test('by status, and by the main industry of each', async () => {
    expect(await permitTotalsBy('STATUS')).toEqual([
      of('CANCELLED', [1, 1], cancelled),
      of('EXPIRED', [1, 1], expired),
      of('VALID', [2, 2], { status: 'VALID', permits: 2, sites: 2 }),
    ]);
    const industries = await permitTotalsBy('INDUSTRY');
    expect(industries.map(({ key, permits: count }) => [key, count])).toEqual([
      ['2221', 1],
      ['4412', 2],
      [null, 1],
    ]);
  });

  test.each<[asked: string | undefined, expected: [string, number][]]>([
    [undefined, [['330000', 4]]],
    ['330000', [['330100', 4]]],
    [
      '330100',
      [
        ['330109', 2],
        ['330114', 2],
      ],
    ],
    [
      '330114',
      [
        ['330114', 1],
        ['330114001', 1],
      ],
    ],
    ['330106', []],
  ])('by the divisions right below %s', async (divisionCode, expected) => {
    const totals = await permitTotalsBy('DIVISION', divisionCode === undefined ? undefined : { divisionCode });
    expect(totals.map(({ key, permits: count }) => [key, count])).toEqual(expected);
    expect(totals).toMatchObject(expected.map(([code]) => ({ division: { code } })));
  });

  test('under the filters of the list, and what is counted of a division says so', async () => {
    const filter = { divisionCode: '330114', managementCategory: 'KEY', inForceOn: '2026-09-28' };
    expect(await permitTotalsBy('STATUS', filter)).toMatchObject([
      { key: 'CANCELLED', division: { code: '330114' } },
      { key: 'VALID', division: { code: '330114' } },
    ]);
  });
});

describe('emissions are added up', () => {
  const ADDED = { year: 2025, system: 'AIR_PERMIT', division: null };
  const SULFUR = { ...ADDED, medium: 'AIR', pollutant: { code: 'a21026', name: '二氧化硫' } };
  const totals = async (filter: object, by = 'POLLUTANT') => {
    const asked = { filter: { year: 2025, system: 'AIR_PERMIT', ...filter }, by };
    return (await answer<{ emissionTotals: unknown[] }>(EMISSION_TOTALS, asked)).emissionTotals;
  };

  test('exactly, in kg; what is not known or contested is counted, never added', async () => {
    expect(await totals({ pollutantCode: 'a21026' })).toEqual([
      { ...SULFUR, quantities: [quantity('0.3', 'kg')], sites: 2, summed: 2, missing: 1, contested: 1 },
    ]);
  });

  test('media apart, other units apart, pollutants without a code by name; nothing known is no amount, not zero', async () => {
    const one = { sites: 1, summed: 1, missing: 0, contested: 0 };
    const odour = { code: null, name: '恶臭' };
    expect(await totals({})).toEqual([
      { ...SULFUR, quantities: [quantity('0.3', 'kg')], sites: 2, summed: 2, missing: 1, contested: 1 },
      ...['SEWER', 'WATER'].map((medium) => ({
        ...{ ...ADDED, ...one, medium, pollutant: { code: 'w01018', name: '化学需氧量' } },
        quantities: [quantity(medium === 'WATER' ? '7' : '5', 'kg')],
      })),
      {
        ...ADDED,
        ...one,
        medium: 'AIR',
        pollutant: { code: null, name: '异味' },
        quantities: [],
        sites: 0,
        summed: 0,
        missing: 1,
      },
      { ...ADDED, ...one, medium: 'AIR', pollutant: odour, quantities: [quantity('12', '1')] },
    ]);
  });

  test('by the divisions right below', async () => {
    expect(await totals({ divisionCode: '330100', pollutantCode: 'a21026' }, 'DIVISION')).toMatchObject([
      { division: { code: '330109' }, quantities: [quantity('0.2', 'kg')], sites: 1, missing: 1 },
      { division: { code: '330114' }, quantities: [quantity('0.1', 'kg')], sites: 1, missing: 0 },
    ]);
  });

  test.each<[what: string, filter: object, value: string]>([
    ['another year', { year: 2024 }, '4'],
    ['another system', { system: 'TAX' }, '40'],
    ['a medium', { medium: 'WATER' }, '7'],
    ['a county', { divisionCode: '330114' }, '0.1'],
  ])('of %s alone', async (_, filter, value) => {
    expect(await totals(filter)).toMatchObject([{ quantities: [quantity(value, 'kg')] }]);
  });

  test('of a year nobody speaks of there are none', async () => {
    expect(await totals({ year: 1999 })).toEqual([]);
  });

  test('to the same sum in any order', async () => {
    const rows = fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 1, maxLength: 40 });
    const sumOf = async (amounts: readonly number[]) => {
      const stated = amounts.map((grams) => emission(101, '330114', { quantity: quantity(String(grams), 'g') }));
      const [total] = await emissionTotals(
        (async function* () {
          yield* stated;
        })(),
        () => null,
      );
      return total?.quantities?.[0]?.value;
    };
    await fc.assert(
      fc.asyncProperty(rows, async (amounts) => {
        const sum = amounts
          .reduce((one, other) => one.plus(other), new ExactDecimal(0))
          .div(1000)
          .toFixed();
        expect([await sumOf(amounts), await sumOf([...amounts].reverse())]).toEqual([sum, sum]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what cannot be asked', () => {
  test.each([
    [PERMIT_TOTALS, { by: 'STATUS', filter: { divisionCode: '999999' } }, 'UNKNOWN_DIVISION'],
    [
      EMISSION_TOTALS,
      { by: 'POLLUTANT', filter: { year: 2025, system: 'TAX', divisionCode: 'x' } },
      'UNKNOWN_DIVISION',
    ],
    [PERMIT_TOTALS, { by: 'STATUS', filter: { sourceId: '1' } }, 'BAD_IDENTIFIER'],
    [EQUIVALENTS, { inForceOn: '2026-02-30' }, 'BAD_ARGUMENT'],
  ])('is refused by code', async (query, variables, code) => {
    const { body } = await ask(query, variables);
    expect(body.errors).toMatchObject([{ extensions: { code } }]);
  });

  test('emissions of all systems together', async () => {
    const { body } = await ask(EMISSION_TOTALS, { by: 'POLLUTANT', filter: { year: 2025 } });
    expect(body.errors?.[0]?.message).toContain('system');
  });
});

test.each([
  [PERMIT_TOTALS, { by: 'DIVISION' }, 'permits.permits find'],
  [EMISSION_TOTALS, { by: 'DIVISION', filter: { year: 2025, system: 'AIR_PERMIT' } }, 'permits.emissions find'],
])('totals are one store call', async (query, variables, call) => {
  calls.length = 0;
  await answer(query, variables);
  const asked = calls.map(({ collection, method }) => `${collection} ${method}`);
  expect(asked.filter((name) => name.startsWith('permits.'))).toEqual([call]);
});
