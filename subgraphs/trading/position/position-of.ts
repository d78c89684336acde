import { ExactDecimal } from '../../../schema/mass';
import { type QuantityRow } from '../../kit/site-row';
import { type LotBalance } from '../account/holding';
import { lotBalances } from '../account/lot-balances';
import { amountsOf } from '../compliance/compliance-amounts';
import { isCredit } from '../compliance/ledger-amounts';
import { type TradingContext } from '../context';
import { PriceInterval } from '../price/quote.type';
import { type ComplianceYearRow } from '../rows';
import { carbonPosition, fineEstimate } from './carbon-position';
import { type CarbonPosition } from './carbon-position.type';

/** Any vintage may be surrendered; what is frozen, pledged or lent cannot. */
function availableOf(balances: readonly LotBalance[], wanted: (balance: LotBalance) => boolean): string {
  const amounts = balances.filter(wanted).map(({ balance }) => balance.AVAILABLE);
  return amounts.reduce((sum, amount) => sum.plus(amount), new ExactDecimal(0)).toFixed();
}

const NOT_KNOWN = { availableAllowances: null, availableCredits: null };

/** What is at hand; a register without a ledger does not say. */
async function atHand(context: TradingContext, { figures, accountId }: ComplianceYearRow) {
  if (figures === 'REGISTER') return NOT_KNOWN;
  const balances = await lotBalances(context, accountId, context.today);
  return {
    availableAllowances: availableOf(balances, ({ lot }) => !isCredit(lot)),
    availableCredits: availableOf(balances, ({ lot }) => isCredit(lot)),
  };
}

function monthsBefore(day: string, count: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - count);
  return date.toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const A_YEAR = 12;

/** Price of the last trade in the twelve months up to today. */
async function lastPrice({ quotes, today }: TradingContext): Promise<QuantityRow | null> {
  const span = { commodity: 'CEA', from: monthsBefore(today, A_YEAR), to: today } as const;
  const found = await quotes.load({ ...span, interval: PriceInterval.QUARTER });
  return found.at(-1)?.close ?? null;
}

/** Mean price of the calendar month before the one of the deadline (our reading of Decree 775 Art. 24, unverified). */
async function meanPriceBefore({ quotes }: TradingContext, deadline: string | null): Promise<string | null> {
  if (deadline === null) return null;
  const to = dayBefore(`${deadline.slice(0, 7)}-01`);
  const span = { commodity: 'CEA', from: monthsBefore(deadline, 1), to } as const;
  const [found] = await quotes.load({ ...span, interval: PriceInterval.MONTH });
  return found?.average?.value ?? null;
}

/** Prices of the national market, which say nothing of another system's obligation. */
async function pricesFor(context: TradingContext, { figures, surrenderBy }: ComplianceYearRow) {
  if (figures === 'REGISTER') return { price: null, meanPrice: null };
  const [price, meanPrice] = await Promise.all([lastPrice(context), meanPriceBefore(context, surrenderBy)]);
  return { price, meanPrice };
}

/** How the obligation of a year stands today (F9, F10). */
export async function positionOf(context: TradingContext, row: ComplianceYearRow): Promise<CarbonPosition> {
  const [amounts, held, { price, meanPrice }] = await Promise.all([
    amountsOf(context, row),
    atHand(context, row),
    pricesFor(context, row),
  ]);
  const position = carbonPosition({ ...amounts, ...held, verified: row.verified, price: price?.value ?? null });
  const fine = fineEstimate(position.gap, meanPrice);
  const amount = (value: string | null): QuantityRow | null => (value === null ? null : { value, unit: row.unit });
  return {
    ...position,
    gap: amount(position.gap),
    creditCap: row.figures === 'REGISTER' ? null : amount(position.creditCap),
    coverable: amount(position.coverable),
    shortfall: amount(position.shortfall),
    price,
    fineLowCny: fine?.low ?? null,
    fineHighCny: fine?.high ?? null,
  };
}
