import { LAST_DAY } from '../calendar';
import { drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { type World } from '../world/world';
import { enterpriseHolder, holderAccount, REGISTRY_OPENED, siteHolder } from './accounts';
import { type Account, type Basis, type Commodity, type Right } from './records';
import { type TradingTables } from './tables';

/** A right that somebody has to hold enough of, in every year of the data. */
export interface Claim {
  readonly account: Account;
  readonly commodity: Commodity;
  readonly basis: Basis;
  /** Held at least, at any time, in smallest parts: what is permitted. */
  readonly required: number;
  /** Held at most. */
  readonly ceiling: number;
  /** Dealt in multiples of it. */
  readonly step: number;
  /** Deals stay within it: water rights within a basin. */
  readonly area: string;
  /** May pass on what it paid for: it is monitored automatically; others only sell back. */
  readonly maySell: boolean;
  /** Year the first term begins. */
  readonly firstYear: number;
  readonly closedOn: string | null;
}

/** Held above what is permitted at most, thousandths. */
const MOST_ABOVE = 50;
const GRAMS = 1000;
const STEP_GRAMS = 100;
const FIRST_YEARS = [2021, 2022, 2023];

/** Commodities that rights to discharge are of, by HJ 212 code. */
const discharged: Readonly<Record<string, { readonly commodity: Commodity; readonly isWater: boolean }>> = {
  w01018: { commodity: 'COD', isWater: true },
  w21003: { commodity: 'NH3N', isWater: true },
  w21011: { commodity: 'TP', isWater: true },
  a21026: { commodity: 'SO2', isWater: false },
  a21002: { commodity: 'NOX', isWater: false },
  a24088: { commodity: 'VOCS', isWater: false },
};

type Stated = Pick<Claim, 'account' | 'commodity' | 'required' | 'step' | 'area'> & Partial<Claim>;

function claim(stated: Stated, openedOn: string): Claim {
  const drawn = drawsFor(`trading/first-year:${stated.account.id}:${stated.commodity}`).pick(FIRST_YEARS);
  const ceiling = Math.floor((stated.required * (1000 + MOST_ABOVE)) / 1000);
  const firstYear = Math.max(drawn, Number(openedOn.slice(0, 4)) + 1);
  return { basis: null, maySell: true, closedOn: null, ceiling, firstYear, ...stated };
}

/** A site that closed before the last year of the data has its account wound up in the January after. */
function siteAccount(site: WorldSite, right: Right): Account {
  const base = { openedOn: site.openedOn < REGISTRY_OPENED ? REGISTRY_OPENED : site.openedOn };
  if (site.closedOn === null) return holderAccount(siteHolder(site), right, base);
  const closedIn = Number(site.closedOn.slice(0, 4));
  const isWoundUp = closedIn < Number(LAST_DAY.slice(0, 4));
  return holderAccount(siteHolder(site), right, {
    ...{ ...base, type: 'FORMER_OPERATOR', status: isWoundUp ? 'CLOSED' : 'FROZEN' },
    closedOn: isWoundUp ? `${closedIn + 1}-01-20` : null,
  });
}

function siteClaims(site: WorldSite, { basinOf }: TradingTables): Claim[] {
  const accounts = { POLLUTANT: siteAccount(site, 'POLLUTANT'), VOC: siteAccount(site, 'VOC') };
  return site.discharges.flatMap(({ pollutantCode, permittedKilograms }) => {
    const found = discharged[pollutantCode];
    if (found === undefined || permittedKilograms === null) return [];
    const { commodity, isWater } = found;
    const isVoc = commodity === 'VOCS';
    const stated: Stated = {
      ...{ account: isVoc ? accounts.VOC : accounts.POLLUTANT, commodity, basis: isVoc ? 'NMHC' : null },
      ...{ required: permittedKilograms * GRAMS, step: STEP_GRAMS, area: isWater ? basinOf(site.countyCode) : '' },
      ...{ maySell: site.roles.isAutomaticallyMonitored, closedOn: site.closedOn },
    };
    return [claim(stated, site.openedOn)];
  });
}

/** Rights to discharge of every right holder: of each pollutant that a yearly amount is permitted of. */
export const dischargeClaims = ({ sites }: World, tables: TradingTables): Claim[] =>
  sites.filter(({ roles }) => roles.isRightHolder).flatMap((site) => siteClaims(site, tables));

/** Standard coal of a key emitter's largest year, with a tenth to spare; at generation coal rate (等价值). */
function energyClaim(world: World, enterpriseId: string, { rate }: TradingTables): Claim {
  const years = world.carbon.filter((year) => year.enterpriseId === enterpriseId);
  const coal = years.map(({ uses }) =>
    uses.reduce((sum, { fuel, amount }) => sum + amount * rate(fuel.name === 'COAL' ? 'coal_tce' : 'gas_tce'), 0),
  );
  const required = Math.ceil((Math.max(...coal) * 11) / 100_000);
  const account = holderAccount(enterpriseHolder(world.enterprise(enterpriseId)), 'ENERGY', {
    openedOn: REGISTRY_OPENED,
  });
  return claim({ account, commodity: 'TCE', basis: 'EQUIVALENT', required, step: 1, area: '' }, '2020-01-01');
}

/** Rights to use energy of the key emitters. */
export const energyClaims = (world: World, tables: TradingTables): Claim[] =>
  [...new Set(world.carbon.map(({ enterpriseId }) => enterpriseId))].map((id) => energyClaim(world, id, tables));

const codOf = (site: WorldSite): number =>
  site.discharges.find(({ pollutantCode }) => pollutantCode === 'w01018')?.permittedKilograms ?? 0;

/** Rights to take water of the largest users, as many as there are key emitters. */
export function waterClaims({ sites, scale }: World, { rate, basinOf }: TradingTables): Claim[] {
  const users = sites.filter((site) => site.closedOn === null && codOf(site) > 0);
  const largest = users.sort((one, other) => codOf(other) - codOf(one) || (one.id < other.id ? -1 : 1));
  return largest.slice(0, scale.keyEmitters).map((site) => {
    const account = siteAccount(site, 'WATER');
    const required = codOf(site) * rate('water_per_cod');
    const area = basinOf(site.countyCode);
    return claim({ account, commodity: 'WATER_M3', required, step: 1, area }, site.openedOn);
  });
}
