import { type Decimal } from 'decimal.js';
import { type SmallGroups } from '../../../schema/access/caller-context';
import { ExactDecimal } from '../../../schema/mass';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed, protectedTotals } from '../../kit/small-groups/protected-totals';
import { type ComplianceYearRow, type CumulativeRow } from '../rows';
import { type LedgerAmounts } from './ledger-amounts';
import { type ComplianceTotalType, type CountedSum, type PhaseBalanceType } from './totals.type';

/** A compliance year with its amounts, register's or folded. */
export interface YearFacts {
  readonly row: ComplianceYearRow;
  readonly amounts: LedgerAmounts;
  readonly reported: CumulativeRow | null;
  readonly computed: CumulativeRow | null;
}

/** The value a total is taken over; exactly one of them is set, or none where the row has none. */
export type GroupKey = Pick<ComplianceTotalType, 'year' | 'phase' | 'divisionCode'>;

/** A sum on its way. */
class Summing {
  private sum: Decimal | null = null;
  private stated = 0;
  private missing = 0;

  add(amount: string | null | undefined): void {
    if (amount === null || amount === undefined) this.missing += 1;
    else {
      this.stated += 1;
      this.sum = (this.sum ?? new ExactDecimal(0)).plus(amount);
    }
  }

  finish(unit: string): CountedSum {
    const { sum, stated, missing } = this;
    return { sum: sum === null ? null : { value: sum.toFixed(), unit }, stated, missing };
  }
}

function phaseBalance(phase: string | null, last: readonly YearFacts[], unit: string): PhaseBalanceType {
  const total = (amountOf: (facts: YearFacts) => string | null | undefined): CountedSum => {
    const summing = new Summing();
    for (const facts of last) summing.add(amountOf(facts));
    return summing.finish(unit);
  };
  return {
    phase,
    accounts: last.length,
    verifiedReported: total(({ reported }) => reported?.verified),
    verifiedComputed: total(({ computed }) => computed?.verified),
    surrenderedReported: total(({ reported }) => reported?.surrendered),
    surrenderedComputed: total(({ computed }) => computed?.surrendered),
  };
}

/** One group while rows are added to it; it keeps sums, and of each account and phase the last year. */
class Group {
  private readonly subjects = new Contributions();
  private readonly sums = { allocated: new Summing(), freeAllocated: new Summing() };
  private readonly verified = new Summing();
  private readonly surrendered = new Summing();
  private readonly last = new Map<string | null, Map<string, YearFacts>>();
  private count = 0;

  constructor(
    private readonly key: GroupKey,
    private readonly first: ComplianceYearRow,
  ) {}

  add(facts: YearFacts): void {
    const { row, amounts } = facts;
    this.count += 1;
    const { allocated, freeAllocated, surrendered } = amounts;
    const subject = (row.grain === 'SITE' ? row.sourceId : row.enterpriseId) ?? row.accountId;
    this.subjects.add(subject, { allocated, freeAllocated, surrendered, verified: row.verified });
    this.sums.allocated.add(amounts.allocated);
    this.sums.freeAllocated.add(amounts.freeAllocated);
    this.verified.add(row.verified);
    this.surrendered.add(amounts.surrendered);
    const accounts = this.last.get(row.phase) ?? new Map<string, YearFacts>();
    this.last.set(row.phase, accounts);
    const known = accounts.get(row.accountId);
    if (known === undefined || known.row.year < row.year) accounts.set(row.accountId, facts);
  }

  finish(): Backed<Omit<ComplianceTotalType, 'suppressed'>> {
    const { grain, rightType, unit } = this.first;
    const phases = [...this.last].sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1));
    const total = {
      ...{ grain, rightType, ...this.key, subjects: this.subjects.count, complianceYears: this.count },
      allocated: this.sums.allocated.finish(unit),
      freeAllocated: this.sums.freeAllocated.finish(unit),
      verified: this.verified.finish(unit),
      surrendered: this.surrendered.finish(unit),
      phases: phases.map(([phase, last]) => phaseBalance(phase, [...last.values()], unit)),
    };
    return { total, behind: this.subjects, family: JSON.stringify([grain, rightType, unit]) };
  }
}

const HIDDEN = {
  ...{ subjects: null, complianceYears: null, phases: null },
  ...{ allocated: null, freeAllocated: null, verified: null, surrendered: null },
};

/** Totals by group; rows of different grain, kind of right or unit never meet in one. */
export class ComplianceTotals {
  private readonly groups = new Map<string, Group>();

  constructor(private readonly keyOf: (row: ComplianceYearRow) => GroupKey) {}

  add(facts: YearFacts): void {
    const { row } = facts;
    const key = this.keyOf(row);
    const place = JSON.stringify([row.grain, row.rightType, row.unit, key.year, key.phase, key.divisionCode]);
    let group = this.groups.get(place);
    if (group === undefined) this.groups.set(place, (group = new Group(key, row)));
    group.add(facts);
  }

  finish(small: SmallGroups | undefined): ComplianceTotalType[] {
    const sorted = [...this.groups].sort(([one], [other]) => (one < other ? -1 : 1));
    return protectedTotals(
      sorted.map(([, group]) => group.finish()),
      small,
      () => HIDDEN,
    );
  }
}
