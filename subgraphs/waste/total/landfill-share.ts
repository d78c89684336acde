import { shareOf, sumInTonnes } from '../amounts';
import { type FlowEdgeRow } from '../rows';

/** A treatment that the share counts. */
export type Treatment = Pick<FlowEdgeRow, 'treatmentFamily' | 'isLandfill' | 'quantity'> & { readonly system: string };

export interface Share {
  readonly landfilled: string | null;
  readonly treated: string | null;
  readonly share: string | null;
  /** KNOWN NOTHING_TREATED NOT_ADDABLE UNKNOWN. */
  readonly status: string;
  readonly systems: readonly string[];
}

/** Families that count as treated; medical treatments (Y) are not among them. */
const counted = new Set(['R', 'D', 'C']);

/** True for a treatment that the share counts, or that it would count if its method were known. */
export const isCounted = ({ treatmentFamily }: Pick<Treatment, 'treatmentFamily'>): boolean =>
  treatmentFamily === null || counted.has(treatmentFamily);

const isTold = ({ treatmentFamily, isLandfill }: Treatment): boolean => treatmentFamily !== null && isLandfill !== null;

const withheld = { landfilled: null, treated: null, share: null } as const;

/**
 * Landfill share (填埋占比): Σ D1 / Σ of all R, D and C treated. Null when nothing was treated, when an amount or a method
 * is not known, and when two systems state amounts, which are never added.
 */
export function landfillShare(treatments: readonly Treatment[]): Share {
  const treated = treatments.filter(isCounted);
  const systems = [...new Set(treated.map(({ system }) => system))].sort();
  if (systems.length === 0) return { ...withheld, status: 'NOTHING_TREATED', systems };
  if (systems.length > 1) return { ...withheld, status: 'NOT_ADDABLE', systems };
  const whole = sumInTonnes(treated.map(({ quantity }) => quantity));
  if (whole === null || !treated.every(isTold)) return { ...withheld, treated: whole, status: 'UNKNOWN', systems };
  const landfilled = sumInTonnes(treated.filter(({ isLandfill }) => isLandfill).map(({ quantity }) => quantity));
  const share = landfilled && shareOf(landfilled, whole);
  return { landfilled, treated: whole, share, status: share === null ? 'NOTHING_TREATED' : 'KNOWN', systems };
}
