import { daysOf, FIRST_DAY, LAST_DAY, type Month, MONTHS } from '../calendar';
import { drawsFor } from '../draws';
import { type HangzhouDataset } from '../scale';
import { type WorldSite } from '../world/site';
import { type World } from '../world/world';
import { sum } from './amounts';
import { type FlowRecord, placeNode, siteNode, solidFlow } from './flow';
import { type Generator } from './stream';
import { type Works } from './works';

const FLY_ASH = '772-002-18';

/** Waste burnt for a gram of fly ash, in thousandths: 3.4 to 4.2 % ash, inside the band of grates (2 to 6 %, unverified). */
const BURNT = { from: 24_000, to: 29_000 };

/** Thousandths of the residual waste that are collected apart as food waste and as recyclables. */
const APART = [
  { kind: 'SW61', name: '厨余垃圾', perMille: 260, as: 'R3', at: 'foodWaste' },
  { kind: 'SW62', name: '可回收物', perMille: 140, as: 'R15', at: 'recyclers' },
] as const;

/** Weight of a township; towns are drawn once. */
const WEIGHT = { from: 40, to: 130 };

interface Township {
  readonly code: string;
  readonly countyCode: string;
  readonly weight: number;
}

/** One township in so many reports its waste; in the small city it is one in eight of each county. */
const REPORTING: Readonly<Record<HangzhouDataset, number>> = { hangzhou: 1, 'hangzhou-small': 8 };

/** Townships that report, of those in force at the end of the data. */
export const townshipsOf = ({ scale, profiles, divisions }: World): Township[] =>
  profiles.counties.flatMap(({ code: countyCode }) =>
    divisions
      .children(countyCode, LAST_DAY)
      .filter((_, place) => place % REPORTING[scale.dataset] === 0)
      .map(({ code }) => ({
        ...{ code, countyCode, weight: drawsFor(`township:${code}`).int(WEIGHT.from, WEIGHT.to) },
      })),
  );

/** What a plant burns in each month, from the fly ash it leaves. */
function burntByMonth(plant: WorldSite, generators: ReadonlyMap<string, Generator>): number[] {
  const ash = generators.get(plant.id)?.streams.find(({ waste }) => waste.code === FLY_ASH)?.monthly ?? [];
  return MONTHS.map((month, place) => {
    const ratio = drawsFor(`burnt:${plant.id}:${month}`).int(BURNT.from, BURNT.to);
    return Math.round(((ash[place] ?? 0) * ratio) / 1_000_000) * 1000;
  });
}

/** A whole divided by weights: every part in whole kilograms, the last one the rest. */
export function divided(whole: number, weights: readonly number[]): number[] {
  const total = sum(weights);
  let left = whole;
  return weights.map((weight, place) => {
    const part = place === weights.length - 1 ? left : Math.floor((whole * weight) / total / 1000) * 1000;
    left -= part;
    return part;
  });
}

interface Supply {
  readonly place: string;
  readonly grams: number;
}

/** Fills the plants one after the other from the counties in turn; both sides are used up exactly. */
function matched(
  counties: readonly Supply[],
  plants: readonly Supply[],
): { from: string; to: string; grams: number }[] {
  const moved: { from: string; to: string; grams: number }[] = [];
  const room = plants.map((plant) => ({ ...plant }));
  for (const { place, grams } of counties) {
    let left = grams;
    for (const plant of room) {
      const taken = Math.min(left, plant.grams);
      if (taken === 0) continue;
      moved.push({ from: place, to: plant.place, grams: taken });
      plant.grams -= taken;
      left -= taken;
    }
  }
  return moved;
}

const evening = (month: Month): string => `${daysOf(month).last}T18:00:00+08:00`;
const mixed = { wasteClass: 'MUNICIPAL', solidKind: 'SW64', wasteName: '其他垃圾' } as const;
const weighed = { evidence: 'WEIGHBRIDGE', confidence: 'MEASURED' } as const;

const stationNode = (county: string) => placeNode('TRANSFER', `station:${county}`, county);

function burning(month: Month, to: WorldSite, { from, grams }: { from: string; grams: number }): FlowRecord {
  return solidFlow({
    id: municipalId(to.id, from, month),
    ...{ from: stationNode(from), to: siteNode('DISPOSE', to), ...mixed, ...weighed, treatmentCode: 'D10', grams },
    at: evening(month),
  });
}

const municipalId = (plant: string, county: string, month: Month): string => `municipal:${plant}:${county}:${month}`;

function collected(month: Month, { code, countyCode }: Township, grams: number): FlowRecord {
  return solidFlow({
    id: `municipal:${code}:${month}`,
    ...{ from: placeNode('GENERATE', `community:${code}`, code), to: stationNode(countyCode) },
    ...{ ...mixed, ...weighed, treatmentCode: null, grams, at: evening(month) },
  });
}

function apart(month: Month, { code }: Township, { grams, works }: { grams: number; works: Works }): FlowRecord[] {
  return APART.flatMap(({ kind, name, perMille, as, at }) => {
    const share = drawsFor(`apart:${kind}:${code}:${month}`).int(perMille - 30, perMille + 30);
    const to = drawsFor(`apart at:${kind}:${code}`).pick(works[at]);
    return solidFlow({
      id: `municipal:${code}:${kind}:${month}`,
      ...{ from: placeNode('GENERATE', `community:${code}`, code), to: siteNode('UTILISE', to), ...weighed },
      ...{ wasteClass: 'MUNICIPAL', solidKind: kind, wasteName: name, treatmentCode: as, at: evening(month) },
      grams: Math.floor((grams * share) / 1_000_000) * 1000,
    });
  });
}

/** Municipal waste by township, transfer station and plant; each month everything collected is burnt. */
export class MunicipalWaste {
  readonly flows: FlowRecord[] = [];
  /** A movement whose burning left the fly ash that departs in a month, by plant and month. */
  readonly ashFrom = new Map<string, string>();

  constructor(world: World, works: Works, generators: ReadonlyMap<string, Generator>) {
    const towns = townshipsOf(world);
    const burnt = works.incinerators.map((plant) => ({ plant, grams: burntByMonth(plant, generators) }));
    MONTHS.forEach((month, place) => {
      if (`${month}-01` < FIRST_DAY) return;
      const plants = burnt.map(({ plant, grams }) => ({ place: plant.id, grams: grams[place] ?? 0 }));
      this.month(month, { towns, plants, works, world });
    });
  }

  private month(
    month: Month,
    {
      towns,
      plants,
      works,
      world,
    }: { towns: readonly Township[]; plants: readonly Supply[]; works: Works; world: World },
  ): void {
    const whole = sum(plants.map(({ grams }) => grams));
    const parts = divided(
      whole,
      towns.map(({ weight }) => weight),
    );
    const byCounty = new Map<string, number>();
    towns.forEach((town, place) => {
      const grams = parts[place] ?? 0;
      byCounty.set(town.countyCode, (byCounty.get(town.countyCode) ?? 0) + grams);
      this.flows.push(collected(month, town, grams));
      if (Number(month.slice(5)) % 3 === 0) this.flows.push(...apart(month, town, { grams: grams * 3, works }));
    });
    const supplies = [...byCounty].map(([county, grams]) => ({ place: county, grams }));
    const next = MONTHS[MONTHS.indexOf(month) + 1] ?? '';
    for (const { from, to, grams } of matched(supplies, plants)) {
      this.flows.push(burning(month, world.site(to), { from, grams }));
      this.ashFrom.set(`${to} ${next}`, municipalId(to, from, month));
    }
  }
}
