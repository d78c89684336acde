import { type Decimal } from 'decimal.js';
import { ExactDecimal } from '../../../schema/mass';
import { type LotRow, type TransactionRow } from '../rows';

/** What the ledger says of one account and year; null where it says nothing. */
export interface LedgerAmounts {
  readonly allocated: string | null;
  readonly freeAllocated: string | null;
  /** Allowances and credits together. */
  readonly surrendered: string | null;
  readonly surrenderedAllowances: string | null;
  readonly surrenderedCredits: string | null;
}

/** Credits may serve an obligation, but are no part of the allocation. */
export const isCredit = ({ commodity }: Pick<LotRow, 'commodity'>): boolean => commodity === 'CCER';

/** What a transaction does, or undoes. */
export const effectOf = ({ kind, reverses }: TransactionRow): TransactionRow['kind'] => reverses?.kind ?? kind;

const isFree = ({ method }: LotRow): boolean => method !== 'PAID' && method !== 'AUCTION';

/** A leg of the account with its lot and transaction. */
interface Entry {
  readonly transaction: TransactionRow;
  readonly lot: LotRow;
  readonly amount: string;
}

const sum = (entries: readonly Entry[]): Decimal =>
  entries.reduce((total, { amount }) => total.plus(amount), new ExactDecimal(0));

const isAllocation = ({ transaction, lot }: Entry, year: number): boolean =>
  ['ALLOTMENT', 'DEDUCTION'].includes(effectOf(transaction)) && lot.vintage === year && !isCredit(lot);

/** One account's settled transactions, the lots in them, and the year asked about. */
export interface LedgerQuestion {
  readonly accountId: string;
  readonly year: number;
  readonly transactions: readonly TransactionRow[];
  readonly lots: ReadonlyMap<string, LotRow>;
}

function entriesOf({ accountId, transactions, lots }: LedgerQuestion): Entry[] {
  return transactions.flatMap((transaction) =>
    transaction.legs.flatMap((leg) => {
      const lot = lots.get(leg.lotId);
      return leg.accountId === accountId && lot !== undefined ? [{ transaction, lot, amount: leg.amount }] : [];
    }),
  );
}

/**
 * Allocated (allotments of the year's vintage less what was deducted) and surrendered (surrenders for the year), both
 * without what was reversed. Not allotted is null; in an account with entries, not surrendered is a known zero.
 */
export function ledgerAmounts(question: LedgerQuestion): LedgerAmounts {
  const entries = entriesOf(question);
  const allocation = entries.filter((entry) => isAllocation(entry, question.year));
  const surrendered = entries.filter(
    ({ transaction }) => effectOf(transaction) === 'SURRENDER' && transaction.complianceYear === question.year,
  );
  const gone = (part: readonly Entry[]): string | null => (entries.length === 0 ? null : sum(part).negated().toFixed());
  const given = (part: readonly Entry[]): string | null => (allocation.length === 0 ? null : sum(part).toFixed());
  return {
    allocated: given(allocation),
    freeAllocated: given(allocation.filter(({ lot }) => isFree(lot))),
    surrendered: gone(surrendered),
    surrenderedAllowances: gone(surrendered.filter(({ lot }) => !isCredit(lot))),
    surrenderedCredits: gone(surrendered.filter(({ lot }) => isCredit(lot))),
  };
}
