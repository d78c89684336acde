import { LAST_DAY } from '../calendar';
import { addDays, type Draws } from '../draws';
import { type Claim } from './claims';
import { type Part } from './ledger';
import { goingPrice, perMilleOf } from './prices';
import { buybackPrice, type Rights, standing } from './right-lots';
import { type Lot, type Movement } from './records';

/** Days that a lot must still be good for when it changes hands. */
const TERM_LEFT = 40;
/** Dealt of what could be, thousandths. */
const SHARE = { from: 300, to: 950 };
/** Price of a deal by the going one, thousandths. */
const PRICE = { from: 975, to: 1025 };

/** A drawn share of an amount, in whole steps. */
export function shareOf(amount: number, { step }: Claim, draws: Draws): number {
  const share = (Math.max(0, amount) * draws.int(SHARE.from, SHARE.to)) / 1000;
  return Math.floor(share / step) * step;
}

/** How much a claim can let go without ever holding less than it has to, whatever comes back to its lessors. */
export function spareOf(rights: Rights, claim: Claim): number {
  const { usable, owed } = standing(rights, claim);
  return usable - owed - claim.required;
}

/** How much a claim can take without ever holding more than the ceiling, whatever comes back to it. */
export function roomOf(rights: Rights, claim: Claim): number {
  const { usable, lent } = standing(rights, claim);
  return claim.ceiling - usable - lent;
}

/** Only what was paid for, and is good for some time, is passed on (浙江省大气污染防治条例 Art. 16, PT-R22, PT-R23). */
function paidPart(rights: Rights, claim: Claim, day: string): Part | undefined {
  const isGood = ({ method, validFrom, validTo }: Lot): boolean =>
    (method === 'PAID' || method === 'AUCTION') &&
    (validFrom ?? '') <= day &&
    (validTo ?? '') > addDays(day, TERM_LEFT);
  return rights.ledger.freeParts(claim.account, claim.commodity).find(({ lot }) => isGood(lot));
}

/** A deal that two claims could make. */
export interface Deal {
  readonly seller: Claim;
  readonly buyer: Claim;
  readonly part: Part;
  readonly fen: number;
}

/** The largest deal that leaves both with what they must have, and a drawn share of it; null where there is none. */
export function dealBetween(rights: Rights, [seller, buyer]: readonly [Claim, Claim], on: On): Deal | null {
  const { day, draws } = on;
  const found = paidPart(rights, seller, day);
  if (found === undefined || seller.account.enterpriseId === buyer.account.enterpriseId) return null;
  const most = Math.min(found.amount, spareOf(rights, seller), roomOf(rights, buyer));
  const amount = shareOf(most, seller, draws);
  if (amount <= 0) return null;
  const fen = perMilleOf(goingPrice(rights.tables, seller.commodity, day), draws.int(PRICE.from, PRICE.to));
  return { seller, buyer, part: { lot: found.lot, amount }, fen };
}

/** A day and what is drawn for it. */
export interface On {
  readonly day: string;
  readonly draws: Draws;
}

interface Sale {
  readonly kind: 'TRADE' | 'TRANSFER';
  readonly day: string;
}

/** A sale for good, on the platform or between the two of them. */
export function sell(rights: Rights, deal: Deal, { kind, day }: Sale): Movement {
  const { seller, buyer, part, fen } = deal;
  const parties = { from: seller.account, to: buyer.account };
  const mode = kind === 'TRADE' ? 'AGREEMENT' : null;
  return rights.ledger.book({ kind, at: rights.clock(day), ...parties, parts: [part], fen, mode });
}

/** Days at the turn of the year are kept free for terms that end and begin: the day itself, or the first one after them. */
export function clearOfNewYear(day: string): string {
  const [year, monthDay] = [Number(day.slice(0, 4)), day.slice(5)];
  if (monthDay >= '12-20') return `${year + 1}-01-11`;
  return monthDay <= '01-10' ? `${year}-01-11` : day;
}

/** The day something that begins now and lasts so long is over: in time before the lot ends. */
function endOf(lot: Lot, begin: string, days: number): string {
  const latest = addDays(lot.validTo ?? LAST_DAY, -20);
  const end = addDays(begin, days);
  return clearOfNewYear(end < latest ? end : latest);
}

/** Lent for a time, and given back in time. */
export function lease(rights: Rights, { seller, buyer, part, fen }: Deal, { day, draws }: On): void {
  const parts = [part];
  const [from, to] = [seller.account, buyer.account];
  rights.ledger.book({ kind: 'LEASE', at: rights.clock(day), from, to, parts, fen: perMilleOf(fen, 120) });
  rights.agenda.on(endOf(part.lot, day, draws.int(60, 300)), (end) => {
    rights.ledger.book({ kind: 'LEASE_RETURN', at: rights.clock(end), from: to, to: from, parts });
  });
}

/** Kinds of setting aside, and what ends them. */
const ASIDE = {
  PLEDGE: { bucket: 'PLEDGED', ends: 'RELEASE', days: { from: 60, to: 330 } },
  FREEZE: { bucket: 'FROZEN', ends: 'UNFREEZE', days: { from: 5, to: 25 } },
} as const;

/** Sets a part of what the claim paid for aside, to a creditor or for a listed sale; it still counts as held. */
export function setAside(rights: Rights, claim: Claim, { kind, day, draws, then }: Aside): void {
  const found = paidPart(rights, claim, day);
  if (found === undefined) return;
  const amount = shareOf(found.amount, claim, draws);
  if (amount <= 0) return;
  const { bucket, ends, days } = ASIDE[kind];
  const own = { from: claim.account, to: claim.account, parts: [{ lot: found.lot, amount }] };
  rights.ledger.book({ kind, at: rights.clock(day), ...own, toBucket: bucket });
  rights.agenda.on(endOf(found.lot, day, draws.int(days.from, days.to)), (end) => {
    rights.ledger.book({ kind: ends, at: rights.clock(end), ...own, fromBucket: bucket });
    then?.(end);
  });
}

interface Aside extends On {
  readonly kind: keyof typeof ASIDE;
  /** What follows on the day it ends. */
  readonly then?: (day: string) => void;
}

/** Without automatic monitoring a right paid for is sold back to the authority only (Art. 16). */
export function sellBack(rights: Rights, claim: Claim, { day, draws }: On): void {
  const found = paidPart(rights, claim, day);
  if (found === undefined) return;
  const most = Math.min(found.amount, spareOf(rights, claim));
  const amount = shareOf(most, claim, draws);
  if (amount <= 0) return;
  rights.ledger.book({
    ...{ kind: 'BUYBACK', at: rights.clock(day), from: claim.account, to: rights.government.BUYBACK },
    ...{ parts: [{ lot: found.lot, amount }], fen: buybackPrice(rights.tables, found.lot, day) },
  });
}
