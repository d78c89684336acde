import { LAST_DAY } from '../calendar';
import { type World } from '../world/world';
import { surrenderBy } from './carbon-plans';
import { type Account, type Movement } from './records';

/** The obligation of a key emitter in one year. */
export interface ObligationRecord {
  readonly account: Account;
  readonly year: number;
  readonly verifiedTonnes: number;
  readonly surrenderBy: string;
  /** A: all surrendered, B: less; null while there is time. */
  readonly code: 'A' | 'B' | null;
}

const keyOf = (accountId: string, year: number | null): string => `${accountId} ${String(year)}`;

/** Surrendered by account and year, what was undone taken off. */
function surrendered(movements: readonly Movement[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, reverses, from, to, amount, complianceYear } of movements) {
    const isUndone = reverses?.kind === 'SURRENDER';
    if (kind !== 'SURRENDER' && !isUndone) continue;
    const key = keyOf((isUndone ? to : from).id, complianceYear);
    sums.set(key, (sums.get(key) ?? 0) + (isUndone ? -amount : amount));
  }
  return sums;
}

/** The obligations of all key emitters; whether they are met is read from the ledger. */
export function obligations(
  { carbon }: World,
  accounts: readonly Account[],
  movements: readonly Movement[],
): ObligationRecord[] {
  const sums = surrendered(movements);
  const byEnterprise = new Map(accounts.map((account) => [account.enterpriseId, account]));
  return carbon.map(({ enterpriseId, year, verifiedTonnes }) => {
    const account = byEnterprise.get(enterpriseId);
    if (account === undefined) throw new Error(`${enterpriseId} has no account`);
    const isMet = (sums.get(keyOf(account.id, year)) ?? 0) >= verifiedTonnes;
    const deadline = surrenderBy(year);
    const code = deadline > LAST_DAY ? null : isMet ? 'A' : 'B';
    return { account, year, verifiedTonnes, surrenderBy: deadline, code };
  });
}
