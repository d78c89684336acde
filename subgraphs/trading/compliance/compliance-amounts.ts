import { type TradingContext } from '../context';
import { type ComplianceYearRow, type CumulativeRow, type RegisterFiguresRow } from '../rows';
import { cumulativesByPhase, type YearlyAmounts } from './cumulative';
import { type LedgerAmounts } from './ledger-amounts';

type Loaders = Pick<TradingContext, 'amounts' | 'complianceYearsByAccount'>;

/** A register that counts units of every kind does not say how many of them were credits. */
const registered = (register: RegisterFiguresRow): LedgerAmounts => ({
  allocated: register.allocated,
  freeAllocated: register.freeAllocated,
  surrendered: register.surrendered,
  surrenderedAllowances: register.surrenderedAllowances,
  surrenderedCredits: null,
});

/** The amounts of a compliance year: the register's, or folded from the ledger up to today. */
export async function amountsOf(context: Loaders, row: ComplianceYearRow): Promise<LedgerAmounts> {
  return row.register === null ? context.amounts.load(row) : registered(row.register);
}

/** Our running amounts of the phase; of a ledger they are made of the folds of its years. */
export async function computedCumulative(
  context: Loaders,
  row: ComplianceYearRow,
): Promise<RegisterFiguresRow['cumulativeComputed'] | null> {
  if (row.register !== null) return row.register.cumulativeComputed;
  const years = await context.complianceYearsByAccount.load(row.accountId);
  const amounts = await Promise.all(
    years.map(async (own): Promise<YearlyAmounts> => ({ ...own, ...(await amountsOf(context, own)) })),
  );
  return cumulativesByPhase(amounts).get(row.year) ?? null;
}

/** The register's own running amounts; a ledger states none. */
export const reportedCumulative = ({ register }: ComplianceYearRow): CumulativeRow | null =>
  register?.cumulativeReported ?? null;
