import { useImport } from '../../kit/import/testing/use-import';
import { type AccountRow, type GhgReportRow, type LotRow, type TransactionRow } from '../rows';
import { trading } from '../subgraph';
import { hangzhouImporter } from './hangzhou';

describe('the small Hangzhou', () => {
  const { store, report, expectSameAgain } = useImport(hangzhouImporter('hangzhou-small'));
  const rows = <T extends { readonly _id: string }>(name: string) => store().collection<T>(name);

  test('its rows are a tenth of the city’s', () => {
    expect(report().rows).toMatchObject({ complianceYears: 27, participations: 9 });
    expect(report().rows.lots).toBeGreaterThan(400);
    expect(report().rows.transactions).toBeGreaterThan(4000);
  });

  test.each((trading.books ?? []).map((book) => [book.id, book] as const))('%s closes', async (id, book) => {
    const { checked, problemCount, problems } = await book.prove(store(), 'hangzhou-small');
    expect([problemCount, problems]).toEqual([0, []]);
    if (id !== 'trading.cumulatives') expect(checked).toBeGreaterThan(20);
  });

  test('a right to discharge is a site’s, an allowance an enterprise’s, and an authority’s is nobody’s', async () => {
    const accounts = await rows<AccountRow>('accounts').find({}).toArray();
    for (const { grain, rightType, sourceId, enterpriseId, accountType } of accounts) {
      if (grain === 'GOVERNMENT') expect([sourceId, enterpriseId]).toEqual([null, null]);
      else expect(grain).toBe(rightType === 'CARBON' || rightType === 'ENERGY' ? 'ENTERPRISE' : 'SITE');
      if (grain === 'SITE') expect(sourceId?.slice(0, 18)).toBe(enterpriseId);
      if (grain === 'ENTERPRISE') expect(['OPERATOR', 'TRADING']).toContain(accountType);
    }
  });

  test('amounts, prices and what was paid are exact text with their units', async () => {
    const trades = await rows<TransactionRow>('transactions').find({ kind: 'TRADE', commodity: 'COD' }).toArray();
    expect(trades.length).toBeGreaterThan(10);
    for (const { quantity, price, amountCny, legs } of trades) {
      expect(quantity).toEqual({ value: expect.stringMatching(/^\d+(\.\d{1,6})?$/), unit: 't/a' });
      expect(price).toEqual({ value: expect.stringMatching(/^\d+\.\d\d$/), unit: 'CNY/(t.a)' });
      expect(amountCny).toMatch(/^\d+\.\d\d$/);
      expect(legs.map(({ amount }) => amount)).toEqual([`-${quantity.value}`, quantity.value]);
    }
  });

  test('VOCs say what they are measured as, energy at which rate it is counted', async () => {
    const basis = async (commodity: string) => rows<LotRow>('lots').distinct('quantityBasis', { commodity });
    expect([await basis('VOCS'), await basis('TCE'), await basis('COD')]).toEqual([['NMHC'], ['EQUIVALENT'], [null]]);
  });

  test('every row is invented and says so, from systems named as examples', async () => {
    for (const name of ['accounts', 'lots', 'transactions', 'complianceYears', 'ghgReports', 'participations']) {
      expect(await rows(name).countDocuments({ synthetic: { $ne: true } })).toBe(0);
      for (const system of await rows(name).distinct('source.system')) expect(system).toMatch(/^示例/);
    }
  });

  test('an enterprise reports by fuel and in all, and each of its sites by fuel', async () => {
    const reports = await rows<GhgReportRow>('ghgReports').find({ year: 2024 }).toArray();
    const of = (grain: string, kind: string) =>
      reports.filter((row) => row.grain === grain && row.kind === kind).length;
    expect([of('ENTERPRISE', 'FUEL_COMBUSTION'), of('ENTERPRISE', 'TOTAL'), of('SITE', 'TOTAL')]).toEqual([9, 9, 0]);
    expect(of('SITE', 'FUEL_COMBUSTION')).toBeGreaterThanOrEqual(9);
  });

  test('imported again it is the same to the byte', expectSameAgain);
});

describe('the whole Hangzhou', () => {
  const { report } = useImport(hangzhouImporter('hangzhou'));

  test('holds 270 compliance years, 8,364 lots and 40,962 transactions', () => {
    const { rows } = report();
    expect(rows).toMatchObject({ accounts: 1389, complianceYears: 270, participations: 95, ghgReports: 825 });
    expect(rows).toMatchObject({ lots: 8364, transactions: 40_962 });
  });
});
