import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { projectRoot } from '../../lib/project-root';
import { useFederation } from '../../test/support/use-federation';
import { exampleRows, ids, registered, sulfur, transactions, year2024 } from './testing/example-ledger';
import { EMITTER, putRows, SITE } from './testing/example-rights';

const { answer, calls, store } = useFederation([]);

beforeAll(() => putRows(store(), exampleRows));

const SOURCE = 'source { system recordId asOf }';
const Q = '{ value unit }';
const SUBJECT = 'subject { __typename ... on PollutionSource { id } ... on Enterprise { id } } division { code name }';
const SUMS = 'sum { value unit } stated missing';
const CUMULATIVE = `{ allocated ${Q} verified ${Q} surrendered ${Q} yearsWithoutVerified }`;
const ACCOUNT = `query Account($id: ID!, $asOf: Date) { rightAccount(id: $id) {
  id holderName rightType registry accountType status grain openedOn closedOn flags synthetic ${SOURCE} ${SUBJECT} enterprise { id }
  lots { id rightType commodity quantityBasis vintage validFrom validTo issuedOn quantity ${Q} method tranche docNo pollutantCode
    synthetic ${SOURCE} account { id } division { code } }
  holdings(asOf: $asOf) { rightType commodity quantityBasis vintage validFrom validTo owned ${Q} available ${Q} frozen ${Q}
    pledged ${Q} leasedOut ${Q} leasedIn ${Q} usable ${Q} }
  transactions { nodes { id } totalCount edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
} }`;
const TRANSACTIONS = `query Transactions($filter: TransactionFilter) { transactions(filter: $filter) { totalCount nodes {
  id kind rightType commodity quantityBasis at settledAt quantity ${Q} price ${Q} amountCny mode complianceYear docNo synthetic
  ${SOURCE} from { id } to { id } fromDivision { code } toDivision { code } reverses { id }
  legs { bucket amount account { id } lot { id } } } } }`;
const YEAR = `query Year($id: ID!) { complianceYear(id: $id) {
  id grain rightType year phase verifiedStatus figures complianceCode surrenderBy flags synthetic ${SOURCE} ${SUBJECT}
  account { id } enterprise { id } allocated ${Q} freeAllocated ${Q} verified ${Q} surrendered ${Q} surrenderedAllowances ${Q}
  cumulativeReported ${CUMULATIVE} cumulativeComputed ${CUMULATIVE}
  position { gap ${Q} creditCap ${Q} creditStatus coverable ${Q} shortfall ${Q} price ${Q} costExposureCny fineLowCny fineHighCny status }
} }`;
const ENTITIES = `query Entities($of: [_Any!]!) { _entities(representations: $of) {
  ... on PollutionSource { id rightAccounts { id } complianceYears { id } tradingProgrammes { programme unitId year ${SOURCE} }
    permitUsage { year pollutantCode permitted ${Q} system actual ${Q} }
    rightsPositions(year: 2024) { year pollutantCode asOf owned ${Q} leasedIn ${Q} leasedOut ${Q} held ${Q} permitted ${Q}
      system actual ${Q} permittedStatus actualStatus }
    ghgReports { grain year gasCode gasName kind measure isBiogenic quantity ${Q} original ${Q} reliability flags synthetic
      ${SOURCE} ${SUBJECT} } }
  ... on Enterprise { id rightAccounts { id } complianceYears { id } ghgReports { kind quantity ${Q} } } } }`;
const LISTS = `query Lists { rightAccounts { nodes { id } edges { cursor node { id } } totalCount pageInfo { endCursor } }
  complianceYears { nodes { id } edges { cursor node { id } } totalCount pageInfo { endCursor } }
  transactions { edges { cursor node { id } } pageInfo { endCursor } }
  priceSeries(commodity: CEA, from: "2025-01-01", to: "2026-12-31") { commodity quantityBasis periodStart open ${Q} high ${Q}
    low ${Q} close ${Q} average ${Q} volume ${Q} turnoverCny trades participants }
  complianceTotals { grain rightType year phase divisionCode subjects complianceYears allocated { ${SUMS} }
    freeAllocated { ${SUMS} } verified { ${SUMS} } surrendered { ${SUMS} }
    phases { phase accounts verifiedReported { ${SUMS} } verifiedComputed { ${SUMS} } surrenderedReported { ${SUMS} }
      surrenderedComputed { ${SUMS} } } } }`;

const t = (value: string) => ({ value, unit: 'tCO2e' });
const perYear = (value: string) => ({ value, unit: 't/a' });
const none = { allocated: null, verified: null, surrendered: null };

test('every field of the published schema is asked here', () => {
  const published = readFileSync(join(projectRoot, 'schema', 'published', 'trading.graphql'), 'utf8');
  const entities =
    'scalar _Any union _Entity = PollutionSource | Enterprise extend type Query { _entities(representations: [_Any!]!): [_Entity]! }';
  const schema = buildASTSchema(parse(`${published}${entities}`), { assumeValidSDL: true });
  const info = new TypeInfo(schema);
  const asked = new Set<string>();
  const note = visitWithTypeInfo(info, {
    Field: ({ name }) => void asked.add(`${String(info.getParentType()?.name)}.${name.value}`),
  });
  for (const document of [ACCOUNT, TRANSACTIONS, YEAR, ENTITIES, LISTS]) visit(parse(document), note);
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap((type) => Object.values(type.getFields()).map(({ name }) => `${type.name}.${name}`));
  expect(fields.length).toBeGreaterThan(150);
  // What is left out of totals is asked for by the callers it is left out for (test/totals-by-caller.test.ts).
  const here = fields.filter((field) => !field.startsWith('__') && !field.endsWith('.suppressed'));
  expect(here.filter((field) => !asked.has(field) && field !== 'Division.name')).toEqual([]);
});

describe('what is stored is what is told', () => {
  test('an account with its lots, holdings and transactions', async () => {
    const { rightAccount } = await answer<{ rightAccount: object }>(ACCOUNT, { id: ids.heat });
    expect(rightAccount).toMatchObject({
      ...{
        id: ids.heat,
        holderName: '示例热电有限公司',
        rightType: 'POLLUTANT',
        registry: 'example-registry',
        grain: 'SITE',
      },
      ...{ accountType: 'OPERATOR', status: 'FROZEN', openedOn: '2021-01-04', closedOn: '2026-09-27', synthetic: true },
      ...{ flags: ['EXAMPLE_FLAG'], source: { system: 'example-registry', recordId: ids.heat, asOf: '2026-09-28' } },
      ...{ subject: { __typename: 'PollutionSource', id: SITE }, division: { code: '330114', name: '钱塘区' } },
      enterprise: { id: SITE.slice(0, 18) },
      lots: [
        {
          ...{ id: sulfur._id, commodity: 'SO2', vintage: null, validFrom: '2022-01-01', validTo: '2026-12-31' },
          ...{
            quantity: perYear('10'),
            method: 'PAID',
            tranche: null,
            pollutantCode: 'a21026',
            account: { id: ids.heat },
          },
        },
      ],
      transactions: {
        nodes: ['2022-01-01:ALLOTMENT', '2024-06-01:PLEDGE', '2024-07-01:FREEZE', '2025-01-01:LEASE'].map((step) => ({
          id: `${step}:lot-so2`,
        })),
        totalCount: 4,
      },
    });
  });

  test('what was lent is still owned, what was borrowed is not, and free is what is in no other bucket', async () => {
    const holding = async (id: string) => (await answer<{ rightAccount: object }>(ACCOUNT, { id })).rightAccount;
    expect(await holding(ids.heat)).toMatchObject({
      holdings: [
        {
          ...{ owned: perYear('10'), available: perYear('3.25'), frozen: perYear('1.25'), pledged: perYear('3') },
          ...{ leasedOut: perYear('2.5'), leasedIn: perYear('0'), usable: perYear('7.5') },
        },
      ],
    });
    expect(await holding(ids.paper)).toMatchObject({
      holdings: [{ owned: perYear('0'), available: perYear('2.5'), leasedIn: perYear('2.5'), usable: perYear('2.5') }],
    });
  });

  test.each([
    ['2021-12-31', []],
    ['2024-05-31', [perYear('10')]],
    ['2024-06-01', [perYear('7')]],
    ['2024-07-01', [perYear('5.75')]],
  ])('holdings at the end of %s are those of that day', async (asOf, available) => {
    const { rightAccount } = await answer<{ rightAccount: { holdings: object[] } }>(ACCOUNT, { id: ids.heat, asOf });
    expect(rightAccount.holdings).toMatchObject(available.map((amount) => ({ available: amount })));
  });

  test('a reversal is a transaction of its own, and what is not settled moves nothing', async () => {
    const filter = { accountId: ids.cement, from: '2025-11-20', to: '2025-12-09' };
    const { transactions: list } = await answer<{ transactions: { nodes: object[] } }>(TRANSACTIONS, { filter });
    expect(list.nodes).toMatchObject([
      {
        id: '2025-11-20:TRADE:lot-cea-paid',
        kind: 'TRADE',
        price: { value: '95.00', unit: 'CNY/t' },
        to: { id: ids.cement },
        reverses: null,
      },
      {
        id: '2025-12-02:REVERSAL',
        kind: 'REVERSAL',
        from: { id: ids.cement },
        reverses: { id: '2025-11-20:TRADE:lot-cea-paid' },
      },
    ]);
    const { rightAccount } = await answer<{ rightAccount: { holdings: object[] } }>(ACCOUNT, { id: ids.cement });
    expect(rightAccount.holdings).toMatchObject([
      { commodity: 'CCER', vintage: 2023, available: t('2000') },
      { commodity: 'CEA', vintage: 2024, available: t('10000') },
      { commodity: 'CEA', vintage: 2025, available: t('4000') },
    ]);
  });

  test('a compliance year of a ledger is folded: allotted by vintage, surrendered by year, its position beside it', async () => {
    const { complianceYear } = await answer<{ complianceYear: object }>(YEAR, { id: year2024._id });
    expect(complianceYear).toMatchObject({
      ...{ figures: 'LEDGER', subject: { __typename: 'Enterprise', id: EMITTER }, allocated: t('85000') },
      ...{
        freeAllocated: t('85000'),
        verified: t('80000'),
        surrendered: t('78000'),
        surrenderedAllowances: t('75000'),
      },
      ...{ cumulativeReported: null, complianceCode: 'B', verifiedStatus: 'REPORTED' },
      cumulativeComputed: {
        allocated: t('85000'),
        verified: t('80000'),
        surrendered: t('78000'),
        yearsWithoutVerified: 0,
      },
      position: {
        ...{ gap: t('2000'), creditCap: t('4000'), creditStatus: 'WITHIN', coverable: t('15000'), shortfall: t('0') },
        ...{ price: { value: '64.10', unit: 'CNY/t' }, costExposureCny: '0', status: 'COVERED' },
        // 2,000 t at the mean of November, (70,000 + 165,000 + 64,100) / 4,000 = 74.775, five to ten times.
        ...{ fineLowCny: '747750', fineHighCny: '1495500' },
      },
    });
  });

  test('what nobody verified or allotted is null and UNKNOWN, never zero', async () => {
    const { complianceYear } = await answer<{ complianceYear: object }>(YEAR, { id: `${ids.cement}:2025` });
    expect(complianceYear).toMatchObject({
      ...{ verified: null, verifiedStatus: 'ABSENT', allocated: null, freeAllocated: null, surrendered: t('0') },
      cumulativeComputed: { verified: t('80000'), yearsWithoutVerified: 1 },
      position: { gap: null, shortfall: null, costExposureCny: null, fineLowCny: null, status: 'UNKNOWN' },
    });
  });

  test('a compliance year of a register tells its figures as they are, a true zero included, and both cumulatives', async () => {
    const { complianceYear } = await answer<{ complianceYear: object }>(YEAR, { id: registered._id });
    expect(complianceYear).toMatchObject({
      ...{ figures: 'REGISTER', phase: '2013-2020', complianceCode: 'A*', flags: ['CUMULATIVE_VERIFIED_DIFFERS'] },
      ...{
        allocated: t('120'),
        freeAllocated: t('100'),
        verified: t('0'),
        surrendered: t('7'),
        surrenderedAllowances: t('6'),
      },
      cumulativeReported: { ...none, verified: t('1'), surrendered: t('7'), yearsWithoutVerified: null },
      cumulativeComputed: { allocated: t('120'), verified: t('0'), surrendered: t('7'), yearsWithoutVerified: 0 },
      position: { gap: t('-7'), creditCap: null, creditStatus: 'UNKNOWN', price: null, status: 'SURRENDERED' },
    });
  });

  test('nobody’s account, year and site are null and empty', async () => {
    expect(await answer(ACCOUNT, { id: 'example:nobody' })).toEqual({ rightAccount: null });
    expect(await answer(YEAR, { id: 'example:nobody:2024' })).toEqual({ complianceYear: null });
  });
});

describe('a page', () => {
  const PAGE = `{ rightAccounts { nodes { lots { account { id } } holdings { commodity } earlier: holdings(asOf: "2024-01-01") { owned { value } } } }
    complianceYears { nodes { allocated { value } surrendered { value } cumulativeComputed { verified { value } } position { status } account { id } } } }`;

  test('asks each collection once a level, however many accounts and days it is about', async () => {
    await answer(PAGE);
    calls.length = 0;
    await answer(PAGE);
    const counts = new Map<string, number>();
    for (const { collection, method } of calls) {
      counts.set(`${collection} ${method}`, (counts.get(`${collection} ${method}`) ?? 0) + 1);
    }
    // One for each list and level. The ledger is asked once for holdings and amounts together, and once for prices.
    expect(Object.fromEntries(counts)).toEqual({
      'trading.accounts find': 3,
      'trading.complianceYears find': 2,
      'trading.lots find': 2,
      'trading.transactions find': 2,
    });
  });

  test('of transactions shows each side, its legs in balance', async () => {
    const { transactions: list } = await answer<{
      transactions: { totalCount: number; nodes: { legs: { amount: string }[] }[] };
    }>(TRANSACTIONS);
    expect(list.totalCount).toBe(transactions.length);
    for (const { legs } of list.nodes) expect(legs.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(0);
  });
});
