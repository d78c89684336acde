import {
  type Account,
  type Bucket,
  type Commodity,
  type Kind,
  type Leg,
  type Lot,
  type Movement,
  type Terms,
} from './records';

/** What an account has of a lot, in smallest parts. */
export type Balance = Record<Bucket, number>;

/** An amount of a lot. */
export interface Part {
  readonly lot: Lot;
  readonly amount: number;
}

/** A movement to be booked. */
export interface Entry extends Partial<Terms> {
  readonly kind: Kind;
  readonly at: string;
  /** When not given, it counts at once; null: it is not settled, and moves nothing. */
  readonly settledAt?: string | null;
  readonly from: Account;
  readonly to: Account;
  readonly parts: readonly Part[];
  readonly fromBucket?: Bucket;
  readonly toBucket?: Bucket;
}

/** The two legs of each part, and with a lease what is lent and what is owed. */
function legsOf({ kind, from, to, parts, fromBucket = 'AVAILABLE', toBucket = 'AVAILABLE' }: Entry): Leg[] {
  const lent = kind === 'LEASE' ? 1 : kind === 'LEASE_RETURN' ? -1 : 0;
  const [lessor, lessee] = lent === 1 ? [from, to] : [to, from];
  return parts.flatMap(({ lot, amount }): Leg[] => [
    { account: from, lot, bucket: fromBucket, amount: -amount },
    { account: to, lot, bucket: toBucket, amount },
    ...(lent === 0
      ? []
      : [
          { account: lessor, lot, bucket: 'LEASED_OUT' as const, amount: lent * amount },
          { account: lessee, lot, bucket: 'LEASED_IN' as const, amount: -lent * amount },
        ]),
  ]);
}

const nothing = (): Balance => ({ AVAILABLE: 0, FROZEN: 0, PLEDGED: 0, LEASED_OUT: 0, LEASED_IN: 0 });

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);

/** A ledger that is written in the order of time and refuses whatever would overdraw an account. */
export class Ledger {
  readonly movements: Movement[] = [];
  readonly lots: Lot[] = [];
  private readonly balances = new Map<Account, Map<Lot, Balance>>();

  constructor(private readonly prefix: string) {}

  /** What an account has, by lot; nothing of lots it never had. */
  holdings(account: Account): ReadonlyMap<Lot, Balance> {
    return this.balances.get(account) ?? new Map<Lot, Balance>();
  }

  accounts(): IterableIterator<Account> {
    return this.balances.keys();
  }

  /** What an account may pass on of a lot: what it has at hand less what it owes back. */
  free(account: Account, lot: Lot): number {
    const balance = this.balances.get(account)?.get(lot);
    return balance === undefined ? 0 : balance.AVAILABLE + balance.LEASED_IN;
  }

  /** The lots of a commodity that an account may pass on, the largest first. */
  freeParts(account: Account, commodity: Commodity): Part[] {
    return [...this.holdings(account).keys()]
      .filter((lot) => lot.commodity === commodity)
      .map((lot) => ({ lot, amount: this.free(account, lot) }))
      .filter(({ amount }) => amount > 0)
      .sort((one, other) => other.amount - one.amount || (one.lot.id < other.lot.id ? -1 : 1));
  }

  /** Issues a lot to its account. */
  issue(lot: Lot, issuance: Account, terms: Pick<Movement, 'at'> & Partial<Terms>): void {
    this.lots.push(lot);
    this.book({ kind: 'ALLOTMENT', from: issuance, to: lot.account, parts: [{ lot, amount: lot.amount }], ...terms });
  }

  book(entry: Entry): Movement {
    const { kind, at, from, to, parts, settledAt = at } = entry;
    const { fen = null, mode = null, complianceYear = null } = entry;
    const head = { id: this.nextId(), kind, at, settledAt, from, to, fen, mode, complianceYear };
    return this.write({ ...head, legs: legsOf(entry), amount: sumOf(parts), reverses: null });
  }

  /** Undoes a movement: every leg with the other sign. */
  reverse(movement: Movement, at: string): Movement {
    const legs = movement.legs.map((leg) => ({ ...leg, amount: -leg.amount }));
    const { to: from, from: to } = movement;
    const head = { id: this.nextId(), kind: 'REVERSAL' as const, at, settledAt: at, from, to };
    return this.write({ ...movement, ...head, legs, reverses: movement });
  }

  private nextId(): string {
    return `${this.prefix}${String(this.movements.length + 1).padStart(6, '0')}`;
  }

  private write(movement: Movement): Movement {
    if (movement.settledAt !== null) for (const leg of movement.legs) this.apply(leg, movement);
    if (movement.settledAt !== null) for (const leg of movement.legs) this.check(leg, movement);
    this.movements.push(movement);
    return movement;
  }

  private apply({ account, lot, bucket, amount }: Leg, { id }: Movement): void {
    const own = this.balances.get(account) ?? new Map<Lot, Balance>();
    this.balances.set(account, own);
    const balance = own.get(lot) ?? nothing();
    own.set(lot, balance);
    balance[bucket] += amount;
    if (!Number.isSafeInteger(balance[bucket])) throw new Error(`${id}: ${amount} is no whole amount`);
  }

  private check({ account, lot }: Leg, { id, kind }: Movement): void {
    if (account.type === 'ISSUANCE') return;
    const balance = this.balances.get(account)?.get(lot) ?? nothing();
    const { LEASED_IN, ...others } = balance;
    const isOverdrawn = LEASED_IN > 0 || Object.values(others).some((amount) => amount < 0);
    if (isOverdrawn || balance.AVAILABLE + LEASED_IN < 0) throw new Error(`${id} ${kind} overdraws ${account.id}`);
  }
}
