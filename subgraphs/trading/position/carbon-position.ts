import { type Decimal } from 'decimal.js';
import { ExactDecimal } from '../../../schema/mass';

/** Share of an obligation that credits may serve (2021 办法(试行); confirmed by PT-R18). */
const CREDIT_SHARE = '0.05';

/** The fine is 5 to 10 times the mean price of the month before the deadline times what is missing (Decree 775 Art. 24). */
const FINE_MULTIPLES = { low: 5, high: 10 } as const;

/** What a position is worked out from, one unit throughout; null is not known. */
export interface PositionFacts {
  readonly verified: string | null;
  /** Allowances and credits together. */
  readonly surrendered: string | null;
  readonly surrenderedCredits: string | null;
  readonly availableAllowances: string | null;
  readonly availableCredits: string | null;
  /** CNY per unit. */
  readonly price: string | null;
}

export type PositionStatus = 'SURRENDERED' | 'COVERED' | 'SHORT' | 'UNKNOWN';
export type CapStatus = 'WITHIN' | 'EXCEEDED' | 'UNKNOWN';

/** Amounts of a carbon position; null wherever a fact it rests on is. */
export interface Position {
  readonly gap: string | null;
  readonly creditCap: string | null;
  readonly creditStatus: CapStatus;
  readonly coverable: string | null;
  readonly shortfall: string | null;
  readonly costExposureCny: string | null;
  readonly status: PositionStatus;
}

const decimal = (text: string | null): Decimal | null => (text === null ? null : new ExactDecimal(text));
const text = (value: Decimal | null): string | null => value?.toFixed() ?? null;
const atLeastZero = (value: Decimal): Decimal => ExactDecimal.max(0, value);

/** Allowances at hand, and as many of the credits as the cap still lets in. */
function coverableWith(facts: PositionFacts, cap: Decimal | null): Decimal | null {
  const [allowances, credits] = [decimal(facts.availableAllowances), decimal(facts.availableCredits)];
  const used = decimal(facts.surrenderedCredits);
  if (allowances === null || credits === null || cap === null || used === null) return null;
  return allowances.plus(ExactDecimal.min(credits, atLeastZero(cap.minus(used))));
}

function capStatus(credits: Decimal | null, cap: Decimal | null): CapStatus {
  if (credits === null || cap === null) return 'UNKNOWN';
  return credits.greaterThan(cap) ? 'EXCEEDED' : 'WITHIN';
}

function statusOf(gap: Decimal | null, shortfall: Decimal | null): PositionStatus {
  if (gap === null) return 'UNKNOWN';
  if (!gap.greaterThan(0)) return 'SURRENDERED';
  if (shortfall === null) return 'UNKNOWN';
  return shortfall.isZero() ? 'COVERED' : 'SHORT';
}

/** F9: what is still owed, what could serve it, what is missing and what that costs at the price (PT-R17, PT-R18). */
export function carbonPosition(facts: PositionFacts): Position {
  const [verified, surrendered, price] = [decimal(facts.verified), decimal(facts.surrendered), decimal(facts.price)];
  const gap = verified && surrendered && verified.minus(surrendered);
  const cap = verified && verified.times(CREDIT_SHARE);
  const coverable = coverableWith(facts, cap);
  const shortfall = gap && coverable && atLeastZero(gap.minus(coverable));
  return {
    gap: text(gap),
    creditCap: text(cap),
    creditStatus: capStatus(decimal(facts.surrenderedCredits), cap),
    coverable: text(coverable),
    shortfall: text(shortfall),
    costExposureCny: text(shortfall && price && shortfall.times(price)),
    status: statusOf(gap, shortfall),
  };
}

/** F10: the fine for what is not surrendered; nothing missing costs nothing. */
export function fineEstimate(
  gap: string | null,
  meanPrice: string | null,
): { readonly low: string; readonly high: string } | null {
  if (gap === null || meanPrice === null) return null;
  const base = atLeastZero(new ExactDecimal(gap)).times(meanPrice);
  return { low: base.times(FINE_MULTIPLES.low).toFixed(), high: base.times(FINE_MULTIPLES.high).toFixed() };
}
