import { addDays, drawsFor } from '../draws';
import { type Government } from './accounts';
import { type Agenda, officeClock } from './agenda';
import { type Claim } from './claims';
import { type Balance, type Ledger, type Part } from './ledger';
import { goingPrice, perMilleOf } from './prices';
import { type Account, type Kind, type Lot } from './records';
import { type TradingTables } from './tables';

/** The rights of one kind while their story is told day by day. */
export interface Rights {
  readonly ledger: Ledger;
  readonly agenda: Agenda;
  readonly government: Government;
  readonly tables: TradingTables;
  readonly claims: readonly Claim[];
  readonly clock: (day: string) => string;
}

/** Offices open at nine. */
const NINE = 9 * 3600;

export const rightsOf = (parts: Omit<Rights, 'clock'>): Rights => ({ ...parts, clock: officeClock(NINE) });

const counts = ({ AVAILABLE, FROZEN, PLEDGED }: Balance): number => AVAILABLE + FROZEN + PLEDGED;

/** What a claim may count on, and what of it is lent or owed back; only of lots the condition is true of. */
export function standing({ ledger }: Rights, claim: Claim, isCounted: (lot: Lot) => boolean = () => true) {
  const sums = { usable: 0, owed: 0, lent: 0 };
  for (const [lot, balance] of ledger.holdings(claim.account)) {
    if (lot.commodity !== claim.commodity || !isCounted(lot)) continue;
    sums.usable += counts(balance);
    sums.owed -= balance.LEASED_IN;
    sums.lent += balance.LEASED_OUT;
  }
  return sums;
}

/** Held above what is permitted when a term begins, thousandths. */
const SPARE = { from: 8, to: 40 };
/** Thousandths of a first lot that are given free of charge; the rest is paid for. */
const FREE = { from: 600, to: 850 };

interface Issue {
  readonly day: string;
  readonly year: number;
  readonly amount: number;
  readonly method: 'VERIFIED_QUOTA' | 'PAID';
}

function issue(rights: Rights, claim: Claim, { day, year, amount, method }: Issue): void {
  if (amount <= 0) return;
  const { ledger, government, tables } = rights;
  const { account, commodity, basis } = claim;
  const isPaid = method === 'PAID';
  const lot: Lot = {
    ...{ id: `${account.id}:${commodity}:${year}:${method}`, account, commodity, basis, vintage: null },
    ...{ validFrom: `${year}-01-01`, validTo: `${year + tables.rate('right_term') - 1}-12-31`, issuedOn: day },
    ...{ amount, method, tranche: null, docNo: `示例权核〔${year}〕${account.id.slice(-7)}号` },
  };
  const terms = isPaid ? ({ fen: goingPrice(tables, commodity, day), mode: 'FIXED_PRICE' } as const) : {};
  ledger.issue(lot, government.ISSUANCE, { at: rights.clock(day), ...terms });
}

/** First rights: most of them free, the rest paid for, issued in December for the term that begins in January. */
export function planFirstLots(rights: Rights): void {
  for (const claim of rights.claims) {
    const draws = drawsFor(`trading/first-lots:${claim.account.id}:${claim.commodity}`);
    const total = claim.required + Math.floor((claim.required * draws.int(SPARE.from, SPARE.to)) / 1000);
    const free = Math.floor((total * draws.int(FREE.from, FREE.to)) / 1000);
    const year = claim.firstYear;
    rights.agenda.on(draws.day(`${year - 1}-12-02`, `${year - 1}-12-29`), (day) => {
      issue(rights, claim, { day, year, amount: free, method: 'VERIFIED_QUOTA' });
      issue(rights, claim, { day, year, amount: total - free, method: 'PAID' });
    });
  }
}

/** The next term of what ends this year: as much as is needed beside what stays, free and paid as at first. */
export function renew(rights: Rights, day: string): void {
  const year = Number(day.slice(0, 4)) + 1;
  for (const claim of rights.claims) {
    if (claim.closedOn !== null && claim.closedOn <= day) continue;
    const stays = standing(rights, claim, ({ validTo }) => (validTo ?? '') > day);
    if (stays.usable === standing(rights, claim).usable) continue;
    const draws = drawsFor(`trading/renewal:${claim.account.id}:${claim.commodity}`);
    const least = claim.required - (stays.usable - stays.owed);
    const most = claim.ceiling - (stays.usable + stays.lent);
    const spare = Math.floor((claim.required * draws.int(SPARE.from, SPARE.to)) / 1000);
    const amount = Math.min(most, least + spare);
    const free = Math.floor((amount * draws.int(FREE.from, FREE.to)) / 1000);
    issue(rights, claim, { day, year, amount: free, method: 'VERIFIED_QUOTA' });
    issue(rights, claim, { day, year, amount: amount - free, method: 'PAID' });
  }
}

/** What an account has at hand of the lots the condition is true of. */
function atHand({ ledger }: Rights, account: Account, isMeant: (lot: Lot) => boolean): Part[] {
  return [...ledger.holdings(account)].flatMap(([lot, { AVAILABLE }]) =>
    AVAILABLE > 0 && isMeant(lot) ? [{ lot, amount: AVAILABLE }] : [],
  );
}

/** Moves each part to an account of the authority, one entry a lot. */
function handOver(rights: Rights, parts: readonly Part[], { kind, from, to, day, fen }: Ending): void {
  for (const part of parts) {
    const price = fen?.(part.lot) ?? null;
    rights.ledger.book({ kind, at: rights.clock(day), from, to, parts: [part], fen: price });
  }
}

interface Ending {
  readonly kind: Kind;
  readonly from: Account;
  readonly to: Account;
  readonly day: string;
  readonly fen?: (lot: Lot) => number;
}

/** On the day after a term, what is left of its lots ends, wherever it is. */
export function expire(rights: Rights, day: string): void {
  const { CANCELLATION, ISSUANCE } = rights.government;
  const ended = addDays(day, -1);
  for (const from of [...rights.ledger.accounts()]) {
    if (from === CANCELLATION || from === ISSUANCE) continue;
    const parts = atHand(rights, from, ({ validTo }) => validTo === ended);
    handOver(rights, parts, { kind: 'EXPIRY', from, to: CANCELLATION, day });
  }
}

const isPaidFor = ({ method }: Lot): boolean => method === 'PAID' || method === 'AUCTION';

/** Thousandths of the going price that the authority buys back at. */
const BUYBACK_PRICE = 900;

/** What the authority pays for a right it buys back. */
export const buybackPrice = (tables: TradingTables, { commodity }: Lot, day: string): number =>
  perMilleOf(goingPrice(tables, commodity, day), BUYBACK_PRICE);

/** A closed site's rights: those paid for are bought back, the others taken back, in the January after. */
export function planWindingUp(rights: Rights): void {
  const { BUYBACK, CANCELLATION } = rights.government;
  const closed = new Set(rights.claims.filter(({ closedOn }) => closedOn !== null).map(({ account }) => account));
  for (const from of closed) {
    if (from.closedOn === null) continue;
    rights.agenda.on(from.closedOn, (day) => {
      const fen = (lot: Lot): number => buybackPrice(rights.tables, lot, day);
      handOver(rights, atHand(rights, from, isPaidFor), { kind: 'BUYBACK', from, to: BUYBACK, day, fen });
      handOver(
        rights,
        atHand(rights, from, () => true),
        { kind: 'DEDUCTION', from, to: CANCELLATION, day },
      );
    });
  }
}
