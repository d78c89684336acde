import { SoilVerdict } from '../sample/sample.enum';
import { FarmlandClass } from './farmland.enum';

/** The five metals that alone can make farmland strictly controlled (GB 15618-2018 table 2). */
export const strictItems: readonly string[] = Object.freeze(['cadmium', 'mercury', 'arsenic', 'lead', 'chromium']);

/** Items that farmland is always judged by (基本项目, GB 15618-2018 table 1). */
export const basicItems: readonly string[] = Object.freeze([...strictItems, 'copper', 'nickel', 'zinc']);

/** The verdict on one item of one sample. */
export interface ItemFinding {
  readonly item: string;
  readonly verdict: SoilVerdict;
}

/** What the soil alone says of farmland. */
export interface FarmlandVerdict {
  readonly farmlandClass: FarmlandClass;
  /** Items that decided it, by name. */
  readonly decidedBy: readonly string[];
  /** Basic items that were not measured or cannot be judged. */
  readonly undecidedItems: readonly string[];
}

/** Items with a finding of the verdict. */
const itemsWith = (findings: readonly ItemFinding[], verdict: SoilVerdict): string[] =>
  [...new Set(findings.filter((finding) => finding.verdict === verdict).map(({ item }) => item))].sort();

function undecided(findings: readonly ItemFinding[]): string[] {
  const open = new Set(itemsWith(findings, SoilVerdict.UNKNOWN));
  return basicItems.filter((item) => open.has(item) || !findings.some((finding) => finding.item === item));
}

/**
 * Class of farmland by soil alone (GB 15618-2018 6): one of the five metals above intervention is STRICT; anything above
 * screening SAFE_USE; all basic items within screening PRIORITY. What an open item could still change is UNKNOWN.
 */
export function classifyFarmland(findings: readonly ItemFinding[]): FarmlandVerdict {
  const undecidedItems = undecided(findings);
  const above = itemsWith(findings, SoilVerdict.ABOVE_INTERVENTION);
  const strict = above.filter((item) => strictItems.includes(item));
  const decide = (farmlandClass: FarmlandClass, decidedBy: string[] = []): FarmlandVerdict => ({
    farmlandClass,
    decidedBy,
    undecidedItems,
  });
  if (strict.length > 0) return decide(FarmlandClass.STRICT, strict);
  if (undecidedItems.some((item) => strictItems.includes(item))) return decide(FarmlandClass.UNKNOWN);
  const safe = [...new Set([...above, ...itemsWith(findings, SoilVerdict.ABOVE_SCREENING)])].sort();
  if (safe.length > 0) return decide(FarmlandClass.SAFE_USE, safe);
  return decide(undecidedItems.length > 0 ? FarmlandClass.UNKNOWN : FarmlandClass.PRIORITY);
}
