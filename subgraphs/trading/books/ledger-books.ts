import { type Decimal } from 'decimal.js';
import { ExactDecimal } from '../../../schema/mass';
import { type Book, BookProof } from '../../kit/book';
import { type AccountRow, type LegRow, type LotRow, type TransactionRow } from '../rows';
import { Fold } from '../transaction/fold';
import { outOfTerm, overdrawn, unbalancedLots } from './ledger-check';
import { rowsById, settled } from './read-rows';

/** Amount that enters or leaves free disposal, whichever is more: what freezing, lending or handing over moves alike. */
function movedBy(legs: readonly LegRow[]): Decimal {
  const free = legs.filter(({ bucket }) => bucket === 'AVAILABLE').map(({ amount }) => new ExactDecimal(amount));
  const sum = (amounts: readonly Decimal[]): Decimal =>
    amounts.reduce((total, amount) => total.plus(amount.abs()), new ExactDecimal(0));
  const leaving = free.filter((amount) => amount.isNegative());
  return ExactDecimal.max(sum(leaving), sum(free.filter((amount) => !amount.isNegative())));
}

/** Only its giving and taking accounts are moved, and by as much as it says. */
function entryProblem({ _id, legs, quantity, fromAccountId, toAccountId }: TransactionRow): string | null {
  const stranger = legs.find(({ accountId }) => accountId !== fromAccountId && accountId !== toAccountId);
  if (stranger !== undefined) return `${_id}: ${stranger.accountId} is no party to it`;
  const unbalanced = unbalancedLots(legs)[0];
  if (unbalanced !== undefined) return `${_id}: legs of ${unbalanced.lotId} sum to ${unbalanced.sum}, not 0`;
  const moved = movedBy(legs);
  return moved.equals(quantity.value) ? null : `${_id}: legs move ${moved.toFixed()}, it says ${quantity.value}`;
}

const balanced: Book = {
  id: 'trading.double-entry',
  titleEn: 'every transaction balances per lot, between its two accounts',
  titleZh: '每笔交易按批次借贷平衡',
  async prove(store, dataset) {
    const proof = new BookProof();
    for await (const row of store.collection<TransactionRow>('transactions').find({ dataset })) {
      proof.settle(entryProblem(row));
    }
    return proof.findings();
  },
};

const neverNegative: Book = {
  id: 'trading.no-overdraft',
  titleEn: 'no account ever has less than nothing of a lot in any bucket',
  titleZh: '任何时点各账户各批次余额不为负',
  async prove(store, dataset) {
    const proof = new BookProof();
    const accounts = await rowsById<AccountRow>(store, 'accounts', dataset);
    const fold = new Fold();
    for await (const { _id, legs } of settled(store, dataset)) {
      const touched = new Map(
        legs.map((leg) => [JSON.stringify([leg.accountId, leg.lotId]), { leg, balance: fold.apply(leg) }]),
      );
      for (const { leg, balance } of touched.values()) {
        const problem = accounts.get(leg.accountId)?.accountType === 'ISSUANCE' ? null : overdrawn(balance);
        proof.settle(problem && `${_id}: ${leg.accountId} of ${leg.lotId}: ${problem}`);
      }
    }
    return proof.findings();
  },
};

function legProblem(row: TransactionRow, lotId: string, lot: LotRow | undefined): string | null {
  if (lot === undefined) return `${row._id}: there is no lot ${lotId}`;
  if (lot.commodity !== row.commodity || lot.quantityBasis !== row.quantityBasis)
    return `${row._id}: ${row.commodity} ${String(row.quantityBasis)}, but ${lotId} is ${lot.commodity} ${String(lot.quantityBasis)}`;
  if (row.settledAt !== null && row.settledAt < row.at) return `${row._id}: settled ${row.settledAt}, made ${row.at}`;
  const problem = outOfTerm(row, lot);
  return problem === null ? null : `${row._id}: ${lotId} ${problem}`;
}

const inTerm: Book = {
  id: 'trading.in-term',
  titleEn: 'nothing is moved before its issue or after its term',
  titleZh: '核发前、到期后不得流转',
  async prove(store, dataset) {
    const proof = new BookProof();
    const lots = await rowsById<LotRow>(store, 'lots', dataset);
    for await (const row of store.collection<TransactionRow>('transactions').find({ dataset })) {
      for (const lotId of new Set(row.legs.map((leg) => leg.lotId)))
        proof.settle(legProblem(row, lotId, lots.get(lotId)));
    }
    return proof.findings();
  },
};

/** What the ledger itself must keep. */
export const ledgerBooks: readonly Book[] = [balanced, neverNegative, inTerm];
