import { ExactDecimal } from '../../../schema/mass';
import { WHOLE_YEARS } from '../calendar';
import { drawsFor } from '../draws';
import { type Fuel, type Profiles } from '../profiles';
import { type WorldEnterprise, type WorldSite } from './site';

/** Fuel burnt at one site in one year. */
export interface FuelUse {
  readonly siteId: string;
  readonly fuel: Fuel;
  /** Whole units of the fuel. */
  readonly amount: number;
  /** Tonnes of CO2, exact decimal text: amount × carbon × oxidation × 44/12, to 6 decimals. */
  readonly carbonDioxideTonnes: string;
}

/** What a key emitter put out in one year. */
export interface CarbonYear {
  readonly enterpriseId: string;
  readonly year: number;
  readonly uses: readonly FuelUse[];
  /** Whole tonnes, as verified. */
  readonly verifiedTonnes: number;
}

/** Enterprises below this need not report (tCO2 a year; the 2025 work notice, unverified). */
const THRESHOLD = 26_000;

/** Industries that burn gas; the others burn coal. */
const GAS = new Set(['3041', '3130', '3216', '4430']);

/** Thousandths of the first year. */
const TREND = [1000, 985, 968];

function tonnesOf(fuel: Fuel, amount: number) {
  return new ExactDecimal(amount).times(fuel.carbonPerUnit).times(fuel.oxidation).times(44).div(12);
}

function fuelUse(site: WorldSite, fuel: Fuel, tonnes: number): FuelUse {
  const amount = Math.ceil(tonnes / tonnesOf(fuel, 1).toNumber());
  return { siteId: site.id, fuel, amount, carbonDioxideTonnes: tonnesOf(fuel, amount).toFixed(6) };
}

/** A key emitter with its sites and the fuel of its industry. */
interface Emitter {
  readonly enterprise: WorldEnterprise;
  readonly sites: readonly WorldSite[];
  readonly fuel: Fuel;
}

function carbonYear({ enterprise, sites, fuel }: Emitter, year: number, trend: number): CarbonYear {
  const burning = sites.filter(({ category }) => category === 'KEY');
  const uses = burning.map((site) => {
    const noise = drawsFor(`carbon:${site.id}:${year}`).int(970, 1030);
    const usual = enterprise.sector.carbonKilotonnes * site.size;
    return fuelUse(site, fuel, Math.max(THRESHOLD, (usual * trend * noise) / 1_000_000));
  });
  const sum = uses.reduce((total, use) => total.plus(use.carbonDioxideTonnes), new ExactDecimal(0));
  return { enterpriseId: enterprise.id, year, uses, verifiedTonnes: sum.toDecimalPlaces(0).toNumber() };
}

/** The carbon years of all key emitters. */
export function carbonYears(
  enterprises: readonly WorldEnterprise[],
  sitesOf: (enterprise: WorldEnterprise) => readonly WorldSite[],
  { fuels }: Profiles,
): CarbonYear[] {
  const [coal, gas] = ['COAL', 'NATURAL_GAS'].map((name) => fuels.find((fuel) => fuel.name === name));
  if (coal === undefined || gas === undefined) throw new Error('fuels.csv lacks a fuel');
  const emitters = enterprises
    .map((enterprise) => ({ enterprise, sites: sitesOf(enterprise) }))
    .filter(({ sites }) => sites.some(({ roles }) => roles.isKeyEmitter))
    .map((emitter) => ({ ...emitter, fuel: GAS.has(emitter.enterprise.sector.code) ? gas : coal }));
  return emitters.flatMap((emitter) =>
    WHOLE_YEARS.map((year, place) => carbonYear(emitter, year, TREND[place] ?? 1000)),
  );
}
