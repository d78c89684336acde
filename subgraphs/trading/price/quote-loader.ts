import DataLoader from 'dataloader';
import { type SmallGroups } from '../../../schema/access/caller-context';
import { type PriceInterval } from './quote.type';
import { quotesOf } from './quotes';
import { type ShownQuote, shownQuotes } from './shown-quotes';
import { type TradeKey } from './trade-loader';

/** A series of quotes: what of, from when to when, and how long its periods are. */
export interface QuoteKey extends TradeKey {
  readonly interval: PriceInterval;
}

/** Series of quotes, each worked out once a request however many obligations are looked at, without those of too few traders. */
export function quoteLoader(
  trades: DataLoader<TradeKey, Parameters<typeof quotesOf>[0], string>,
  small: SmallGroups | undefined,
): DataLoader<QuoteKey, ShownQuote[], string> {
  const load = (keys: readonly QuoteKey[]): Promise<ShownQuote[][]> =>
    Promise.all(keys.map(async (key) => shownQuotes(quotesOf(await trades.load(key), key.interval), small)));
  return new DataLoader(load, { cacheKeyFn: (key) => [key.commodity, key.from, key.to, key.interval].join(' ') });
}
