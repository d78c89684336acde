import { ExactDecimal } from '../../../schema/mass';
import { groupBy } from '../../../lib/group-by';
import { type LegRow, type LotRow, type TransactionRow } from '../rows';
import { type Balance } from '../transaction/fold';

/** Lots whose legs in one transaction do not sum to zero, each with its sum. */
export function unbalancedLots(legs: readonly LegRow[]): { readonly lotId: string; readonly sum: string }[] {
  return [...groupBy(legs, ({ lotId }) => lotId)].flatMap(([lotId, own]) => {
    const sum = own.reduce((total, { amount }) => total.plus(amount), new ExactDecimal(0));
    return sum.isZero() ? [] : [{ lotId, sum: sum.toFixed() }];
  });
}

/**
 * What is wrong with what an account has of a lot; null when nothing is. LEASED_IN is a debt and never above zero, all
 * else never below; what is disposed of freely is more than what is owed back, since a leased right is not passed on.
 */
export function overdrawn(balance: Balance): string | null {
  const { LEASED_IN, ...others } = balance;
  const negative = Object.entries(others).find(([, amount]) => amount.isNegative() && !amount.isZero());
  if (negative !== undefined) return `${negative[0]} ${negative[1].toFixed()}`;
  if (LEASED_IN.greaterThan(0)) return `LEASED_IN ${LEASED_IN.toFixed()}`;
  const own = balance.AVAILABLE.plus(LEASED_IN);
  return own.isNegative() && !own.isZero() ? `AVAILABLE less than LEASED_IN by ${own.negated().toFixed()}` : null;
}

/** What may still happen to a right whose term is over: it ends, comes back, or is set right. */
const AFTER_TERM = new Set<TransactionRow['kind']>([
  ...(['EXPIRY', 'CANCELLATION', 'DEDUCTION', 'RELEASE', 'UNFREEZE', 'LEASE_RETURN', 'REVERSAL'] as const),
]);

/** Why a lot could not be moved by this transaction on its day; null when it could. */
export function outOfTerm({ at, kind }: Pick<TransactionRow, 'at' | 'kind'>, lot: LotRow): string | null {
  const day = at.slice(0, 10);
  if (day < lot.issuedOn) return `moved on ${day}, issued on ${lot.issuedOn}`;
  if (lot.validTo === null || day <= lot.validTo || AFTER_TERM.has(kind)) return null;
  return `moved on ${day}, its term ended on ${lot.validTo}`;
}
