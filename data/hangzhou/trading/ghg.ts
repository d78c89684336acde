import { groupBy } from '../../../lib/group-by';
import { ExactDecimal } from '../../../schema/mass';
import { LAST_DAY } from '../calendar';
import { type CarbonYear, type FuelUse } from '../world/carbon';
import { type World } from '../world/world';
import { enterpriseHolder, siteHolder } from './accounts';
import { type Holder } from './records';

/** A line of a greenhouse gas report: of an enterprise by fuel and in all, and of each site by fuel. */
export interface GhgRecord {
  readonly id: string;
  readonly holder: Holder;
  readonly year: number;
  readonly kind: 'FUEL_COMBUSTION' | 'TOTAL';
  /** Tonnes of CO2 as exact decimal text: by fuel to 6 decimals, the total rounded to whole tonnes, half up, as verified. */
  readonly tonnes: string;
}

const sumOf = (uses: readonly FuelUse[]): string =>
  uses.reduce((sum, use) => sum.plus(use.carbonDioxideTonnes), new ExactDecimal(0)).toFixed(6);

function recordsOf(world: World, { enterpriseId, year, uses, verifiedTonnes }: CarbonYear): GhgRecord[] {
  const holder = enterpriseHolder(world.enterprise(enterpriseId));
  const burnt = { year, kind: 'FUEL_COMBUSTION' } as const;
  const byFuel = [...groupBy(uses, ({ fuel }) => fuel.name)].map(([fuel, own]) => ({
    ...{ ...burnt, id: `${enterpriseId}:${year}:${fuel}`, holder, tonnes: sumOf(own) },
  }));
  const bySite = uses.map(({ siteId, fuel, carbonDioxideTonnes }) => ({
    ...{ ...burnt, id: `${siteId}:${year}:${fuel.name}`, holder: siteHolder(world.site(siteId)) },
    tonnes: carbonDioxideTonnes,
  }));
  const id = `${enterpriseId}:${year}:TOTAL`;
  return [...byFuel, ...bySite, { id, holder, year, kind: 'TOTAL', tonnes: String(verifiedTonnes) }];
}

/** The greenhouse gas reports of all key emitters. */
export const ghgReports = (world: World): GhgRecord[] => world.carbon.flatMap((carbon) => recordsOf(world, carbon));

/** A site of a key emitter in the national market. */
export interface ParticipationRecord {
  readonly id: string;
  readonly holder: Holder;
  readonly unitId: string;
  readonly year: number;
}

const LAST_YEAR = Number(LAST_DAY.slice(0, 4)) - 1;

/** Burning sites in the national market, one unit each, as of the last whole year. */
export function participations(world: World): ParticipationRecord[] {
  const burning = world.carbon.filter(({ year }) => year === LAST_YEAR).flatMap(({ uses }) => uses);
  return [...new Set(burning.map(({ siteId }) => siteId))].map((siteId) => ({
    ...{ id: `${siteId}:1`, holder: siteHolder(world.site(siteId)), unitId: '1', year: LAST_YEAR },
  }));
}
