import { type Store } from '../../../lib/store/port';
import { ExactDecimal } from '../../../schema/mass';
import { type Book, type BookFindings, BookProof } from '../../kit/book';
import { plus } from '../limit/amounts';
import { type LimitRow, type QuantityRow } from '../rows';
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
function problemOf(key: string, { totals, outlets }: Amounts): string | null {
  const [total, another] = totals;
  if (total === undefined) return null;
  if (another !== undefined) return `${key}: two totals, ${text(total)} and ${text(another)}`;
  let sum: QuantityRow | null = { value: '0', unit: total.unit };
  for (const outlet of outlets) sum = sum && plus(sum, outlet);
  if (sum === null) return `${key}: ${outlets.map(text).join(', ')} cannot be compared with ${text(total)}`;
  return new ExactDecimal(sum.value).gt(total.value)
    ? `${key}: outlets ${text(sum)}, the whole site ${text(total)}`
    : null;
}

async function prove(store: Store, dataset: string): Promise<BookFindings> {
  const proof = new BookProof();
  for (const [key, amounts] of await amountsByKey(store, dataset)) proof.settle(problemOf(key, amounts));
  return proof.findings();
}

/** The outlets of a site together are permitted no more than the site (HJ 942-2018: 全厂合计). */
export const factoryTotals: Book = {
  id: 'permits.factory-totals',
  titleEn: 'the yearly amounts of the outlets do not exceed that of the whole site',
  titleZh: '各排放口年许可排放量之和不超过全厂合计',
  prove,
};
