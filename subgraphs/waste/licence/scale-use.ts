import { ExactDecimal } from '../../../schema/mass';
import { shareOf } from '../amounts';

/** Shares of the approved scale above which a verdict changes. */
export interface ScaleThresholds {
  readonly approved: string;
  readonly reapply: string;
}

/**
 * Use of the approved annual scale (经营规模): above it ABOVE_SCALE, above 120 % of it MUST_REAPPLY (国务院令第408号
 * Art. 12); equality is still within. UNKNOWN when either amount is.
 */
export function scaleUse(
  received: string | null,
  scale: string | null,
  { approved, reapply }: ScaleThresholds,
): { share: string | null; status: string } {
  if (received === null || scale === null) return { share: null, status: 'UNKNOWN' };
  const [amount, limit] = [new ExactDecimal(received), new ExactDecimal(scale)];
  const isAbove = (share: string): boolean => amount.greaterThan(limit.times(share));
  const status = isAbove(reapply) ? 'MUST_REAPPLY' : isAbove(approved) ? 'ABOVE_SCALE' : 'WITHIN';
  return { share: shareOf(received, scale), status };
}
