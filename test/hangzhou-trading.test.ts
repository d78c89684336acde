import { type SourceAnswer } from '../cli/dataset/reconciliation';
import { rightsCover } from '../cli/dataset/reconciliations/rights-cover';
import { verifiedAndReported } from '../cli/dataset/reconciliations/verified-and-reported';
import { useFederation } from './support/use-federation';

const { answer, ask, calls } = useFederation(['hangzhou-small']);

interface Nodes<T> {
  readonly nodes: readonly T[];
}

interface Price {
  readonly periodStart: string;
  readonly low: { readonly value: string };
  readonly high: { readonly value: string };
  readonly volume: { readonly value: string; readonly unit: string };
}

const PRICES = `query Prices($commodity: Commodity!) {
  priceSeries(commodity: $commodity, from: "2023-07-01", to: "2026-09-28", interval: QUARTER) {
    periodStart low { value } high { value } volume { value unit } participants } }`;

describe('prices of the invented city', () => {
  test('allowances pass 100 yuan in late 2024 and are far below in late 2025', async () => {
    const { priceSeries } = await answer<{ priceSeries: Price[] }>(PRICES, { commodity: 'CEA' });
    expect(priceSeries).toHaveLength(13);
    const of = (start: string) => priceSeries.find(({ periodStart }) => periodStart === start);
    expect(Number(of('2024-10-01')?.high.value)).toBeGreaterThan(100);
    expect(Number(of('2025-10-01')?.high.value)).toBeLessThan(70);
    expect(of('2024-10-01')?.volume.unit).toBe('tCO2e');
  });

  test.each(['COD', 'NH3N', 'SO2', 'NOX', 'VOCS', 'TP', 'CCER', 'TCE', 'WATER_M3'])(
    '%s is traded',
    async (commodity) => {
      const { priceSeries } = await answer<{ priceSeries: Price[] }>(PRICES, { commodity });
      expect(priceSeries.length).toBeGreaterThan(0);
    },
  );

  test('a commodity of another system has no price here', async () => {
    expect(await answer(PRICES, { commodity: 'EUA' })).toEqual({ priceSeries: [] });
  });

  test('a span that ends before it begins is told in both languages', async () => {
    const { body } = await ask('{ priceSeries(commodity: CEA, from: "2026-01-02", to: "2026-01-01") { periodStart } }');
    expect(body.errors?.[0]?.extensions?.code).toBe('BAD_ARGUMENT');
  });
});

interface Total {
  readonly year: number;
  readonly subjects: number;
  readonly allocated: { readonly sum: { readonly value: string }; readonly missing: number };
  readonly verified: { readonly sum: { readonly value: string } };
  readonly surrendered: { readonly sum: { readonly value: string } };
}

const TOTALS = `{ complianceTotals { grain rightType year subjects
  allocated { sum { value } missing } verified { sum { value } } surrendered { sum { value } } } }`;

describe('obligations of the invented city', () => {
  test('what was surrendered for 2023 and 2024 is what was verified; for 2025 a part is', async () => {
    const { complianceTotals } = await answer<{ complianceTotals: Total[] }>(TOTALS);
    expect(complianceTotals.map(({ year, subjects, allocated }) => [year, subjects, allocated.missing])).toEqual([
      [2023, 9, 0],
      [2024, 9, 0],
      [2025, 9, 0],
    ]);
    const [first, second, third] = complianceTotals;
    expect(first?.surrendered.sum).toEqual(first?.verified.sum);
    expect(second?.surrendered.sum).toEqual(second?.verified.sum);
    const share = Number(third?.surrendered.sum.value) / Number(third?.verified.sum.value);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  });

  test('nobody is short: past years are surrendered, the open one is surrendered or covered', async () => {
    const query = `{ complianceYears(first: 100) { nodes { year complianceCode surrenderBy
      position { status creditStatus shortfall { value } price { value } } } } }`;
    interface Year {
      readonly year: number;
      readonly complianceCode: string | null;
      readonly position: { readonly status: string; readonly creditStatus: string };
    }
    const { complianceYears } = await answer<{ complianceYears: Nodes<Year> }>(query);
    expect(complianceYears.nodes).toHaveLength(27);
    for (const { year, complianceCode, position } of complianceYears.nodes) {
      expect(position.creditStatus).toBe('WITHIN');
      expect(complianceCode).toBe(year < 2025 ? 'A' : null);
      expect(year < 2025 ? ['SURRENDERED'] : ['SURRENDERED', 'COVERED']).toContain(position.status);
    }
    expect(complianceYears.nodes.some(({ position }) => position.status === 'COVERED')).toBe(true);
  });
});

interface Account {
  readonly id: string;
  readonly holdings: readonly { readonly usable: { readonly unit: string } | null }[];
  readonly lots: readonly { readonly id: string }[];
}

describe('accounts of the invented city', () => {
  const ACCOUNTS = `query Accounts($filter: RightAccountFilter) { rightAccounts(filter: $filter, first: 100) {
    nodes { id holdings { commodity owned { value unit } usable { value unit } } lots { id } subject { __typename } } } }`;

  test.each(['POLLUTANT', 'VOC', 'CARBON', 'ENERGY', 'WATER'])('holders of %s have something', async (rightType) => {
    const filter = { rightType, accountType: 'OPERATOR' };
    const { rightAccounts } = await answer<{ rightAccounts: Nodes<Account> }>(ACCOUNTS, { filter });
    expect(rightAccounts.nodes.length).toBeGreaterThan(5);
    expect(rightAccounts.nodes.every(({ holdings }) => holdings.length > 0)).toBe(true);
  });

  test('an account that was never used has nothing, and is answered as empty', async () => {
    const filter = { rightType: 'CARBON', accountType: 'TRADING', status: 'CLOSED' };
    const { rightAccounts } = await answer<{ rightAccounts: Nodes<Account> }>(ACCOUNTS, { filter });
    expect(rightAccounts.nodes).toHaveLength(2);
    for (const account of rightAccounts.nodes) expect(account).toMatchObject({ holdings: [], lots: [] });
  });

  test('for a page of accounts the ledger is asked once', async () => {
    await answer(ACCOUNTS, { filter: { rightType: 'VOC' } });
    calls.length = 0;
    await answer(ACCOUNTS, { filter: { rightType: 'VOC' } });
    const asked = calls.map(({ collection }) => collection);
    expect(asked.filter((name) => name === 'trading.transactions')).toHaveLength(1);
    expect(asked.filter((name) => name === 'trading.accounts')).toHaveLength(1);
  });
});

interface Sources {
  readonly pollutionSources: Nodes<SourceAnswer> & {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** Every source of the city as the gateway answers it. */
async function sources(selection: string): Promise<SourceAnswer[]> {
  const query = `query Sources($after: String) { pollutionSources(first: 100, after: $after) {
    nodes { id ${selection} } pageInfo { hasNextPage endCursor } } }`;
  const found: SourceAnswer[] = [];
  for (let after: string | null = null; ;) {
    const { pollutionSources }: Sources = await answer<Sources>(query, { after });
    found.push(...pollutionSources.nodes);
    if (!pollutionSources.pageInfo.hasNextPage) return found;
    after = pollutionSources.pageInfo.endCursor;
  }
}

describe('what several departments state, through the gateway', () => {
  test('verified is the sum of the report for every emitter and year', async () => {
    const settled = (await sources(verifiedAndReported.selection)).flatMap((source) =>
      verifiedAndReported.settle(source),
    );
    expect(settled.length).toBeGreaterThanOrEqual(27);
    expect(settled.filter((problem) => problem !== null)).toEqual([]);
  });

  test('rights held cover what is permitted and put out at every right holder, for each of the three years', async () => {
    const answers = await sources(rightsCover.selection);
    const settled = answers.flatMap((source) => rightsCover.settle(source));
    expect(settled.length).toBeGreaterThan(3 * 268);
    expect(settled.filter((problem) => problem !== null)).toEqual([]);
    const holders = answers.filter(({ rights2024 }) =>
      (rights2024 as { held: object | null }[]).some(({ held }) => held !== null),
    );
    expect(holders).toHaveLength(70);
  });

  test('an account, a lot, a transaction and a year are found by key', async () => {
    const { rightAccounts } = await answer<{ rightAccounts: Nodes<{ id: string; enterprise: { name: string } }> }>(
      '{ rightAccounts(filter: { rightType: CARBON, accountType: OPERATOR }, first: 1) { nodes { id enterprise { name } } } }',
    );
    const [found] = rightAccounts.nodes;
    expect(found?.enterprise.name).toMatch(/^示例/);
    expect(await answer('query ($id: ID!) { rightAccount(id: $id) { id } }', { id: found?.id })).toEqual({
      rightAccount: { id: found?.id },
    });
    expect(await answer('{ rightAccount(id: "cn-ets:NOBODY") { id } }')).toEqual({ rightAccount: null });
  });
});
