import { daysOf, FIRST_DAY, type Month, MONTHS } from '../calendar';
import { drawsFor } from '../draws';
import { GRAMS_PER_TONNE } from '../profiles';
import { type World } from '../world/world';
import { type FlowRecord, placeNode, siteNode, solidFlow } from './flow';
import { townshipsOf } from './municipal-flow';
import { type Works } from './works';

const ends = MONTHS.filter((month) => Number(month.slice(5)) % 3 === 0 && `${month}-01` >= FIRST_DAY);
const evening = (month: Month): string => `${daysOf(month).last}T17:30:00+08:00`;

/** Tonnes of a quarter (invented), and the quarters in which there is any. */
const FARMED = [
  { kind: 'SW80', name: '农作物秸秆', from: 60, to: 900, as: 'R3', months: ['06', '12'] },
  { kind: 'SW82', name: '畜禽粪污', from: 40, to: 700, as: 'R3', months: ['03', '06', '09', '12'] },
] as const;

/** Townships that farm: the towns (镇) and townships (乡), not the streets (街道). */
const isRural = (code: string): boolean => Number(code.slice(6)) >= 100;

/** Farm waste by township, estimated from yields and returned to the fields of the county. */
export function farmFlows(world: World): FlowRecord[] {
  const towns = townshipsOf(world).filter(({ code }) => isRural(code));
  return towns.flatMap(({ code, countyCode }) =>
    FARMED.flatMap(({ kind, name, from, to, as, months }) =>
      ends
        .filter((month) => (months as readonly string[]).includes(month.slice(5)))
        .map((month) =>
          solidFlow({
            id: `farm:${code}:${kind}:${month}`,
            from: placeNode('GENERATE', `farms:${code}`, code),
            to: placeNode('UTILISE', `fields:${countyCode}`, countyCode),
            ...{ wasteClass: 'AGRICULTURAL', solidKind: kind, wasteName: name, treatmentCode: as, at: evening(month) },
            grams: drawsFor(`farm:${code}:${kind}:${month}`).int(from, to) * GRAMS_PER_TONNE,
            ...{ evidence: 'DECLARED', confidence: 'ESTIMATED' },
          }),
        ),
    ),
  );
}

/** Tonnes of a quarter and township (invented). */
const BUILT = [
  { kind: 'SW70', name: '工程渣土', from: 3000, to: 26_000, as: 'R5' },
  { kind: 'SW73', name: '拆除垃圾', from: 300, to: 4200, as: 'C2' },
  { kind: 'SW74', name: '装修垃圾', from: 150, to: 1600, as: 'C2' },
] as const;

/** Construction waste by township and quarter, weighed at the works that make building material of it. */
export function constructionFlows(world: World, works: Works): FlowRecord[] {
  return townshipsOf(world).flatMap(({ code }) =>
    BUILT.flatMap(({ kind, name, from, to, as }) =>
      ends.map((month) =>
        solidFlow({
          id: `construction:${code}:${kind}:${month}`,
          from: placeNode('GENERATE', `building sites:${code}`, code),
          to: siteNode('UTILISE', drawsFor(`construction at:${code}:${kind}`).pick(works.construction)),
          ...{ wasteClass: 'CONSTRUCTION', solidKind: kind, wasteName: name, treatmentCode: as, at: evening(month) },
          grams: drawsFor(`construction:${code}:${kind}:${month}`).int(from, to) * GRAMS_PER_TONNE,
          ...{ evidence: 'WEIGHBRIDGE', confidence: 'MEASURED' },
        }),
      ),
    ),
  );
}
