import { ExactDecimal } from '../../../schema/mass';
import { type CumulativeRow, type RegisterFiguresRow } from '../rows';

/** What one year adds to the running amounts of its phase. */
export interface YearlyAmounts {
  readonly year: number;
  readonly phase: string | null;
  readonly allocated: string | null;
  readonly verified: string | null;
  readonly surrendered: string | null;
}

type Computed = RegisterFiguresRow['cumulativeComputed'];

const NOTHING: Computed = { allocated: null, verified: null, surrendered: null, yearsWithoutVerified: 0 };

/** A year without an amount adds nothing; a sum nobody ever added to stays null. */
function plus(sum: string | null, amount: string | null): string | null {
  if (sum === null || amount === null) return sum ?? amount;
  return new ExactDecimal(sum).plus(amount).toFixed();
}

/**
 * Running amounts of one account by year, from the beginning of each phase. Years without a verified amount are
 * counted beside the sum, which says nothing of them.
 */
export function cumulativesByPhase(years: readonly YearlyAmounts[]): ReadonlyMap<number, Computed> {
  const running = new Map<string | null, Computed>();
  const result = new Map<number, Computed>();
  for (const { year, phase, ...own } of years.toSorted((one, other) => one.year - other.year)) {
    const before = running.get(phase) ?? NOTHING;
    const now = {
      allocated: plus(before.allocated, own.allocated),
      verified: plus(before.verified, own.verified),
      surrendered: plus(before.surrendered, own.surrendered),
      yearsWithoutVerified: before.yearsWithoutVerified + (own.verified === null ? 1 : 0),
    };
    running.set(phase, now);
    result.set(year, now);
  }
  return result;
}

/** Registers count a year without an amount as nothing, so a sum that is null here agrees with their zero. */
const differs = (reported: string | null, computed: string | null): boolean =>
  reported !== null && !new ExactDecimal(reported).equals(computed ?? '0');

/** Flags of a year whose cumulatives, as the register states them, are not the running sums of its own figures. */
export function cumulativeFlags(reported: CumulativeRow, computed: CumulativeRow): string[] {
  return [
    ...(differs(reported.allocated, computed.allocated) ? ['CUMULATIVE_ALLOCATED_DIFFERS'] : []),
    ...(differs(reported.verified, computed.verified) ? ['CUMULATIVE_VERIFIED_DIFFERS'] : []),
    ...(differs(reported.surrendered, computed.surrendered) ? ['CUMULATIVE_SURRENDERED_DIFFERS'] : []),
  ];
}
