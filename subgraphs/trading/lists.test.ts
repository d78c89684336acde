import { useFederation } from '../../test/support/use-federation';
import { exampleRows, ids, transactions } from './testing/example-ledger';
import { complianceYearRow, EMITTER, putRows, SITE } from './testing/example-rights';

const { ask, answer, calls, store } = useFederation([]);

/** A second site in the same phase of the register, which states less. */
const other = complianceYearRow({
  ...{
    accountId: ids.paper,
    grain: 'SITE',
    sourceId: '91330109MAFAKE0275001',
    enterpriseId: null,
    divisionCode: '330109',
  },
  ...{ year: 2019, phase: '2013-2020', verified: null, verifiedStatus: 'NOT_REPORTED', complianceCode: 'C' },
  register: {
    ...{ allocated: '0.5', freeAllocated: null, surrendered: null, surrenderedAllowances: null },
    cumulativeReported: { allocated: null, verified: null, surrendered: '3' },
    cumulativeComputed: { allocated: '0.5', verified: null, surrendered: null, yearsWithoutVerified: 1 },
  },
});
const { complianceYears } = exampleRows;

beforeAll(() => putRows(store(), { ...exampleRows, complianceYears: [...complianceYears, other] }));

const { issuance, retirement, heat, paper, cement, trader } = ids;

describe('accounts are listed', () => {
  test.each<[what: string, filter: object, expected: string[]]>([
    ['whole, by id', {}, [cement, heat, issuance, paper, retirement, trader]],
    [
      'by city and every county below it',
      { divisionCode: '330100' },
      [cement, heat, issuance, paper, retirement, trader],
    ],
    ['by county', { divisionCode: '330109' }, [paper]],
    ['by a division without any', { divisionCode: '330106' }, []],
    ['by a part of the name in any case', { query: 'pAPER' }, [paper]],
    ['by a Chinese part of the name', { query: '示例水泥' }, [cement]],
    ['by kind of right', { rightType: 'CARBON' }, [cement, retirement, trader]],
    ['by type', { accountType: 'ISSUANCE' }, [issuance]],
    ['by status', { status: 'FROZEN' }, [heat]],
    ['by site', { subjectId: SITE }, [heat]],
    ['by enterprise, whose sites’ accounts are not its own', { subjectId: SITE.slice(0, 18) }, []],
    ['by enterprise that is the subject', { subjectId: EMITTER }, [cement]],
    ['by all conditions together', { subjectId: EMITTER, rightType: 'CARBON', divisionCode: '330111' }, [cement]],
  ])('%s', async (_, filter, expected) => {
    const query = `query List($filter: RightAccountFilter) { rightAccounts(filter: $filter) { totalCount nodes { id } } }`;
    const { rightAccounts } = await answer<{ rightAccounts: object }>(query, { filter });
    expect(rightAccounts).toEqual({ totalCount: expected.length, nodes: expected.map((id) => ({ id })) });
  });
});

describe('compliance years are listed', () => {
  const [owed, open, register, less] = [`${cement}:2024`, `${cement}:2025`, `${heat}:2020`, `${paper}:2019`] as const;

  test.each<[what: string, filter: object, expected: string[]]>([
    ['whole', {}, [owed, open, register, less]],
    ['by county', { divisionCode: '330111' }, [owed, open]],
    ['by year', { year: 2020 }, [register]],
    ['by phase', { phase: '2013-2020' }, [register, less]],
    ['by kind of right', { rightType: 'WATER' }, []],
    ['by verified status', { verifiedStatus: 'NOT_REPORTED' }, [less]],
    ['by grain', { subjectKind: 'ENTERPRISE' }, [owed, open]],
    ['by subject', { subjectId: SITE }, [register]],
    ['by compliance code', { complianceCode: 'A*' }, [register]],
  ])('%s', async (_, filter, expected) => {
    const query = `query List($filter: ComplianceYearFilter) { complianceYears(filter: $filter) { totalCount nodes { id } } }`;
    const { complianceYears: list } = await answer<{ complianceYears: object }>(query, { filter });
    expect(list).toEqual({ totalCount: expected.length, nodes: expected.map((id) => ({ id })) });
  });
});

describe('transactions are listed', () => {
  const inOrder = transactions.toSorted((one, two) => (`${one.at} ${one._id}` < `${two.at} ${two._id}` ? -1 : 1));
  const idsOf = (keep: (row: (typeof transactions)[number]) => boolean) => inOrder.filter(keep).map(({ _id }) => _id);

  test.each<[what: string, filter: object, expected: string[]]>([
    ['whole, in the order they were made', {}, idsOf(() => true)],
    ['by the county of either side', { divisionCode: '330182' }, idsOf((row) => row.fromDivisionCode === '330182')],
    ['by kind', { kind: 'SURRENDER' }, idsOf(({ kind }) => kind === 'SURRENDER')],
    ['by commodity', { commodity: 'CCER' }, idsOf(({ commodity }) => commodity === 'CCER')],
    ['by kind of right', { rightType: 'POLLUTANT' }, idsOf(({ rightType }) => rightType === 'POLLUTANT')],
    ['by account', { accountId: paper }, ['2025-01-01:LEASE:lot-so2']],
    ['by their first and last day', { from: '2025-11-18', to: '2025-11-18' }, ['2025-11-18:TRADE:lot-cea-paid']],
  ])('%s', async (_, filter, expected) => {
    const query = `query List($filter: TransactionFilter) { transactions(filter: $filter, first: 100) { totalCount nodes { id } } }`;
    const { transactions: list } = await answer<{ transactions: object }>(query, { filter });
    expect(list).toEqual({ totalCount: expected.length, nodes: expected.map((id) => ({ id })) });
  });

  test('in pages of three that meet every one once', async () => {
    interface Paged {
      readonly transactions: {
        readonly nodes: { id: string }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    }
    const query = `query Page($after: String) { transactions(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const met: string[] = [];
    for (let after: string | null = null, hasMore = true; hasMore;) {
      const { transactions: page }: Paged = await answer<Paged>(query, { after });
      met.push(...page.nodes.map(({ id }) => id));
      ({ hasNextPage: hasMore, endCursor: after } = page.pageInfo);
    }
    expect(met).toEqual(idsOf(() => true));
  });
});

describe('totals', () => {
  const SUMS = '{ sum { value } stated missing }';
  const TOTALS = `query Totals($by: ComplianceTotalsBy, $filter: ComplianceYearFilter) { complianceTotals(by: $by, filter: $filter) {
    grain year phase divisionCode subjects complianceYears allocated ${SUMS} freeAllocated ${SUMS} verified ${SUMS} surrendered ${SUMS}
    phases { phase accounts verifiedReported ${SUMS} verifiedComputed ${SUMS} surrenderedReported ${SUMS} surrenderedComputed ${SUMS} } } }`;
  const of = (value: string | null, stated: number, missing = 0) => ({
    sum: value === null ? null : { value },
    stated,
    missing,
  });

  async function totals(variables: object) {
    return (await answer<{ complianceTotals: object[] }>(TOTALS, variables)).complianceTotals;
  }

  test('by phase keep sites and enterprises apart, and count what is missing instead of adding zero', async () => {
    expect(await totals({ by: 'PHASE' })).toEqual([
      {
        ...{ grain: 'ENTERPRISE', year: null, phase: null, divisionCode: null, subjects: 1, complianceYears: 2 },
        ...{
          allocated: of('85000', 1, 1),
          freeAllocated: of('85000', 1, 1),
          verified: of('80000', 1, 1),
          surrendered: of('78000', 2),
        },
        phases: [
          {
            ...{ phase: null, accounts: 1, verifiedReported: of(null, 0, 1), verifiedComputed: of('80000', 1) },
            ...{ surrenderedReported: of(null, 0, 1), surrenderedComputed: of('78000', 1) },
          },
        ],
      },
      {
        ...{ grain: 'SITE', year: null, phase: '2013-2020', divisionCode: null, subjects: 2, complianceYears: 2 },
        ...{
          allocated: of('120.5', 2),
          freeAllocated: of('100', 1, 1),
          verified: of('0', 1, 1),
          surrendered: of('7', 1, 1),
        },
        phases: [
          {
            ...{ phase: '2013-2020', accounts: 2, verifiedReported: of('1', 1, 1), verifiedComputed: of('0', 1, 1) },
            ...{ surrenderedReported: of('10', 2), surrenderedComputed: of('7', 1, 1) },
          },
        ],
      },
    ]);
  });

  test.each([
    [{ by: 'YEAR' }, [2024, 2025, 2019, 2020]],
    [{ by: 'YEAR', filter: { subjectKind: 'SITE' } }, [2019, 2020]],
    [{ by: 'YEAR', filter: { divisionCode: '330106' } }, []],
  ])('%j have a row for each year', async (variables, years) => {
    expect(await totals(variables)).toMatchObject(years.map((year) => ({ year })));
  });

  test.each([
    ['330100', ['330111', '330109', '330114']],
    ['330111', ['330111']],
    [null, ['330000', '330000']],
  ])('by division of %s are those directly below it', async (divisionCode, codes) => {
    const filter = divisionCode === null ? null : { divisionCode };
    expect(await totals({ by: 'DIVISION', filter })).toMatchObject(codes.map((code) => ({ divisionCode: code })));
  });

  test('ask each collection once, however many years are folded', async () => {
    await totals({});
    calls.length = 0;
    await totals({});
    expect(calls.map(({ collection }) => collection).sort()).toEqual(
      // The accounts' other years are asked for the running amounts.
      ['complianceYears', 'complianceYears', 'lots', 'transactions'].map((name) => `trading.${name}`),
    );
  });
});

describe('what cannot be asked is refused by code, in both languages', () => {
  test.each([
    ['PAGE_TOO_LARGE', '{ rightAccounts(first: 501) { totalCount } }'],
    ['BAD_CURSOR', '{ complianceYears(after: "bm90IG91cnM") { totalCount } }'],
    ['UNKNOWN_DIVISION', '{ complianceTotals(filter: { divisionCode: "339999" }) { subjects } }'],
    ['UNKNOWN_DIVISION', '{ transactions(filter: { divisionCode: "339999" }) { totalCount } }'],
    ['BAD_ARGUMENT', '{ rightAccounts(filter: { query: " " }) { totalCount } }'],
    ['BAD_ARGUMENT', '{ rightAccounts(filter: { subjectId: "" }) { totalCount } }'],
    ['BAD_ARGUMENT', '{ transactions(filter: { from: "2025-02-01", to: "2025-01-31" }) { totalCount } }'],
    ['BAD_ARGUMENT', '{ priceSeries(commodity: CEA, from: "2025-02-01", to: "2025-01-31") { trades } }'],
    ['BAD_ARGUMENT', `{ rightAccount(id: "${heat}") { holdings(asOf: "2025-02-30") { commodity } } }`],
  ])('%s: %s', async (code, query) => {
    const { body } = await ask(query);
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code,
      messageZh: expect.stringMatching(/\p{Script=Han}/u) as unknown,
    });
  });
});

test('prices leave out what was reversed or is not settled', async () => {
  const query = `query Prices($interval: PriceInterval!) { priceSeries(commodity: CEA, from: "2025-01-01", to: "2026-12-31", interval: $interval) {
    periodStart open { value } high { value } low { value } close { value unit } average { value } volume { value unit } turnoverCny trades participants } }`;
  const month = {
    ...{ periodStart: '2025-11-01', open: { value: '70.00' }, high: { value: '82.50' }, low: { value: '64.10' } },
    ...{
      close: { value: '64.10', unit: 'CNY/t' },
      average: { value: '74.775' },
      volume: { value: '4000', unit: 'tCO2e' },
    },
    ...{ turnoverCny: '299100', trades: 3, participants: 2 },
  };
  expect(await answer(query, { interval: 'MONTH' })).toEqual({ priceSeries: [month] });
  const { priceSeries } = await answer<{ priceSeries: object[] }>(query, { interval: 'DAY' });
  expect(priceSeries).toMatchObject(['2025-11-03', '2025-11-18', '2025-11-19'].map((periodStart) => ({ periodStart })));
  expect(await answer('{ priceSeries(commodity: TP, from: "2025-01-01", to: "2026-12-31") { trades } }')).toEqual({
    priceSeries: [],
  });
});
