import { type Draws, shuffled } from '../draws';
import { lack, type Order } from './carbon-market';
import { type Party } from './carbon-parties';
import { type Carbon, forSale, sumOfParts } from './carbon-state';

/** Who sells and who buys today: nobody does both, so that nothing bought is sold on the same day. */
export interface Sides {
  readonly sellers: readonly Party[];
  readonly buyers: readonly Party[];
}

const isFrozen = ({ frozenFrom }: Party, day: string): boolean => frozenFrom !== null && frozenFrom <= day;

/** Splits the parties of a day; those that must buy do not sell, and at least half of the traders sell. */
export function sidesOf(carbon: Carbon, day: string, mustBuy: ReadonlySet<Party>): Sides {
  const traders = shuffled(
    `trading/sides:${day}:traders`,
    carbon.traders.filter((party) => !isFrozen(party, day)),
  );
  const emitters = shuffled(
    `trading/sides:${day}:emitters`,
    carbon.emitters.filter((party) => !mustBuy.has(party)),
  );
  const [selling, offering] = [Math.ceil(traders.length / 2), Math.floor(emitters.length / 2)];
  return {
    sellers: [...traders.slice(0, selling), ...emitters.slice(0, offering)],
    buyers: [...traders.slice(selling), ...emitters.slice(offering)],
  };
}

const supply = (carbon: Carbon, party: Party, day: string): number => sumOfParts(forSale(carbon, party, day));

/** Of what they lack, emitters buy all or a drawn part, in orders no larger than the list allows. */
export function neededOrders(carbon: Carbon, sides: Sides, { day, draws, mustBuy }: Needed): Order[] {
  if (mustBuy.size === 0) return [];
  const left = new Map(sides.sellers.map((party) => [party, supply(carbon, party, day)]));
  const most = carbon.tables.rate('listed_most');
  return [...mustBuy].flatMap(([buyer, isLast]) => {
    const missing = lack(carbon, buyer);
    let amount = isLast ? missing : Math.floor((missing * draws.int(200, 600)) / 1000);
    const orders: Order[] = [];
    for (const [seller, has] of [...left].sort((one, other) => other[1] - one[1])) {
      const part = Math.min(amount, has, most);
      if (part <= 0) break;
      orders.push({ seller, buyer, amount: part });
      left.set(seller, has - part);
      amount -= part;
    }
    return orders;
  });
}

interface Needed {
  readonly day: string;
  readonly draws: Draws;
  /** Who buys today, and whether it is the last time it can. */
  readonly mustBuy: ReadonlyMap<Party, boolean>;
}

/** Hundreds of tonnes of a listed order; thousands of a block. */
const LISTED = { from: 1, to: 45 };
const BLOCK = { from: 100, to: 140 };
const BLOCKS_PER_MILLE = 70;

function drawnOrder(sides: Sides, draws: Draws, amount: number): Order {
  return { seller: draws.pick(sides.sellers), buyer: draws.pick(sides.buyers), amount };
}

/** Orders that nobody has to make; a block, where there is one, comes last. */
export function freeOrders(carbon: Carbon, sides: Sides, { day, draws }: { day: string; draws: Draws }): Order[] {
  if (sides.sellers.length === 0 || sides.buyers.length === 0) return [];
  const parties = carbon.emitters.length;
  const count = draws.int(Math.ceil(parties / 8), Math.ceil((parties * 2) / 9));
  const listed = Array.from({ length: count }, () => drawnOrder(sides, draws, draws.int(LISTED.from, LISTED.to) * 100));
  const block = draws.int(BLOCK.from, BLOCK.to) * 1000;
  const holder = sides.sellers.find((party) => supply(carbon, party, day) >= block + 50_000);
  if (holder === undefined || !draws.chance(BLOCKS_PER_MILLE)) return listed;
  const traders = sides.buyers.filter(({ plans }) => plans.length === 0);
  return traders.length === 0 ? listed : [...listed, { seller: holder, buyer: draws.pick(traders), amount: block }];
}
