import { type Decimal } from 'decimal.js';
import { ExactDecimal } from '../../../schema/mass';
import { type LegRow, type TransactionRow } from '../rows';
import { Bucket } from './transaction.enum';

/** What an account has of one lot, by bucket. */
export type Balance = Readonly<Record<Bucket, Decimal>>;

const buckets = Object.values(Bucket);

export const emptyBalance = (): Record<Bucket, Decimal> =>
  Object.fromEntries(buckets.map((bucket) => [bucket, new ExactDecimal(0)])) as Record<Bucket, Decimal>;

/** Balances as legs are applied to them; nothing else ever states a balance. */
export class Fold {
  private readonly balances = new Map<string, Record<Bucket, Decimal>>();

  /** Applies a leg and answers what its account then has of its lot. */
  apply({ accountId, lotId, bucket, amount }: LegRow): Balance {
    const key = JSON.stringify([accountId, lotId]);
    const balance = this.balances.get(key) ?? emptyBalance();
    balance[bucket] = balance[bucket].plus(amount);
    this.balances.set(key, balance);
    return balance;
  }
}

/** What an account has of each lot after these transactions, lots in the order they came in. */
export function balancesOf(transactions: readonly TransactionRow[], accountId: string): Map<string, Balance> {
  const fold = new Fold();
  const balances = new Map<string, Balance>();
  for (const leg of transactions.flatMap(({ legs }) => legs)) {
    if (leg.accountId === accountId) balances.set(leg.lotId, fold.apply(leg));
  }
  return balances;
}

/** Owned by the account, wherever it is: what was lent is still owned, what was borrowed is not. */
export const ownedOf = (balance: Balance): Decimal =>
  buckets.reduce((sum, bucket) => sum.plus(balance[bucket]), new ExactDecimal(0));

/** Owned + leased in − leased out: what the holder may count on (PT-R20). */
export const usableOf = (balance: Balance): Decimal =>
  ownedOf(balance).minus(balance.LEASED_IN).minus(balance.LEASED_OUT);
