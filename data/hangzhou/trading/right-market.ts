import { groupBy } from '../../../lib/group-by';
import { FIRST_DAY, LAST_DAY } from '../calendar';
import { addDays, type Draws, drawsFor, shuffled } from '../draws';
import { type Claim } from './claims';
import {
  clearOfNewYear,
  type Deal,
  dealBetween,
  lease,
  type On,
  roomOf,
  sell,
  sellBack,
  setAside,
  shareOf,
  spareOf,
} from './right-deals';
import { type Rights } from './right-lots';
import { goingPrice } from './prices';
import { type Lot, type Movement } from './records';

/** Claims that deal with each other, and how often. */
interface Market {
  readonly claims: readonly Claim[];
  readonly sellers: readonly Claim[];
  readonly unmonitored: readonly Claim[];
  readonly peers: ReadonlyMap<string, readonly Claim[]>;
}

const peerKey = ({ commodity, area }: Claim): string => `${commodity} ${area}`;

function marketOf({ claims }: Rights): Market {
  const open = claims.filter(({ closedOn }) => closedOn === null);
  return {
    claims: open,
    sellers: open.filter(({ maySell }) => maySell),
    unmonitored: open.filter(({ maySell }) => !maySell),
    peers: groupBy(open, peerKey),
  };
}

/** Partners looked at for one deal. */
const TRIES = 6;

function findDeal(rights: Rights, market: Market, on: On): Deal | null {
  if (market.sellers.length === 0) return null;
  for (let left = TRIES; left > 0; left -= 1) {
    const seller = on.draws.pick(market.sellers);
    const buyer = on.draws.pick(market.peers.get(peerKey(seller)) ?? [seller]);
    const deal = dealBetween(rights, [seller, buyer], on);
    if (deal !== null) return deal;
  }
  return null;
}

const KINDS = ['TRADE', 'TRANSFER', 'LEASE'] as const;
const KIND_WEIGHTS = { TRADE: 45, TRANSFER: 20, LEASE: 35 };

/** So many sales in a thousand are booked by mistake, and undone the next day. */
const MISTAKEN = 12;

/** Undoes a sale on the next day, where both sides can still be without it. */
function planReversal(rights: Rights, { seller, buyer, part }: Deal, movement: Movement): void {
  rights.agenda.on(addDays(movement.at.slice(0, 10), 1), (day) => {
    const atHand = Math.min(
      rights.ledger.free(buyer.account, part.lot),
      spareOf(rights, buyer),
      roomOf(rights, seller),
    );
    if (atHand >= part.amount) rights.ledger.reverse(movement, rights.clock(day));
  });
}

function makeDeal(rights: Rights, market: Market, on: On): void {
  const deal = findDeal(rights, market, on);
  if (deal === null) return;
  const kind = on.draws.weighted(KINDS, (each) => KIND_WEIGHTS[each]);
  if (kind === 'LEASE') return lease(rights, deal, on);
  const movement = sell(rights, deal, { kind, day: on.day });
  if (on.draws.chance(MISTAKEN)) planReversal(rights, deal, movement);
}

/** A listed sale: what is offered is frozen, and sold or taken off the list some days later. */
function list(rights: Rights, market: Market, on: On): void {
  const seller = on.draws.pick(market.sellers);
  const isSold = on.draws.chance(600);
  const then = (day: string): void => {
    const buyer = on.draws.pick(market.peers.get(peerKey(seller)) ?? [seller]);
    const deal = isSold ? dealBetween(rights, [seller, buyer], { ...on, day }) : null;
    if (deal !== null) sell(rights, deal, { kind: 'TRADE', day });
  };
  setAside(rights, seller, { ...on, kind: 'FREEZE', then });
}

/** How often each thing happens a day, for a thousand claims, in thousandths. */
const DAILY = { deals: 1100, pledges: 120, listings: 200, buybacks: 40 };

/** So many thousandths times a day, as whole times. */
function times(draws: Draws, perMille: number): number {
  return Math.floor(perMille / 1000) + (draws.chance(perMille % 1000) ? 1 : 0);
}

function repeat(count: number, act: () => void): void {
  for (let done = 0; done < count; done += 1) act();
}

/** The market of one day. */
export function marketDay(rights: Rights): (day: string) => void {
  const market = marketOf(rights);
  const daily = (perThousand: number): number => Math.ceil((perThousand * market.claims.length) / 1000);
  const scheme = rights.government.ISSUANCE.id;
  return (day) => {
    if (day < FIRST_DAY || clearOfNewYear(day) !== day) return;
    const draws = drawsFor(`trading/rights-day:${scheme}:${day}`);
    const on = { day, draws };
    repeat(times(draws, daily(DAILY.deals)), () => makeDeal(rights, market, on));
    if (market.sellers.length > 0) {
      repeat(times(draws, daily(DAILY.pledges)), () =>
        setAside(rights, draws.pick(market.sellers), { ...on, kind: 'PLEDGE' }),
      );
      repeat(times(draws, daily(DAILY.listings)), () => list(rights, market, on));
    }
    if (market.unmonitored.length > 0) {
      repeat(times(draws, daily(DAILY.buybacks)), () => sellBack(rights, draws.pick(market.unmonitored), on));
    }
  };
}

/** Of the claims of a commodity, one in so many buys at an auction. */
const BIDDERS = 15;

/** An auction of the authority's reserve: a lot is issued to it and sold in parts (政府出让). */
function auction(rights: Rights, claims: readonly Claim[], on: On): void {
  const [first] = claims;
  if (first === undefined) return;
  const { government, ledger, tables, clock } = rights;
  const bidders = shuffled(`trading/bidders:${first.commodity}:${on.day}`, claims).slice(
    0,
    Math.ceil(claims.length / BIDDERS),
  );
  const bids = bidders
    .map((claim) => ({ claim, amount: shareOf(roomOf(rights, claim), claim, on.draws) }))
    .filter(({ amount }) => amount > 0);
  const sold = bids.reduce((sum, { amount }) => sum + amount, 0);
  if (sold === 0) return;
  const lot = reserveLot(rights, first, { day: on.day, amount: sold + Math.floor(sold / 4) });
  ledger.issue(lot, government.ISSUANCE, { at: clock(on.day) });
  const fen = goingPrice(tables, first.commodity, on.day);
  for (const { claim, amount } of bids) {
    const parties = { from: government.RESERVE, to: claim.account };
    const parts = [{ lot, amount }];
    ledger.book({ kind: 'GOV_SALE', at: clock(on.day), ...parties, parts, fen, mode: 'AUCTION' });
  }
}

function reserveLot(
  rights: Rights,
  { commodity, basis }: Claim,
  { day, amount }: { day: string; amount: number },
): Lot {
  const account = rights.government.RESERVE;
  const year = Number(day.slice(0, 4));
  return {
    ...{ id: `${account.id}:${commodity}:${day}`, account, commodity, basis, vintage: null, issuedOn: day },
    ...{ validFrom: day, validTo: `${year + rights.tables.rate('right_term') - 1}-12-31`, amount, method: 'AUCTION' },
    ...{ tranche: null, docNo: `示例权储〔${year}〕${commodity}-${day.slice(5)}号` },
  };
}

/** Months in which the authority auctions. */
const AUCTION_MONTHS = ['03', '06', '09', '11'];

/** Puts the authority's auctions on the agenda, each commodity on a trading day of its own drawing. */
export function planAuctions(rights: Rights, tradingDayFrom: (day: string) => string): void {
  const byCommodity = groupBy(marketOf(rights).claims, ({ commodity }) => commodity);
  for (const [commodity, claims] of byCommodity) {
    for (const month of [2023, 2024, 2025, 2026].flatMap((year) => AUCTION_MONTHS.map((of) => `${year}-${of}`))) {
      const draws = drawsFor(`trading/auction:${rights.government.RESERVE.id}:${commodity}:${month}`);
      const day = tradingDayFrom(draws.day(`${month}-05`, `${month}-20`));
      if (day >= FIRST_DAY && day <= LAST_DAY) rights.agenda.on(day, () => auction(rights, claims, { day, draws }));
    }
  }
}
