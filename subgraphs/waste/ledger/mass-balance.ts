import { ExactDecimal } from '../../../schema/mass';
import { type QuantityRow } from '../../kit/site-row';
import { sumInTonnes, tonnes } from '../amounts';
import { type LedgerRow } from '../rows';

/** The sides of a ledger that a balance is made of. */
export type LedgerSides = Pick<
  LedgerRow,
  'opening' | 'generated' | 'received' | 'selfUtilised' | 'selfDisposed' | 'transferredOut' | 'closing'
>;

/** A residual above the larger of these does not close: tonnes, and a share of what came in. */
export interface Tolerance {
  readonly absolute: string;
  readonly relative: string;
}

export interface MassBalance {
  readonly incoming: QuantityRow | null;
  readonly outgoing: QuantityRow | null;
  readonly residual: QuantityRow | null;
  readonly tolerance: QuantityRow | null;
  /** CLOSES OPEN UNKNOWN. */
  readonly verdict: string;
}

const unknown: MassBalance = Object.freeze({
  incoming: null,
  outgoing: null,
  residual: null,
  tolerance: null,
  verdict: 'UNKNOWN',
});

/** |left − right| and the larger tolerance; equality closes. */
export function isWithin(
  left: string,
  right: string,
  tolerance: Tolerance,
): { residual: string; limit: string; closes: boolean } {
  const residual = new ExactDecimal(left).minus(right);
  const limit = ExactDecimal.max(tolerance.absolute, new ExactDecimal(left).times(tolerance.relative));
  return { residual: residual.toFixed(), limit: limit.toFixed(), closes: residual.abs().lessThanOrEqualTo(limit) };
}

/**
 * Mass balance (物料平衡): opening + generated + received = self-utilised + self-disposed + transferred out + closing.
 * UNKNOWN when a side is missing; a residual equal to the tolerance closes.
 */
export function massBalance(sides: LedgerSides, tolerance: Tolerance): MassBalance {
  const incoming = sumInTonnes([sides.opening, sides.generated, sides.received]);
  const outgoing = sumInTonnes([sides.selfUtilised, sides.selfDisposed, sides.transferredOut, sides.closing]);
  if (incoming === null || outgoing === null) {
    return { ...unknown, incoming: tonnes(incoming), outgoing: tonnes(outgoing) };
  }
  const { residual, limit, closes } = isWithin(incoming, outgoing, tolerance);
  return {
    incoming: tonnes(incoming),
    outgoing: tonnes(outgoing),
    residual: tonnes(residual),
    tolerance: tonnes(limit),
    verdict: closes ? 'CLOSES' : 'OPEN',
  };
}
