import { type QuantityRow } from '../../kit/site-row';
import { sumInTonnes, tonnes } from '../amounts';
import { type LedgerRow, type ManifestRow } from '../rows';
import { isWithin, type Tolerance } from './mass-balance';

/** A manifest as far as a ledger is compared with it. */
export type Manifested = Pick<ManifestRow, 'sourceId' | 'departMonth' | 'lines' | 'opinion' | 'voidedAt'>;

/** Amounts received by code under manifests that moved waste for good: neither voided nor rejected. */
export function receivedByCode(manifests: readonly Manifested[]): ReadonlyMap<string, (QuantityRow | null)[]> {
  const amounts = new Map<string, (QuantityRow | null)[]>();
  for (const { lines, opinion, voidedAt } of manifests) {
    if (voidedAt !== null || opinion === 'REJECTED') continue;
    for (const { hwCode, received } of lines) amounts.set(hwCode, [...(amounts.get(hwCode) ?? []), received]);
  }
  return amounts;
}

/**
 * Ledger against manifests: what the ledger transferred out must equal what the manifests of the month say was received.
 * Waste that left without any manifest is OPEN (X05), an amount still missing UNKNOWN.
 */
export function compareManifested(
  { transferredOut }: Pick<LedgerRow, 'transferredOut'>,
  received: readonly (QuantityRow | null)[],
  tolerance: Tolerance,
): { received: QuantityRow | null; verdict: string } {
  const left = transferredOut && sumInTonnes([transferredOut]);
  const arrived = sumInTonnes(received);
  const shown = { received: received.length === 0 ? null : tonnes(arrived) };
  if (left === null || arrived === null) return { ...shown, verdict: 'UNKNOWN' };
  return { ...shown, verdict: isWithin(left, arrived, tolerance).closes ? 'CLOSES' : 'OPEN' };
}
