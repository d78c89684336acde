import { loadSoilReference } from '../../../data/soil-limits/load';
import { type Store } from '../../../lib/store/port';
import { type Book, BookProof } from '../../kit/book';
import { strictItems } from '../farmland/farmland-class';
import { type FarmlandClassRow, type FarmlandUnitRow, type SoilSampleRow } from '../rows';
import { judgeRow } from '../sample/judge-row';
import { SoilVerdict } from '../sample/sample.enum';
import { placeProblem } from './place-problem';
import { rowsById } from './rows-by-id';

/** Items above intervention by unit, from its own samples. */
async function exceeded(
  store: Store,
  dataset: string,
  units: ReadonlyMap<string, FarmlandUnitRow>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const reference = loadSoilReference();
  const items = new Map<string, Set<string>>();
  const samples = store.collection<SoilSampleRow>('samples').find({ dataset, farmlandUnitId: { $ne: null } });
  for await (const sample of samples) {
    const id = sample.farmlandUnitId ?? '';
    const { verdict } = judgeRow(sample, { parcel: null, farmland: units.get(id) ?? null }, reference);
    if (verdict === SoilVerdict.ABOVE_INTERVENTION) items.set(id, (items.get(id) ?? new Set()).add(sample.item));
  }
  return items;
}

function problemOf(row: FarmlandClassRow, above: ReadonlySet<string>): string | null {
  const { unitId: id, year, officialClass, decidedBy, produceVerdict } = row;
  if (officialClass !== 'STRICT') return null;
  const other = decidedBy.find((item) => !strictItems.includes(item));
  if (decidedBy.length === 0 || other !== undefined)
    return `${id} ${String(year)}: STRICT by ${other ?? 'nothing'}, not by one of ${strictItems.join(', ')}`;
  const isShown = produceVerdict === 'EXCEEDS' || decidedBy.some((item) => above.has(item));
  return isShown ? null : `${id} ${String(year)}: STRICT by ${decidedBy.join(', ')}, no sample above intervention`;
}

/** Farmland is STRICT only by one of the five metals, shown by its samples or by its produce (GB 15618-2018, Art. 49). */
export const farmlandStrictBook: Book = {
  id: 'soil.farmland-strict',
  titleEn: 'Farmland is strictly controlled only by one of the five metals',
  titleZh: '严格管控类仅由五项重金属判定',
  async prove(store, dataset) {
    const proof = new BookProof();
    const units = await rowsById(store.collection<FarmlandUnitRow>('farmlandUnits').find({ dataset }));
    const above = await exceeded(store, dataset, units);
    for await (const row of store.collection<FarmlandClassRow>('farmlandClasses').find({ dataset }))
      proof.settle(placeProblem(row, units.get(row.unitId)) ?? problemOf(row, above.get(row.unitId) ?? new Set()));
    return proof.findings();
  },
};
