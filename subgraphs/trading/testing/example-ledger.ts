import {
  accountRow,
  complianceYearRow,
  EMITTER,
  ghgReportRow,
  leaseLegs,
  lotRow,
  type Movement,
  OTHER_SITE,
  participationRow,
  reversalOf,
  type RoomRows,
  SITE,
  transactionRow,
} from './example-rights';
import { type LotRow, type TransactionRow } from '../rows';

/** Ids of the example's accounts. */
export const ids = {
  issuance: 'example:issuance',
  retirement: 'example:retirement',
  heat: 'example:heat',
  paper: 'example:paper',
  cement: 'example:cement',
  trader: 'example:trader',
} as const;

const { issuance, retirement, heat, paper, cement, trader } = ids;
const government = { grain: 'GOVERNMENT', sourceId: null, enterpriseId: null, divisionCode: '330100' } as const;
const emitter = { grain: 'ENTERPRISE', sourceId: null, enterpriseId: EMITTER, divisionCode: '330111' } as const;

const accounts = [
  accountRow({ _id: issuance, ...government, accountType: 'ISSUANCE', holderName: null, searchName: null }),
  accountRow({ _id: retirement, ...government, accountType: 'RETIREMENT', rightType: 'CARBON', holderName: null }),
  accountRow({ _id: heat, flags: ['EXAMPLE_FLAG'], closedOn: '2026-09-27', status: 'FROZEN' }),
  accountRow({
    ...{ _id: paper, holderName: '示例 Paper 造纸有限公司', divisionCode: '330109' },
    ...{ sourceId: OTHER_SITE, enterpriseId: OTHER_SITE.slice(0, 18) },
  }),
  accountRow({ _id: cement, ...emitter, rightType: 'CARBON', holderName: '示例水泥有限公司', openedOn: null }),
  accountRow({
    ...{ _id: trader, ...emitter, enterpriseId: '91330182MAFAKE043H', divisionCode: '330182' },
    ...{ rightType: 'CARBON', accountType: 'TRADING', holderName: '示例碳资产有限公司' },
  }),
];

const carbon: Partial<LotRow> & Pick<LotRow, 'accountId'> = {
  ...{ ...emitter, rightType: 'CARBON', commodity: 'CEA', validFrom: null, validTo: null, method: 'BENCHMARK' },
  ...{ accountId: cement, docNo: null },
};
const tonnes = (value: string) => ({ value, unit: 'tCO2e' });

export const sulfur = lotRow({ _id: 'lot-so2', accountId: heat });
export const pre = lotRow({
  ...{ _id: 'lot-cea-pre', ...carbon, vintage: 2024, issuedOn: '2025-04-20' },
  ...{ quantity: tonnes('60000'), tranche: 'PRE' },
});
export const final = lotRow({
  ...{ _id: 'lot-cea-final', ...carbon, vintage: 2024, issuedOn: '2025-10-10' },
  ...{ quantity: tonnes('25000'), tranche: 'FINAL' },
});
export const bought = lotRow({
  ...{ _id: 'lot-cea-paid', ...carbon, vintage: 2025, issuedOn: '2025-10-10', accountId: trader },
  ...{ quantity: tonnes('9000'), method: 'AUCTION', enterpriseId: '91330182MAFAKE043H', divisionCode: '330182' },
});
export const credit = lotRow({
  ...{ _id: 'lot-ccer', ...carbon, commodity: 'CCER', vintage: 2023, issuedOn: '2025-03-01' },
  ...{ quantity: tonnes('5000'), method: 'CERTIFIED' },
});

const at = (day: string): string => `${day}T10:00:00+08:00`;

type Step = Pick<TransactionRow, 'kind' | 'fromAccountId' | 'toAccountId'> & Partial<TransactionRow>;

/** One transaction a day, kind and lot, which are its id. */
const step = (day: string, row: Step, movement: Movement): TransactionRow =>
  transactionRow({ _id: `${day}:${row.kind}:${movement.lot._id}`, at: at(day), ...row }, movement);

const allot = (day: string, lot: LotRow): TransactionRow =>
  step(
    day,
    { kind: 'ALLOTMENT', fromAccountId: issuance, toAccountId: lot.accountId },
    { lot, amount: lot.quantity.value },
  );

const own = { fromAccountId: heat, toAccountId: heat } as const;
const lessor = { fromAccountId: heat, toAccountId: paper } as const;
const lent = { lot: sulfur, amount: '2.5' };
const surrender = { kind: 'SURRENDER', fromAccountId: cement, toAccountId: retirement, complianceYear: 2024 } as const;

/** A trade of allowances at a price. */
const trade = (day: string, amount: string, price: string): TransactionRow =>
  step(
    day,
    {
      ...{ kind: 'TRADE', fromAccountId: trader, toAccountId: cement, mode: 'LISTED_AGREEMENT' },
      ...{ price: { value: price, unit: 'CNY/t' }, fromDivisionCode: '330182', toDivisionCode: '330111' },
    },
    { lot: bought, amount },
  );

const mistake = trade('2025-11-20', '500', '95.00');

/** 60,000 + 25,000 t allotted, 75,000 t of them and 3,000 t of credits surrendered; 10 t/a of SO2 pledged, frozen, lent. */
export const transactions = [
  allot('2022-01-01', sulfur),
  step('2024-06-01', { ...own, kind: 'PLEDGE' }, { lot: sulfur, amount: '3', toBucket: 'PLEDGED' }),
  step('2024-07-01', { ...own, kind: 'FREEZE' }, { lot: sulfur, amount: '1.25', toBucket: 'FROZEN' }),
  step(
    '2025-01-01',
    {
      ...{ kind: 'LEASE', ...lessor, legs: leaseLegs(lessor, lent), toDivisionCode: '330109', docNo: '示例租字1号' },
      ...{ price: { value: '1200.50', unit: 'CNY/(t.a)' }, amountCny: '3001.25' },
    },
    lent,
  ),
  allot('2025-03-01', credit),
  allot('2025-04-20', pre),
  allot('2025-10-10', final),
  allot('2025-10-10', bought),
  trade('2025-11-03', '1000', '70.00'),
  trade('2025-11-18', '2000', '82.50'),
  trade('2025-11-19', '1000', '64.10'),
  mistake,
  reversalOf(mistake, '2025-12-02:REVERSAL', at('2025-12-02')),
  step('2025-12-10', surrender, { lot: pre, amount: '60000' }),
  step('2025-12-10', surrender, { lot: final, amount: '15000' }),
  step('2025-12-11', surrender, { lot: credit, amount: '3000' }),
  { ...trade('2026-09-28', '700', '77.77'), settledAt: null },
];

/** Verified for 2024: 80,000 t, of which 2,000 are still owed and at hand. */
export const year2024 = complianceYearRow({
  ...{ accountId: cement, year: 2024, verified: '80000', complianceCode: 'B', surrenderBy: '2025-12-31' },
});
const year2025 = complianceYearRow({ accountId: cement, year: 2025 });

/** What the register of another system states; its cumulatives are wrong by one. */
export const registered = complianceYearRow({
  ...{ accountId: heat, grain: 'SITE', sourceId: SITE, enterpriseId: SITE.slice(0, 18), divisionCode: '330114' },
  ...{ year: 2020, phase: '2013-2020', verified: '0', complianceCode: 'A*', flags: ['CUMULATIVE_VERIFIED_DIFFERS'] },
  register: {
    ...{ allocated: '120', freeAllocated: '100', surrendered: '7', surrenderedAllowances: '6' },
    cumulativeReported: { allocated: null, verified: '1', surrendered: '7' },
    cumulativeComputed: { allocated: '120', verified: '0', surrendered: '7', yearsWithoutVerified: 0 },
  },
});

const sited = { grain: 'SITE', sourceId: SITE, enterpriseId: null, divisionCode: '330114' } as const;

/** An invented registry whose books close, with a bit of everything. */
export const exampleRows = {
  accounts,
  lots: [sulfur, pre, final, bought, credit],
  transactions,
  complianceYears: [year2024, year2025, registered],
  ghgReports: [
    ghgReportRow({ _id: 'report-1', year: 2024 }),
    ghgReportRow({
      _id: 'report-2',
      year: 2024,
      kind: 'TOTAL',
      quantity: null,
      reliability: '2',
      flags: ['EXAMPLE_FLAG'],
    }),
    ghgReportRow({ _id: 'report-3', year: 2023, ...sited, isBiogenic: true }),
  ],
  participations: [participationRow({ _id: 'unit-1' })],
} satisfies RoomRows;
