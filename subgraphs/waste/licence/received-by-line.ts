import { type QuantityRow } from '../../kit/site-row';
import { sumInTonnes, tonnes } from '../amounts';
import { type ManifestRow, type WasteLicenceRow } from '../rows';
import { lineFor } from './licence-state';
import { scaleUse, type ScaleThresholds } from './scale-use';

/** What one line of a licence took in a year. */
export interface LineUse {
  readonly year: number;
  readonly categories: readonly string[];
  readonly received: QuantityRow | null;
  readonly annualScale: QuantityRow | null;
  readonly share: string | null;
  readonly status: string;
}

/** Use of each line of a licence by the manifests received under it in a year; waste no line names counts in none. */
export function receivedByLine(
  { lines }: Pick<WasteLicenceRow, 'lines'>,
  { year, manifests }: { readonly year: number; readonly manifests: readonly Pick<ManifestRow, 'lines'>[] },
  thresholds: ScaleThresholds,
): LineUse[] {
  const amounts: (QuantityRow | null)[][] = lines.map(() => []);
  for (const { hwCode, received } of manifests.flatMap((manifest) => manifest.lines)) {
    amounts[lineFor(lines, hwCode)]?.push(received);
  }
  return lines.map(({ categories, annualScale }, place) => {
    const received = sumInTonnes(amounts[place] ?? []);
    const scale = annualScale && sumInTonnes([annualScale]);
    return { year, categories, received: tonnes(received), annualScale, ...scaleUse(received, scale, thresholds) };
  });
}
