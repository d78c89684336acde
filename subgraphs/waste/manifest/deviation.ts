import { convertMass, ExactDecimal } from '../../../schema/mass';
import { shareOf } from '../amounts';
import { type ManifestLineRow, type ManifestRow } from '../rows';

/** |received − planned| / planned of one line, and whether it is above the tolerance; null where it cannot be told. */
export interface Deviation {
  readonly share: string | null;
  readonly isAbove: boolean | null;
}

/** How far what was received is from what was planned (X04); equality with the tolerance is not above it. */
export function deviation(
  { planned, received }: Pick<ManifestLineRow, 'planned' | 'received'>,
  limit: string,
): Deviation {
  const plannedTonnes = convertMass(planned, 't');
  const receivedTonnes = received && convertMass(received, 't');
  if (plannedTonnes === null || receivedTonnes === null) return { share: null, isAbove: null };
  const difference = new ExactDecimal(receivedTonnes).minus(plannedTonnes).abs();
  const bound = new ExactDecimal(plannedTonnes).times(limit);
  return { share: shareOf(difference.toFixed(), plannedTonnes), isAbove: difference.greaterThan(bound) };
}

/** NONE, REPORTED, UNREPORTED or UNKNOWN: is a deviation above the tolerance reported as the rules ask (部令第23号 Art. 18)? */
export function discrepancyStatus(
  { lines, discrepancy }: Pick<ManifestRow, 'lines' | 'discrepancy'>,
  limit: string,
): string {
  if (discrepancy !== null) return 'REPORTED';
  const above = lines.map((line) => deviation(line, limit).isAbove);
  if (above.includes(true)) return 'UNREPORTED';
  return above.includes(null) ? 'UNKNOWN' : 'NONE';
}
