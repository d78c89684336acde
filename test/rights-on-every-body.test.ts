import { loadDivisionTree } from '../data/divisions/load-tree';
import { createClock } from '../lib/clock';
import { scopedStore } from '../lib/store/scoped-store';
import { onEveryBody, type TestStore } from '../lib/store/testing/open-test-stores';
import { inProcess } from '../subgraphs/kit/in-process';
import { openRoom } from '../subgraphs/kit/room';
import { trading } from '../subgraphs/trading/subgraph';
import { exampleRows, ids } from '../subgraphs/trading/testing/example-ledger';
import { DATASET, putRows, SITE } from '../subgraphs/trading/testing/example-rights';

onEveryBody('the ledger', ({ open }) => {
  let opened: TestStore;
  let execute: ReturnType<typeof inProcess>['execute'];

  beforeAll(async () => {
    opened = await open();
    const clock = createClock(new Date('2026-09-28T09:00:00+08:00'));
    const { store } = opened;
    ({ execute } = inProcess(await openRoom(trading, { store, divisions: loadDivisionTree(), clock })));
    await putRows(store, exampleRows);
  });
  afterAll(() => opened.remove());

  async function answer(query: string): Promise<unknown> {
    const { data, errors } = await execute({ query });
    expect(errors).toBeUndefined();
    return data;
  }

  test('is folded to the same holdings', async () => {
    const query = `{ rightAccounts(filter: { subjectId: "${SITE}" }) { nodes { id holdings { owned { value } available { value } } } } }`;
    const holdings = [{ owned: { value: '10' }, available: { value: '3.25' } }];
    expect(await answer(query)).toEqual({ rightAccounts: { nodes: [{ id: ids.heat, holdings }] } });
  });

  test('gives the same compliance year and position', async () => {
    const query = `{ complianceYear(id: "${ids.cement}:2024") { surrendered { value } position { gap { value } price { value } status } } }`;
    const position = { gap: { value: '2000' }, price: { value: '64.10' }, status: 'COVERED' };
    expect(await answer(query)).toEqual({ complianceYear: { surrendered: { value: '78000' }, position } });
  });

  test('gives the same prices, totals and pages of an account', async () => {
    const query = `{ priceSeries(commodity: CEA, from: "2025-11-01", to: "2025-11-30") { trades turnoverCny }
      complianceTotals { year verified { sum { value } missing } }
      transactions(filter: { accountId: "${ids.paper}", divisionCode: "330109" }) { nodes { id } totalCount } }`;
    const verified = (value: string | null) => ({
      sum: value === null ? null : { value },
      missing: value === null ? 1 : 0,
    });
    expect(await answer(query)).toEqual({
      priceSeries: [{ trades: 3, turnoverCny: '299100' }],
      complianceTotals: [
        { year: 2024, verified: verified('80000') },
        { year: 2025, verified: verified(null) },
        { year: 2020, verified: verified('0') },
      ],
      transactions: { nodes: [{ id: '2025-01-01:LEASE:lot-so2' }], totalCount: 1 },
    });
  });

  test('closes the same books', async () => {
    for (const { prove } of trading.books ?? []) {
      expect((await prove(scopedStore(opened.store, 'trading'), DATASET)).problems).toEqual([]);
    }
  });
});
