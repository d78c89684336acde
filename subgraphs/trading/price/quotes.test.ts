import fc from 'fast-check';
import { ExactDecimal } from '../../../schema/mass';
import { lotRow, transactionRow } from '../testing/example-rights';
import { type TransactionRow } from '../rows';
import { PriceInterval } from './quote.type';
import { periodStart, quotesOf as backedQuotes } from './quotes';

const quotesOf = (...given: Parameters<typeof backedQuotes>) => backedQuotes(...given).map(({ total }) => total);

const lot = lotRow({
  _id: 'lot',
  accountId: 'a',
  rightType: 'CARBON',
  commodity: 'CEA',
  quantity: { value: '1', unit: 'tCO2e' },
});

const cny = (value: string) => ({ value, unit: 'CNY/t' });

const tradeOn = (day: string, amount: string, paid: Pick<TransactionRow, 'price'> & Partial<TransactionRow>) =>
  transactionRow(
    {
      ...{ _id: `${day}:${amount}`, kind: 'TRADE', at: `${day}T14:00:00+08:00`, fromAccountId: 'a', toAccountId: 'b' },
      ...paid,
    },
    { lot, amount },
  );

test.each([
  ['2025-02-14', PriceInterval.DAY, '2025-02-14'],
  ['2025-02-14', PriceInterval.MONTH, '2025-02-01'],
  ['2025-03-31', PriceInterval.QUARTER, '2025-01-01'],
  ['2025-04-01', PriceInterval.QUARTER, '2025-04-01'],
  ['2025-12-31', PriceInterval.QUARTER, '2025-10-01'],
])('%s lies in the %s that begins on %s', (day, interval, start) => {
  expect(periodStart(day, interval)).toBe(start);
});

test('a period has its first, highest, lowest and last price as stated, and the mean weighted by amount', () => {
  const trades = [
    tradeOn('2025-11-03', '1000', { price: cny('70.00') }),
    tradeOn('2025-11-18', '2000', { price: cny('82.50') }),
    tradeOn('2025-11-19', '1000', { price: cny('64.10') }),
  ];
  expect(quotesOf(trades, PriceInterval.MONTH)).toEqual([
    {
      ...{ commodity: 'CEA', quantityBasis: null, periodStart: '2025-11-01', trades: 3, participants: 2 },
      ...{ open: cny('70.00'), high: cny('82.50'), low: cny('64.10'), close: cny('64.10'), average: cny('74.775') },
      ...{ volume: { value: '4000', unit: 'tCO2e' }, turnoverCny: '299100' },
    },
  ]);
});

test('a day without a trade is not made up, and a transfer without a price is none', () => {
  const trades = [
    tradeOn('2025-11-03', '1', { price: cny('70') }),
    tradeOn('2025-11-04', '1', { price: null }),
    tradeOn('2025-11-06', '1', { price: cny('71') }),
  ];
  expect(quotesOf(trades, PriceInterval.DAY).map((quote) => quote.periodStart)).toEqual(['2025-11-03', '2025-11-06']);
});

test('trades on another basis or in another unit stand apart', () => {
  const trades = [
    tradeOn('2025-11-03', '1', { price: cny('70'), quantityBasis: 'NMHC' }),
    tradeOn('2025-11-03', '2', { price: cny('90'), quantityBasis: 'TVOC' }),
    tradeOn('2025-11-03', '3', { price: { value: '9', unit: 'USD/t' } }),
  ];
  expect(
    quotesOf(trades, PriceInterval.MONTH)
      .map(({ volume }) => volume.value)
      .sort(),
  ).toEqual(['1', '2', '3']);
});

test('days, months and quarters of the same trades come to the same amount and turnover', () => {
  const trade = fc.tuple(
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 1, max: 10_000 }),
    fc.integer({ min: 1, max: 99_999 }),
  );
  fc.assert(
    fc.property(fc.array(trade, { maxLength: 40 }), (drawn) => {
      const trades = drawn.map(([days, amount, cents]) => {
        const day = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
        return tradeOn(day, String(amount), { price: cny(new ExactDecimal(cents).div(100).toFixed()) });
      });
      const totals = Object.values(PriceInterval).map((interval) => {
        const quotes = quotesOf(trades, interval);
        const sum = (values: readonly string[]) =>
          values.reduce((total, value) => total.plus(value), new ExactDecimal(0)).toFixed();
        for (const { low, average, high } of quotes) {
          // The mean is rounded to four decimals, prices have two.
          expect(new ExactDecimal(low.value).lessThanOrEqualTo(average.value)).toBe(true);
          expect(new ExactDecimal(high.value).greaterThanOrEqualTo(average.value)).toBe(true);
        }
        return [sum(quotes.map(({ volume }) => volume.value)), sum(quotes.map((quote) => quote.turnoverCny))];
      });
      expect(totals[1]).toEqual(totals[0]);
      expect(totals[2]).toEqual(totals[0]);
    }),
  );
});
