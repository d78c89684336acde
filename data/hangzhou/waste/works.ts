import { type WorldSite } from '../world/site';
import { type World } from '../world/world';

/** The sites of the city that take waste which is not hazardous. */
export interface Works {
  /** 生活垃圾焚烧发电. */
  readonly incinerators: readonly WorldSite[];
  readonly kilns: readonly WorldSite[];
  readonly landfills: readonly WorldSite[];
  readonly foodWaste: readonly WorldSite[];
  readonly construction: readonly WorldSite[];
  readonly recyclers: readonly WorldSite[];
  readonly transfer: readonly WorldSite[];
}

/** What sanitation sites (环境卫生管理) do, in turn. */
const TURNS = 5;

/** Open key and simplified sites of an industry; those that take waste are never closed ones. */
const openSites = ({ sites }: World, code: string): WorldSite[] =>
  sites.filter(
    ({ sector, category, closedOn }) =>
      sector.code === code && closedOn === null && (category === 'KEY' || category === 'SIMPLIFIED'),
  );

/** Which site takes what. */
export function worksOf(world: World): Works {
  const sanitation = openSites(world, '7820');
  const inTurn = (turn: number): WorldSite[] => sanitation.filter((_, place) => place % TURNS === turn);
  return {
    incinerators: openSites(world, '4417'),
    kilns: openSites(world, '3011'),
    landfills: inTurn(0),
    foodWaste: inTurn(1),
    construction: inTurn(2),
    recyclers: inTurn(3),
    transfer: inTurn(4),
  };
}
