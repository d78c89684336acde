import { type Decimal } from 'decimal.js';
import { ExactDecimal } from '../../../schema/mass';
import { groupBy } from '../../../lib/group-by';
import { type Book, BookProof } from '../../kit/book';
import { cumulativeFlags, cumulativesByPhase } from '../compliance/cumulative';
import { effectOf, ledgerAmounts } from '../compliance/ledger-amounts';
import { type ComplianceYearRow, type LotRow, type RegisterFiguresRow, type TransactionRow } from '../rows';
import { rowsById, settled } from './read-rows';

/** What was issued of each lot to the account it was issued to, reversals taken off. */
async function issuedAmounts(transactions: AsyncIterable<TransactionRow>, lots: ReadonlyMap<string, LotRow>) {
  const issued = new Map<string, Decimal>();
  for await (const transaction of transactions) {
    if (effectOf(transaction) !== 'ALLOTMENT') continue;
    for (const { lotId, accountId, amount } of transaction.legs) {
      if (lots.get(lotId)?.accountId !== accountId) continue;
      issued.set(lotId, (issued.get(lotId) ?? new ExactDecimal(0)).plus(amount));
    }
  }
  return issued;
}

const lotsIssued: Book = {
  id: 'trading.lots-issued',
  titleEn: 'each lot is allotted once, in full, to its account',
  titleZh: '每一批次核发量与分配流水一致',
  async prove(store, dataset) {
    const proof = new BookProof();
    const lots = await rowsById<LotRow>(store, 'lots', dataset);
    const issued = await issuedAmounts(settled(store, dataset), lots);
    for (const { _id, quantity } of lots.values()) {
      const amount = issued.get(_id)?.toFixed() ?? 'nothing';
      const agrees = issued.get(_id)?.equals(quantity.value) === true;
      proof.settle(agrees ? null : `${_id}: ${quantity.value} issued, ${amount} allotted`);
    }
    return proof.findings();
  },
};

/** Codes of the EUTL: A all surrendered, B less, C nothing verified; a star says that it was set by the authority. */
function codeProblem(row: ComplianceYearRow, surrendered: string | null): string | null {
  const { _id, verified, complianceCode } = row;
  if (complianceCode === null) return null;
  const isFull = verified !== null && surrendered !== null && !new ExactDecimal(surrendered).lessThan(verified);
  const expected = verified === null ? 'C' : isFull ? 'A' : 'B';
  if (complianceCode === expected) return null;
  return `${_id}: code ${complianceCode}, but ${String(surrendered)} surrendered of ${String(verified)} is ${expected}`;
}

const surrendered: Book = {
  id: 'trading.surrendered',
  titleEn: 'what the ledger surrendered bears out each compliance code',
  titleZh: '清缴流水汇总与履约结果一致',
  async prove(store, dataset) {
    const proof = new BookProof();
    const lots = await rowsById<LotRow>(store, 'lots', dataset);
    const years = await rowsById<ComplianceYearRow>(store, 'complianceYears', dataset);
    const ledgerYears = [...years.values()].filter(({ figures }) => figures === 'LEDGER');
    const wanted = new Set(ledgerYears.map(({ accountId }) => accountId));
    const ledgers = new Map<string, TransactionRow[]>([...wanted].map((id) => [id, []]));
    for await (const row of settled(store, dataset)) {
      for (const id of new Set(row.legs.map(({ accountId }) => accountId))) ledgers.get(id)?.push(row);
    }
    for (const row of ledgerYears) {
      const transactions = ledgers.get(row.accountId) ?? [];
      proof.settle(codeProblem(row, ledgerAmounts({ ...row, transactions, lots }).surrendered));
    }
    return proof.findings();
  },
};

type RegisterYear = ComplianceYearRow & { readonly register: RegisterFiguresRow };

const isRegisters = (row: ComplianceYearRow): row is RegisterYear => row.register !== null;

function cumulativeProblems(years: readonly RegisterYear[]): (string | null)[] {
  const sums = cumulativesByPhase(
    years.map(({ year, phase, verified, register }) => ({ ...register, year, phase, verified })),
  );
  return years.map(({ _id, year, register, flags }) => {
    const sum = sums.get(year);
    if (sum === undefined || JSON.stringify(sum) !== JSON.stringify(register.cumulativeComputed))
      return `${_id}: cumulative ${JSON.stringify(register.cumulativeComputed)}, its years give ${JSON.stringify(sum)}`;
    const missing = cumulativeFlags(register.cumulativeReported, sum).find((flag) => !flags.includes(flag));
    return missing === undefined ? null : `${_id}: not flagged ${missing}`;
  });
}

const cumulatives: Book = {
  id: 'trading.cumulatives',
  titleEn: 'running amounts are the sums of their phase, and every difference to the register is flagged',
  titleZh: '阶段累计量等于各年之和，与登记不符者均有标记',
  async prove(store, dataset) {
    const proof = new BookProof();
    const years = await rowsById<ComplianceYearRow>(store, 'complianceYears', dataset);
    const accounts = groupBy([...years.values()].filter(isRegisters), ({ accountId }) => accountId);
    for (const own of accounts.values()) for (const problem of cumulativeProblems(own)) proof.settle(problem);
    return proof.findings();
  },
};

/** What lots and compliance years must keep with the ledger and with themselves. */
export const issueBooks: readonly Book[] = [lotsIssued, surrendered, cumulatives];
