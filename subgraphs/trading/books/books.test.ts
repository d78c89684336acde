import { scopedStore } from '../../../lib/store/scoped-store';
import { type Store } from '../../../lib/store/port';
import { temporaryStore, type TemporaryStore } from '../../kit/import/testing/temporary-store';
import { type ComplianceYearRow, type LegRow, type LotRow, type TransactionRow } from '../rows';
import { trading } from '../subgraph';
import { exampleRows, ids, pre, registered, sulfur, transactions, year2024 } from '../testing/example-ledger';
import { accountRow, DATASET, leaseLegs, lotRow, putRows, transactionRow } from '../testing/example-rights';

let temporary: TemporaryStore;
let room: Store;

beforeEach(async () => {
  temporary = await temporaryStore();
  room = scopedStore(temporary.store, 'trading');
  await putRows(temporary.store, exampleRows);
});
afterEach(() => temporary.remove());

const books = trading.books ?? [];

/** What the books find in the store as it is, without those that find nothing. */
async function findings(dataset = DATASET): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const { id, prove } of books) {
    const { problems, problemCount } = await prove(room, dataset);
    expect(problemCount).toBe(problems.length);
    if (problemCount > 0) found[id] = problems;
  }
  return found;
}

const own = { fromAccountId: ids.heat, toAccountId: ids.heat };
const handOver = { fromAccountId: ids.heat, toAccountId: ids.paper };
const row = { _id: 'bad', kind: 'TRANSFER', at: '2026-01-05T10:00:00+08:00' } as const;
const [allotment] = transactions;
const leg = (of: Partial<LegRow>): LegRow => ({
  ...{ accountId: ids.heat, lotId: sulfur._id, bucket: 'AVAILABLE', amount: '-1' },
  ...of,
});

test('the example’s books close, and each looked at something', async () => {
  expect(books.map(({ id }) => id)).toEqual(
    ['double-entry', 'no-overdraft', 'in-term', 'lots-issued', 'surrendered', 'cumulatives'].map(
      (id) => `trading.${id}`,
    ),
  );
  for (const { prove } of books) expect((await prove(room, DATASET)).checked).toBeGreaterThan(0);
  expect(await findings()).toEqual({});
});

test('another data set is not looked at', async () => {
  for (const { prove } of books)
    expect(await prove(room, 'other')).toEqual({ checked: 0, problemCount: 0, problems: [] });
});

test.each<[what: string, bad: TransactionRow, found: Record<string, readonly string[]>]>([
  [
    'legs that do not sum to zero',
    transactionRow(
      { ...row, ...handOver, legs: [leg({}), leg({ accountId: ids.paper, amount: '1.01' })] },
      { lot: sulfur, amount: '1.01' },
    ),
    { 'trading.double-entry': ['bad: legs of lot-so2 sum to 0.01, not 0'] },
  ],
  [
    'an account that is no party',
    transactionRow(
      { ...row, ...handOver, legs: [leg({}), leg({ accountId: ids.cement, amount: '1' })] },
      { lot: sulfur, amount: '1' },
    ),
    { 'trading.double-entry': ['bad: example:cement is no party to it'] },
  ],
  [
    'an amount that is not what its legs move',
    transactionRow({ ...row, ...handOver, quantity: { value: '2', unit: 't/a' } }, { lot: sulfur, amount: '1' }),
    { 'trading.double-entry': ['bad: legs move 1, it says 2'] },
  ],
  [
    'more sold than is free, though more is owned (PT-R19)',
    transactionRow({ ...row, ...handOver }, { lot: sulfur, amount: '3.26' }),
    { 'trading.no-overdraft': ['bad: example:heat of lot-so2: AVAILABLE -0.01'] },
  ],
  [
    'more released than is pledged',
    transactionRow({ ...row, ...own, kind: 'RELEASE' }, { lot: sulfur, amount: '4', fromBucket: 'PLEDGED' }),
    { 'trading.no-overdraft': ['bad: example:heat of lot-so2: PLEDGED -1'] },
  ],
  [
    'a leased right passed on',
    transactionRow({ ...row, fromAccountId: ids.paper, toAccountId: ids.heat }, { lot: sulfur, amount: '0.5' }),
    { 'trading.no-overdraft': ['bad: example:paper of lot-so2: AVAILABLE less than LEASED_IN by 0.5'] },
  ],
  [
    'a movement after the term (PT-R23)',
    transactionRow({ ...row, ...handOver, at: '2027-01-01T00:00:00+08:00' }, { lot: sulfur, amount: '1' }),
    { 'trading.in-term': ['bad: lot-so2 moved on 2027-01-01, its term ended on 2026-12-31'] },
  ],
  [
    'a movement before the issue',
    { ...(allotment as TransactionRow), _id: 'bad', kind: 'FREEZE', at: '2021-12-31T10:00:00+08:00', settledAt: null },
    { 'trading.in-term': ['bad: lot-so2 moved on 2021-12-31, issued on 2022-01-01'] },
  ],
  [
    'a settlement before the deal',
    transactionRow({ ...row, ...handOver, settledAt: '2026-01-04T10:00:00+08:00' }, { lot: sulfur, amount: '1' }),
    { 'trading.in-term': ['bad: settled 2026-01-04T10:00:00+08:00, made 2026-01-05T10:00:00+08:00'] },
  ],
  [
    'another commodity than its lot’s',
    transactionRow({ ...row, ...handOver, commodity: 'NOX' }, { lot: sulfur, amount: '1' }),
    { 'trading.in-term': ['bad: NOX null, but lot-so2 is SO2 null'] },
  ],
  [
    'an allotment beyond what was issued',
    transactionRow(
      { ...row, kind: 'ALLOTMENT', fromAccountId: ids.issuance, toAccountId: ids.heat },
      { lot: sulfur, amount: '1' },
    ),
    { 'trading.lots-issued': ['lot-so2: 10 issued, 11 allotted'] },
  ],
  [
    'a surrender that makes the stated code wrong',
    transactionRow(
      { ...row, kind: 'SURRENDER', fromAccountId: ids.cement, toAccountId: ids.retirement, complianceYear: 2024 },
      { lot: exampleRows.lots[2] as LotRow, amount: '2000' },
    ),
    { 'trading.surrendered': ['example:cement:2024: code B, but 80000 surrendered of 80000 is A'] },
  ],
])('%s is found', async (_, bad, found) => {
  await putRows(temporary.store, { transactions: [bad] });
  expect(await findings()).toEqual(found);
});

test('a whole amount up to the last hundredth, and the last day of a term, are no findings', async () => {
  const lastDay = '2026-12-31T23:59:59+08:00';
  await putRows(temporary.store, {
    transactions: [
      transactionRow({ ...row, ...handOver, at: lastDay }, { lot: sulfur, amount: '3.25' }),
      transactionRow(
        { ...row, ...own, _id: 'later', kind: 'UNFREEZE', at: '2027-01-01T00:00:00+08:00' },
        { lot: sulfur, amount: '1.25', fromBucket: 'FROZEN' },
      ),
    ],
  });
  expect(await findings()).toEqual({});
});

test('a lease that comes back leaves nothing behind', async () => {
  const back = { fromAccountId: ids.paper, toAccountId: ids.heat };
  const legs = leaseLegs(handOver, { lot: sulfur, amount: '-2.5' });
  await putRows(temporary.store, {
    transactions: [transactionRow({ ...row, ...back, kind: 'LEASE_RETURN', legs }, { lot: sulfur, amount: '2.5' })],
  });
  expect(await findings()).toEqual({});
});

test('a lot nobody allotted and a lot nobody knows are found', async () => {
  await putRows(temporary.store, {
    lots: [lotRow({ _id: 'lot-lost', accountId: ids.heat })],
    accounts: [accountRow({ _id: 'example:more' })],
    transactions: [
      transactionRow(
        { ...row, ...own, kind: 'FREEZE' },
        { lot: { ...sulfur, _id: 'lot-none' }, amount: '0', toBucket: 'FROZEN' },
      ),
    ],
  });
  expect(await findings()).toEqual({
    'trading.in-term': ['bad: there is no lot lot-none'],
    'trading.lots-issued': ['lot-lost: 10 issued, nothing allotted'],
  });
});

test('a surrender that was reversed is not counted, and an unsettled one is not either', async () => {
  const year: ComplianceYearRow = { ...year2024, _id: 'year', year: 2023, verified: '60000', complianceCode: 'B' };
  const parties = {
    kind: 'SURRENDER',
    fromAccountId: ids.cement,
    toAccountId: ids.retirement,
    complianceYear: 2023,
  } as const;
  const unsettled = transactionRow({ ...row, ...parties, settledAt: null }, { lot: pre, amount: '60000' });
  await putRows(temporary.store, { complianceYears: [year], transactions: [unsettled] });
  expect(await findings()).toEqual({});
});

test('a stored running amount that its years do not give, or a difference that is not flagged, is found', async () => {
  const later: ComplianceYearRow = { ...registered, _id: `${ids.heat}:2021`, year: 2021, flags: [] };
  await room
    .collection<ComplianceYearRow>('complianceYears')
    .replaceOne({ _id: registered._id }, { ...registered, flags: [] });
  await putRows(temporary.store, { complianceYears: [later] });
  const { 'trading.cumulatives': problems } = await findings();
  expect(problems).toHaveLength(2);
  expect(problems?.[0]).toBe('example:heat:2020: not flagged CUMULATIVE_VERIFIED_DIFFERS');
  expect(problems?.[1]).toMatch(
    /^example:heat:2021: cumulative .*"allocated":"120".* its years give .*"allocated":"240"/,
  );
});
