import { type Decimal } from 'decimal.js';
import { type SmallGroups } from '../../../schema/access/caller-context';
import { convertMass, ExactDecimal } from '../../../schema/mass';
import { type NamedPollutant } from '../pollution-source/emission.type';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed, protectedTotals } from '../../kit/small-groups/protected-totals';
import { type QuantityRow } from '../../kit/site-row';
import { type EmissionRow } from '../rows';

/** Flag of the amounts of which the origin states several for one site, pollutant, medium and year. */
const CONTESTED = 'CONFLICTING_AMOUNT';

/** What of an emission row the totals read, as a projection. */
export const emissionTotalFields = Object.freeze({
  sourceId: 1,
  divisionPath: 1,
  pollutantCode: 1,
  pollutantName: 1,
  medium: 1,
  quantity: 1,
  flags: 1,
});

/** Emissions of one group, pollutant and medium, added up. */
export interface EmissionTotal {
  readonly group: string | null;
  readonly pollutant: NamedPollutant;
  readonly medium: string;
  readonly quantities: readonly QuantityRow[] | null;
  readonly sites: number | null;
  readonly summed: number | null;
  readonly missing: number | null;
  readonly contested: number | null;
  readonly suppressed: boolean;
}

/** Masses are added in kg; amounts in other units are added to their like. */
function addable(quantity: QuantityRow): QuantityRow {
  const kilograms = convertMass(quantity, 'kg');
  return kilograms === null ? quantity : { value: kilograms, unit: 'kg' };
}

const HIDDEN = { quantities: null, sites: null, summed: null, missing: null, contested: null };

class Sum {
  private readonly sites = new Contributions();
  private readonly byUnit = new Map<string, Decimal>();
  private summed = 0;
  private missing = 0;
  private contested = 0;
  private name: string;

  constructor(
    private readonly group: string | null,
    private readonly first: EmissionRow,
  ) {
    this.name = first.pollutantName;
  }

  add({ sourceId, pollutantName, quantity, flags }: EmissionRow): void {
    // One code may bear several names; the first of them in order stands, however the rows come.
    if (pollutantName < this.name) this.name = pollutantName;
    if (quantity === null) this.missing += 1;
    else if (flags.includes(CONTESTED)) this.contested += 1;
    else this.plus(sourceId, addable(quantity));
  }

  private plus(sourceId: string, { value, unit }: QuantityRow): void {
    this.sites.add(sourceId, { [unit]: value });
    this.summed += 1;
    this.byUnit.set(unit, (this.byUnit.get(unit) ?? new ExactDecimal(0)).plus(value));
  }

  total(): Backed<Omit<EmissionTotal, 'suppressed'>> {
    const { group, summed, missing, contested } = this;
    const { pollutantCode: code, medium } = this.first;
    const units = [...this.byUnit].sort(([one], [other]) => (one < other ? -1 : 1));
    const quantities = units.map(([unit, value]) => ({ value: value.toFixed(), unit }));
    const counts = { sites: this.sites.count, summed, missing, contested };
    const total = { group, pollutant: { code, name: this.name }, medium, quantities, ...counts };
    // Of one pollutant and medium the groups add up.
    return { total, behind: this.sites, family: JSON.stringify([code ?? this.name, medium]) };
  }
}

/**
 * Adds up emissions of one year and one system as they stream by, pollutants and media apart, exactly. What is not
 * known is counted, never added as zero.
 */
export async function emissionTotals(
  emissions: AsyncIterable<EmissionRow>,
  groupOf: (emission: EmissionRow) => string | null,
  small?: SmallGroups,
): Promise<EmissionTotal[]> {
  const sums = new Map<string, Sum>();
  for await (const emission of emissions) {
    const { pollutantCode, pollutantName, medium } = emission;
    const group = groupOf(emission);
    const key = JSON.stringify([group, pollutantCode, pollutantCode === null ? pollutantName : null, medium]);
    const sum = sums.get(key) ?? new Sum(group, emission);
    sums.set(key, sum);
    sum.add(emission);
  }
  const sorted = [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
  return protectedTotals(
    sorted.map(([, sum]) => sum.total()),
    small,
    () => HIDDEN,
  );
}
