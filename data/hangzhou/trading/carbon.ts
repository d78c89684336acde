import { FIRST_DAY, LAST_DAY } from '../calendar';
import { addDays, drawsFor } from '../draws';
import { type World } from '../world/world';
import { governmentAccounts } from './accounts';
import { Agenda, officeClock, timeOn, tradingDayFrom, tradingDayTest } from './agenda';
import { planAllotments, planCarryOver, planSupply } from './carbon-lots';
import { Floor, planBuys } from './carbon-market';
import { freeOrders, neededOrders, sidesOf } from './carbon-orders';
import { emitters, idleAccounts, type Party, traders } from './carbon-parties';
import { type Carbon, forSale, Progress, sumOfParts, take } from './carbon-state';
import { planSurrenders } from './carbon-surrender';
import { Ledger } from './ledger';
import { goingPrice } from './prices';
import { type Books } from './rights';
import { type TradingTables } from './tables';

/** The registry works before the market opens. */
const OPENS = 8 * 3600;
/** Credits are agreed on at ten in the morning. */
const CREDITS_DEALT = 10 * 3600;

function carbonOf(world: World, tables: TradingTables): Carbon {
  const government = governmentAccounts(world, 'CARBON');
  const isTradingDay = tradingDayTest(tables);
  return {
    ...{ government, tables, isTradingDay, agenda: new Agenda(), progress: new Progress() },
    ledger: new Ledger(government.ISSUANCE.id.replace('ISSUANCE', '')),
    emitters: emitters(world, { tables, isTradingDay }),
    traders: traders(world),
    clock: officeClock(OPENS),
  };
}

/** Which emitters buy on which trading day, and whether it is their last chance before they surrender. */
function buyersByDay(carbon: Carbon): ReadonlyMap<string, ReadonlyMap<Party, boolean>> {
  const wanted = new Map<string, Map<Party, boolean>>();
  planBuys(carbon, (wish, party, isLast) => {
    const day = tradingDayFrom(carbon.isTradingDay, wish);
    const own = wanted.get(day) ?? new Map<Party, boolean>();
    wanted.set(day, own);
    own.set(party, isLast || own.get(party) === true);
  });
  return wanted;
}

/** Emitters that use credits buy them from other participants in October, or before they surrender. */
function planCredits(carbon: Carbon): void {
  for (const party of carbon.emitters) {
    for (const { year, credits, surrenderOn } of party.plans) {
      if (credits === 0 || surrenderOn === null) continue;
      const draws = drawsFor(`trading/credit-buy:${party.account.id}:${year}`);
      const latest = addDays(surrenderOn, -5);
      const day = tradingDayFrom(carbon.isTradingDay, draws.day(`${year + 1}-09-02`, latest));
      carbon.agenda.on(day, (on) => buyCredits(carbon, party, { on, amount: credits }));
    }
  }
}

function buyCredits(carbon: Carbon, { account: to }: Party, { on, amount }: { on: string; amount: number }): void {
  const { ledger, tables, traders: others } = carbon;
  const offers = others
    .filter(({ frozenFrom }) => frozenFrom === null)
    .map(({ account: from }) => ({ from, parts: take(ledger.freeParts(from, 'CCER').slice(0, 1), amount) }))
    .filter(({ parts }) => sumOfParts(parts) === amount);
  if (offers.length === 0) return;
  const offer = drawsFor(`trading/credit-offer:${to.id}:${on}`).pick(offers);
  const fen = goingPrice(tables, 'CCER', on);
  ledger.book({ kind: 'TRADE', at: timeOn(on, CREDITS_DEALT), to, ...offer, fen, mode: 'AGREEMENT' });
}

/** Now and then a participant cancels some allowances of its own will, and the frozen account is frozen. */
function planOthers(carbon: Carbon): void {
  const { agenda, ledger, government, clock } = carbon;
  for (const { account, frozenFrom } of carbon.traders) {
    const draws = drawsFor(`trading/cancelled:${account.id}`);
    agenda.on(draws.day('2024-01-02', '2026-06-30'), (day) => {
      const parts = take(ledger.freeParts(account, 'CEA'), draws.int(10, 200));
      if (parts.length === 0) return;
      ledger.book({ kind: 'CANCELLATION', at: clock(day), from: account, to: government.CANCELLATION, parts });
    });
    if (frozenFrom === null) continue;
    agenda.on(frozenFrom, (day) => {
      const parts = ledger.freeParts(account, 'CEA');
      if (parts.length === 0) return;
      ledger.book({ kind: 'FREEZE', at: clock(day), from: account, to: account, parts, toBucket: 'FROZEN' });
    });
  }
}

const PLEDGES_PER_MILLE = 60;

/** A party pledges a part of what it can spare to a creditor, for some months. */
function pledge(carbon: Carbon, day: string): void {
  const draws = drawsFor(`trading/carbon-pledge:${day}`);
  if (!draws.chance(PLEDGES_PER_MILLE)) return;
  const party = draws.pick([...carbon.traders.filter(({ frozenFrom }) => frozenFrom === null), ...carbon.emitters]);
  const parts = take(forSale(carbon, party, day), draws.int(5, 60) * 100);
  if (parts.length === 0) return;
  const { account } = party;
  const own = { from: account, to: account, parts };
  carbon.ledger.book({ kind: 'PLEDGE', at: carbon.clock(day), ...own, toBucket: 'PLEDGED' });
  carbon.agenda.on(addDays(day, draws.int(40, 250)), (end) => {
    carbon.ledger.book({ kind: 'RELEASE', at: carbon.clock(end), ...own, fromBucket: 'PLEDGED' });
  });
}

function lastTradingDay({ isTradingDay }: Carbon): string {
  let day = LAST_DAY;
  while (!isTradingDay(day)) day = addDays(day, -1);
  return day;
}

/** Tells the story of the carbon market day by day: allocation, auctions, trades, pledges, surrender. */
export function carbonBooks(world: World, tables: TradingTables): Books {
  const carbon = carbonOf(world, tables);
  planCarryOver(carbon);
  planAllotments(carbon);
  planSupply(carbon);
  planSurrenders(carbon);
  planCredits(carbon);
  planOthers(carbon);
  const wanted = buyersByDay(carbon);
  const floor = new Floor(carbon, lastTradingDay(carbon), FIRST_DAY);
  carbon.agenda.run(FIRST_DAY, LAST_DAY, (day) => {
    if (!carbon.isTradingDay(day)) return;
    pledge(carbon, day);
    const draws = drawsFor(`trading/carbon-day:${day}`);
    const mustBuy = wanted.get(day) ?? new Map<Party, boolean>();
    const sides = sidesOf(carbon, day, new Set(mustBuy.keys()));
    const needed = neededOrders(carbon, sides, { day, draws, mustBuy });
    floor.trade(day, [...needed, ...freeOrders(carbon, sides, { day, draws })], draws);
  });
  const parties = [...carbon.emitters, ...carbon.traders].map(({ account }) => account);
  const accounts = [...Object.values(carbon.government), ...parties, ...idleAccounts(world)];
  return { accounts, lots: carbon.ledger.lots, movements: carbon.ledger.movements };
}
