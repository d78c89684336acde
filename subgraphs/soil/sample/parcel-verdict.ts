import { SoilVerdict } from './sample.enum';

/** The verdict on one sample, with its id. */
export interface SampleFinding {
  readonly id: string;
  readonly verdict: SoilVerdict;
}

/** Verdict on a parcel. */
export interface ParcelVerdict {
  readonly verdict: SoilVerdict;
  readonly decidedBy: readonly string[];
  readonly sampleCount: number;
  readonly unknownCount: number;
}

const fromWorst = [SoilVerdict.ABOVE_INTERVENTION, SoilVerdict.ABOVE_SCREENING] as const;

/** Worst sample of all depths and items (GB 36600-2018 5.3); without samples, or with an open one and no worse, UNKNOWN. */
export function worstOf(findings: readonly SampleFinding[]): ParcelVerdict {
  const withVerdict = (wanted: SoilVerdict): string[] =>
    findings.flatMap(({ id, verdict }) => (verdict === wanted ? [id] : []));
  const unknownCount = withVerdict(SoilVerdict.UNKNOWN).length;
  const counts = { sampleCount: findings.length, unknownCount };
  const worst = fromWorst.find((verdict) => withVerdict(verdict).length > 0);
  if (worst !== undefined) return { verdict: worst, decidedBy: withVerdict(worst), ...counts };
  const isOpen = findings.length === 0 || unknownCount > 0;
  if (isOpen) return { verdict: SoilVerdict.UNKNOWN, decidedBy: withVerdict(SoilVerdict.UNKNOWN), ...counts };
  return { verdict: SoilVerdict.BELOW_SCREENING, decidedBy: withVerdict(SoilVerdict.BELOW_SCREENING), ...counts };
}
