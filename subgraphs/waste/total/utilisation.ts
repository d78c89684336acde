import { type Collection, type Filter } from '../../../lib/store/port';
import { convertMass } from '../../../schema/mass';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed } from '../../kit/small-groups/protected-totals';
import { type QuantityRow } from '../../kit/site-row';
import { sumInTonnes, tonnes } from '../amounts';
import { type WasteGeneratorRow, type YearlyAmountRow } from '../rows';
import { type WasteUtilisationType } from './total.type';
import { utilisationRate } from './utilisation-rate';

/** A class in a year. */
export interface ClassYear {
  readonly year: number;
  readonly zjClass: string;
}

type Declared = Pick<WasteGeneratorRow, '_id' | 'yearlyAmounts' | 'source'>;

const massOf = (quantity: QuantityRow | null): string | null => quantity && convertMass(quantity, 't');

/** What generators declare of a class and year, and the systems they declare it to. */
async function declared(rows: AsyncIterable<Declared>, { year, zjClass }: ClassYear) {
  const amounts: YearlyAmountRow[] = [];
  const systems = new Set<string>();
  const behind = new Contributions();
  for await (const { _id, yearlyAmounts, source } of rows) {
    const own = yearlyAmounts.find((amount) => amount.year === year && amount.zjClass === zjClass);
    if (own === undefined) continue;
    amounts.push(own);
    systems.add(source.system);
    const { generated, utilised, utilisedFromStock } = own;
    const masses = { generated: massOf(generated), utilised: massOf(utilised), fromStock: massOf(utilisedFromStock) };
    behind.add(_id, masses);
  }
  return { amounts, systems: [...systems].sort(), behind };
}

function statusOf(systems: readonly string[], rate: string | null, generated: string | null): string {
  if (systems.length > 1) return 'NOT_ADDABLE';
  if (rate !== null) return 'KNOWN';
  return systems.length === 0 || generated === '0' ? 'NOTHING_TREATED' : 'UNKNOWN';
}

/** What a rate of too few generators shows. */
export const HIDDEN_UTILISATION = {
  ...{ generated: null, utilised: null, utilisedFromStock: null },
  ...{ rate: null, status: 'UNKNOWN', contributors: null },
};

/** Comprehensive utilisation (综合利用) of a class in a year over the generators that the filter takes. */
export async function utilisationOf(
  generators: Collection<WasteGeneratorRow>,
  filter: Filter,
  of: ClassYear,
): Promise<Backed<Omit<WasteUtilisationType, 'suppressed'>>> {
  const rows = generators.find(filter, { projection: { yearlyAmounts: 1, source: 1 } });
  const { amounts, systems, behind } = await declared(rows, of);
  const isAddable = systems.length === 1;
  const sum = (side: 'generated' | 'utilised' | 'utilisedFromStock'): string | null =>
    isAddable ? sumInTonnes(amounts.map((amount) => amount[side])) : null;
  const sums = { generated: sum('generated'), utilised: sum('utilised'), utilisedFromStock: sum('utilisedFromStock') };
  const rate = utilisationRate(sums);
  const total = {
    ...of,
    generated: tonnes(sums.generated),
    utilised: tonnes(sums.utilised),
    utilisedFromStock: tonnes(sums.utilisedFromStock),
    rate,
    status: statusOf(systems, rate, sums.generated),
    systems,
    contributors: amounts.length,
  };
  return { total, behind };
}
