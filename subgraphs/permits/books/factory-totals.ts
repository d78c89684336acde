import { type Store } from '../../../lib/store/port';
import { ExactDecimal } from '../../../schema/mass';
import { type Book, type BookFindings, BookProof } from '../../kit/book';
import { plus } from '../limit/amounts';
import { type QuantityRow } from '../../kit/site-row';
import { type LimitRow } from '../rows';
import { rowsOf } from './dataset-rows';

/** Yearly amounts of one permit, pollutant and year. */
interface Amounts {
  readonly totals: QuantityRow[];
  readonly outlets: QuantityRow[];
}

async function amountsByKey(store: Store, dataset: string): Promise<Map<string, Amounts>> {
  const byKey = new Map<string, Amounts>();
  for await (const limit of rowsOf<LimitRow>(store, 'limits', dataset)) {
    if (limit.appliesTo !== 'OUTLET' && limit.appliesTo !== 'FACTORY_TOTAL') continue;
    for (const { year, quantity } of limit.annualQuantities) {
      const key = `${limit.permitNo} ${limit.pollutantCode} ${String(year)}`;
      const amounts = byKey.get(key) ?? { totals: [], outlets: [] };
      byKey.set(key, amounts);
      amounts[limit.appliesTo === 'OUTLET' ? 'outlets' : 'totals'].push(quantity);
    }
  }
  return byKey;
}

const text = ({ value, unit }: QuantityRow): string => `${value} ${unit}`;

/** The outlets together are compared in the unit of the total; the same amount is within it. */
function sumProblem(total: QuantityRow, outlets: readonly QuantityRow[]): string | null {
  let sum: QuantityRow | null = { value: '0', unit: total.unit };
  for (const outlet of outlets) sum = sum && plus(sum, outlet);
  if (sum === null) return `${outlets.map(text).join(', ')} cannot be compared with ${text(total)}`;
  return new ExactDecimal(sum.value).gt(total.value) ? `outlets ${text(sum)}, the whole site ${text(total)}` : null;
}

/** Only a total that stands beside something else is proved. */
async function prove(store: Store, dataset: string): Promise<BookFindings> {
  const proof = new BookProof();
  for (const [key, { totals, outlets }] of await amountsByKey(store, dataset)) {
    const [total, another] = totals;
    if (total === undefined || (another === undefined && outlets.length === 0)) continue;
    const twice = another && `two totals, ${text(total)} and ${text(another)}`;
    const problem = twice ?? sumProblem(total, outlets);
    proof.settle(problem && `${key}: ${problem}`);
  }
  return proof.findings();
}

/** The outlets of a site together are permitted no more than the site (HJ 942-2018: 全厂合计). */
export const factoryTotals: Book = {
  id: 'permits.factory-totals',
  titleEn: 'the yearly amounts of the outlets do not exceed that of the whole site',
  titleZh: '各排放口年许可排放量之和不超过全厂合计',
  prove,
};
