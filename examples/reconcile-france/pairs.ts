import { isWithin } from './exact';
import { type Source } from './sources';

/** The one label that is compared; the register's other carbon dioxide labels are other pollutants and never added to it. */
const LABEL = "Dioxyde de carbone (CO2) d'origine non biomasse";

/** Hundredths of the verified tonnes that the two registers may be apart. */
const TOLERANCE_PERCENT = 2;

/** What two registers state of one installation's carbon dioxide in one year. */
export interface Pair {
  readonly sourceId: string;
  readonly sourceName: string | null;
  /** Id of the installation's year in the trading register. */
  readonly complianceYear: string;
  readonly verifiedTonnes: string;
  readonly reportedKilograms: string;
  readonly isWithin: boolean;
}

/** The figures of a comparison. */
export interface Reconciliation {
  readonly year: number;
  readonly pairs: readonly Pair[];
  readonly establishments: number;
  readonly within: number;
}

const amountIn = (unit: string, quantity: { value: string; unit: string } | null): string | null =>
  quantity !== null && quantity.unit === unit ? quantity.value : null;

/**
 * One pair for each installation whose verified amount is a number, where the establishment states the label for air.
 * Nothing is summed or taken away, nothing stands in for a missing amount, and a zero is an amount.
 */
function pairsOf({ id, name, complianceYears, emissions }: Source, year: number): Pair[] {
  const stated = emissions.find(({ medium, pollutant }) => medium === 'AIR' && pollutant.name === LABEL);
  const kilograms = amountIn('kg', stated?.quantity ?? null);
  if (kilograms === null) return [];
  return complianceYears.flatMap((one) => {
    const tonnes = one.year === year ? amountIn('tCO2e', one.verified) : null;
    if (tonnes === null) return [];
    return [
      {
        sourceId: id,
        sourceName: name,
        complianceYear: one.id,
        verifiedTonnes: tonnes,
        reportedKilograms: kilograms,
        isWithin: isWithin(tonnes, kilograms, TOLERANCE_PERCENT),
      },
    ];
  });
}

/** Compares what the two registers state of the same installations. */
export function reconcile(sources: readonly Source[], year: number): Reconciliation {
  const pairs = sources.flatMap((source) => pairsOf(source, year));
  return {
    year,
    pairs,
    establishments: new Set(pairs.map(({ sourceId }) => sourceId)).size,
    within: pairs.filter((pair) => pair.isWithin).length,
  };
}
