import { LAST_DAY } from '../calendar';
import { addDays, type Draws, drawsFor } from '../draws';
import { timeOn } from './agenda';
import { type Party } from './carbon-parties';
import { type Carbon, forSale, spare, sumOfParts, take } from './carbon-state';
import { type Part } from './ledger';
import { goingPrice, heldNear, perMilleOf } from './prices';
import { type Movement } from './records';

/** An order that meets another: who buys what from whom, at the price of its moment. */
export interface Order {
  readonly seller: Party;
  readonly buyer: Party;
  readonly amount: number;
}

/** Sessions: 9:30 to 11:30 and 13:00 to 15:00. Settled at 16:00. */
const SESSION = 2 * 3600;
const OPENS = [9.5 * 3600, 13 * 3600] as const;
/** Seconds from listing to dealing or taking off the list; orders of a day lie further apart. */
const CARRIED_OUT_IN = 20;
const SETTLES = 16 * 3600;

/** The moment of the n-th of so many orders, spread over both sessions; the last ones fall into the afternoon. */
function momentOf(place: number, count: number): number {
  const into = Math.floor(((place + 1) * 2 * SESSION) / (count + 1));
  return into < SESSION ? OPENS[0] + into : OPENS[1] + into - SESSION;
}

/** Prices of trades against the going price, thousandths. */
const PRICE = { from: 988, to: 1012 };
/** Orders in a thousand that are taken off the list again, and that are booked by mistake. */
const WITHDRAWN = 40;
const MISTAKEN = 2;

/** The day's dealing floor: it knows the last close and makes the next one. */
export class Floor {
  private close: number;

  constructor(
    private readonly carbon: Carbon,
    private readonly lastTradingDay: string,
    firstDay: string,
  ) {
    this.close = goingPrice(carbon.tables, 'CEA', firstDay);
  }

  /** Carries out a day's orders one after the other; blocks are dealt in the afternoon, with which the list ends. */
  trade(day: string, orders: readonly Order[], draws: Draws): void {
    let last = this.close;
    orders.forEach((order, place) => {
      const moment = momentOf(place, orders.length);
      const isWithdrawn = draws.chance(WITHDRAWN) && order.buyer.plans.length === 0;
      const fen = this.priceOn(day, draws);
      if (this.carry(order, { day, moment, fen, isWithdrawn, draws })) last = fen;
    });
    this.close = last;
  }

  private priceOn(day: string, draws: Draws): number {
    const { tables } = this.carbon;
    const wanted = perMilleOf(goingPrice(tables, 'CEA', day), draws.int(PRICE.from, PRICE.to));
    return heldNear(wanted, this.close, tables.rate('listed_price_step'));
  }

  /** True when it came to a trade. */
  private carry({ seller, buyer, amount }: Order, how: Carrying): boolean {
    const { carbon } = this;
    const parts = take(forSale(carbon, seller, how.day), amount);
    if (parts.length === 0) return false;
    const own = { from: seller.account, to: seller.account, parts };
    const done = timeOn(how.day, how.moment + CARRIED_OUT_IN);
    carbon.ledger.book({ kind: 'FREEZE', at: timeOn(how.day, how.moment), ...own, toBucket: 'FROZEN' });
    if (how.isWithdrawn) {
      carbon.ledger.book({ kind: 'UNFREEZE', at: done, ...own, fromBucket: 'FROZEN' });
      return false;
    }
    const isSettled = how.day < this.lastTradingDay;
    const movement = carbon.ledger.book({
      ...{ kind: 'TRADE', at: done, fromBucket: 'FROZEN', parts, fen: how.fen },
      ...{ from: seller.account, to: buyer.account, settledAt: isSettled ? timeOn(how.day, SETTLES) : null },
      mode: sumOfParts(parts) < carbon.tables.rate('block_least') ? 'LISTED_AGREEMENT' : 'BLOCK_AGREEMENT',
    });
    const isBetweenTraders = seller.plans.length === 0 && buyer.plans.length === 0;
    if (isSettled && isBetweenTraders && how.draws.chance(MISTAKEN)) this.planReversal(movement, parts);
    return true;
  }

  /** Undoes a trade before the market opens again, where the buyer still has what it bought. */
  private planReversal(movement: Movement, parts: readonly Part[]): void {
    const { agenda, ledger, clock } = this.carbon;
    const { from: seller, to: buyer } = movement;
    agenda.on(addDays(movement.at.slice(0, 10), 1), (day) => {
      if (day > LAST_DAY || parts.some(({ lot, amount }) => ledger.free(buyer, lot) < amount)) return;
      ledger.reverse(movement, clock(day));
      ledger.book({ kind: 'UNFREEZE', at: clock(day), from: seller, to: seller, parts, fromBucket: 'FROZEN' });
    });
  }
}

interface Carrying {
  readonly day: string;
  /** Seconds after midnight. */
  readonly moment: number;
  readonly fen: number;
  readonly isWithdrawn: boolean;
  readonly draws: Draws;
}

/** Buys that a short emitter is to make, so many days after its allocation is final. */
const BUYS = { least: 1, most: 4 };
const NO_LATER = '2026-09-16';

/** An emitter is to buy on a day, and whether it is the last time it can. */
type Want = (day: string, party: Party, isLast: boolean) => void;

/** Says when who buys: each short emitter has what it needs before it surrenders. */
export function planBuys(carbon: Carbon, want: Want): void {
  for (const party of carbon.emitters) {
    for (const plan of party.plans) {
      const draws = drawsFor(`trading/buys:${party.account.id}:${plan.year}`);
      const first = addDays(plan.correctedOn, 1);
      const latest = [addDays(plan.surrenderOn ?? NO_LATER, -2), `${plan.year + 1}-10-31`, NO_LATER].sort()[0] ?? '';
      for (let left = draws.int(BUYS.least, BUYS.most); left > 0; left -= 1)
        want(draws.day(first, latest), party, false);
      want(latest, party, true);
    }
  }
}

/** What an emitter lacks of its obligation; zero where it lacks nothing. */
export const lack = (carbon: Carbon, party: Party): number => Math.max(0, -spare(carbon, party));
