import { daysBetween } from '../draws';
import { type Commodity } from './records';
import { type TradingTables } from './tables';

/** The going price of a commodity on a day, hundredths of a yuan: in a straight line between what the table states. */
export function goingPrice({ anchors }: Pick<TradingTables, 'anchors'>, commodity: Commodity, day: string): number {
  const own = anchors.get(commodity) ?? [];
  const next = own.findIndex((anchor) => anchor.day > day);
  const to = next === -1 ? own.at(-1) : own[next];
  const from = next === -1 ? to : own[Math.max(0, next - 1)];
  if (from === undefined || to === undefined) throw new Error(`no price of ${commodity}`);
  const span = daysBetween(from.day, to.day);
  return span === 0 ? from.fen : from.fen + Math.round(((to.fen - from.fen) * daysBetween(from.day, day)) / span);
}

/** So many thousandths of a price or amount, rounded. */
export const perMilleOf = (value: number, perMille: number): number => Math.round((value * perMille) / 1000);

/** The price no further from the last one than so many thousandths of it, rounded towards it. */
export function heldNear(price: number, last: number, perMille: number): number {
  const room = Math.floor((last * perMille) / 1000);
  return Math.min(last + room, Math.max(last - room, price));
}
