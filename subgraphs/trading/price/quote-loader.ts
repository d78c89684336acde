import DataLoader from 'dataloader';
import { type PriceInterval } from './quote.type';
import { type Quote, quotesOf } from './quotes';
import { type TradeKey } from './trade-loader';

/** A series of quotes: what of, from when to when, and how long its periods are. */
export interface QuoteKey extends TradeKey {
  readonly interval: PriceInterval;
}

/** Series of quotes, each worked out once a request however many obligations are looked at. */
export function quoteLoader(
  trades: DataLoader<TradeKey, Parameters<typeof quotesOf>[0], string>,
): DataLoader<QuoteKey, Quote[], string> {
  const load = (keys: readonly QuoteKey[]): Promise<Quote[][]> =>
    Promise.all(keys.map(async (key) => quotesOf(await trades.load(key), key.interval)));
  return new DataLoader(load, { cacheKeyFn: (key) => [key.commodity, key.from, key.to, key.interval].join(' ') });
}
