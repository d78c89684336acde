import { type Decimal } from 'decimal.js';
import { groupBy } from '../../../lib/group-by';
import { ExactDecimal } from '../../../schema/mass';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed } from '../../kit/small-groups/protected-totals';
import { type QuantityRow } from '../../kit/site-row';
import { type TransactionRow } from '../rows';
import { PriceInterval } from './quote.type';

/** A settled trade with what was paid. */
type PricedTrade = TransactionRow & { readonly price: QuantityRow };

/** What trading in one period came to; periods without a trade have none. */
export interface Quote extends Pick<TransactionRow, 'commodity' | 'quantityBasis'> {
  readonly periodStart: string;
  readonly open: QuantityRow;
  readonly high: QuantityRow;
  readonly low: QuantityRow;
  readonly close: QuantityRow;
  readonly average: QuantityRow;
  readonly volume: QuantityRow;
  readonly turnoverCny: string;
  readonly trades: number;
  readonly participants: number;
}

const MONTHS_A_QUARTER = 3;

/** First day of the period a day lies in. */
export function periodStart(day: string, interval: PriceInterval): string {
  if (interval === PriceInterval.DAY) return day;
  if (interval === PriceInterval.MONTH) return `${day.slice(0, 7)}-01`;
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS_A_QUARTER) * MONTHS_A_QUARTER + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

const isPriced = (trade: TransactionRow): trade is PricedTrade => trade.price !== null;

const sum = (values: readonly (Decimal | string)[]): Decimal =>
  values.reduce<Decimal>((total, value) => total.plus(value), new ExactDecimal(0));

/** What was paid: as stated, else price times quantity. */
const paid = ({ amountCny, price, quantity }: PricedTrade): Decimal =>
  amountCny === null ? new ExactDecimal(price.value).times(quantity.value) : new ExactDecimal(amountCny);

/** Decimals of an average price. */
const PLACES = 4;

/** The price, as it was stated, that no other one exceeds in the direction. */
function extreme(trades: readonly [PricedTrade, ...PricedTrade[]], direction: 1 | -1): QuantityRow {
  const beyond = (one: QuantityRow, other: QuantityRow): boolean =>
    new ExactDecimal(one.value).comparedTo(other.value) === direction;
  return trades.reduce((best, { price }) => (beyond(price, best) ? price : best), trades[0].price);
}

/** Both sides of a trade stand behind its price, each with what it traded. */
function behindOf(trades: readonly PricedTrade[]): Contributions {
  const behind = new Contributions();
  for (const { fromAccountId, toAccountId, quantity } of trades) {
    behind.add(fromAccountId, { given: quantity.value });
    behind.add(toAccountId, { taken: quantity.value });
  }
  return behind;
}

function quoteOf(start: string, trades: readonly [PricedTrade, ...PricedTrade[]]): Backed<Quote> {
  const [first] = trades;
  const last = trades.at(-1) ?? first;
  const volume = sum(trades.map(({ quantity }) => quantity.value));
  const turnover = sum(trades.map(paid));
  const mean = volume.isZero() ? last.price.value : turnover.div(volume).toDecimalPlaces(PLACES).toFixed();
  const behind = behindOf(trades);
  const total = {
    ...{ commodity: first.commodity, quantityBasis: first.quantityBasis, periodStart: start },
    open: first.price,
    high: extreme(trades, 1),
    low: extreme(trades, -1),
    close: last.price,
    average: { value: mean, unit: first.price.unit },
    volume: { value: volume.toFixed(), unit: first.quantity.unit },
    turnoverCny: turnover.toFixed(),
    trades: trades.length,
    participants: behind.count,
  };
  return { total, behind, family: JSON.stringify([first.quantityBasis, first.price.unit, first.quantity.unit]) };
}

/**
 * Prices by period from settled trades in the order they were made. Trades on different bases or in different units
 * stand apart; a period without a trade is not made up. Each comes with who stands behind it.
 */
export function quotesOf(trades: readonly TransactionRow[], interval: PriceInterval): Backed<Quote>[] {
  const groups = groupBy(trades.filter(isPriced), ({ at, quantityBasis, price, quantity }) =>
    JSON.stringify([periodStart(at.slice(0, 10), interval), quantityBasis, price.unit, quantity.unit]),
  );
  const sorted = [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.flatMap(([, [first, ...more]]) =>
    first === undefined ? [] : [quoteOf(periodStart(first.at.slice(0, 10), interval), [first, ...more])],
  );
}
