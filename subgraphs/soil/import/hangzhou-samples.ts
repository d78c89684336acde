import { type SoilSample } from '../../../data/hangzhou/soil/sample';
import { type SoilCity } from '../../../data/hangzhou/soil/soil-city';
import { type SoilSampleRow } from '../rows';
import { landFacts, recordOf } from './hangzhou-facts';

type Facts = ReturnType<typeof landFacts>;

/** What the land of each sample says of where it lies. */
function factsByLand({ ground: { world }, parcels, farmland }: SoilCity): ReadonlyMap<string, Facts> {
  return new Map([
    ...parcels.map((parcel) => [parcel.code, landFacts(world, parcel)] as const),
    ...farmland.map(({ id, divisionCode }) => [id, landFacts(world, { site: null, divisionCode })] as const),
  ]);
}

function sampleRow({ id, ...sample }: SoilSample, facts: ReadonlyMap<string, Facts>): SoilSampleRow {
  const own = facts.get(sample.parcelCode ?? sample.farmlandUnitId ?? '');
  if (own === undefined) throw new Error(`${id} is of no land`);
  return { _id: id, ...own, ...sample, source: recordOf('示例土壤环境监测数据库', id) };
}

/** Samples of the invented city as the room stores them. */
export function sampleRows(city: SoilCity): SoilSampleRow[] {
  const facts = factsByLand(city);
  return city.samples.map((sample) => sampleRow(sample, facts));
}
