import { type SmallGroups } from '../../../schema/access/caller-context';
import { type Backed, protectedTotals } from '../../kit/small-groups/protected-totals';
import { type Quote } from './quotes';

type Key = 'commodity' | 'quantityBasis' | 'periodStart';
type Figures = Omit<Quote, Key>;

/** A quote as it is shown: without its figures where too few traded. */
export type ShownQuote = Pick<Quote, Key> & { readonly [K in keyof Figures]: Figures[K] | null } & {
  readonly suppressed: boolean;
};

const HIDDEN = {
  ...{ open: null, high: null, low: null, close: null, average: null },
  ...{ volume: null, turnoverCny: null, trades: null, participants: null },
};

/** Quotes without the figures of those that the rule protects. */
export const shownQuotes = (quotes: readonly Backed<Quote>[], small: SmallGroups | undefined): ShownQuote[] =>
  protectedTotals<Omit<ShownQuote, 'suppressed'>>(quotes, small, () => HIDDEN);
