import { readCsvSync } from '../../../lib/csv';
import { type Equivalent, loadEquivalents } from '../../pollutants/equivalents';
import { pollutantTables } from '../../pollutants/tables';
import { type WorldSite } from '../world/site';
import { type World } from '../world/world';
import { drawRoster, type Roster } from './roster';
import {
  type AnnualDueDay,
  isForSector,
  type LimitPlace,
  readAnnualDueDays,
  readStandardLimits,
  type StandardLimit,
} from './tables';

/** What the permits of all sites are made from: the city, the standards, and who is special. */
export interface Ground {
  readonly world: World;
  readonly roster: Roster;
  readonly equivalents: readonly Equivalent[];
  readonly annualDueDays: readonly AnnualDueDay[];
  /** Name of a pollutant at a site; what HJ 212 codes alike the tax law tells apart (烟尘, 一般性粉尘). */
  nameOf(site: WorldSite, pollutantCode: string): string;
  /** The limit of the standard of the site's industry; null when none limits the pollutant there. */
  limitOf(site: WorldSite, place: LimitPlace, pollutantCode: string): StandardLimit | null;
  /** Name of a treatment works of the county, or of the city where the county has none. */
  treatmentWorksOf(site: WorldSite): string | null;
}

/** Particulates: smoke where fuel is burnt, dust elsewhere (annex 2 of the tax law). */
const PARTICULATES = 'a34013';
const DUST = '一般性粉尘';
const BURNT = ['a21026', 'a21002'];

/** Waste water treatment (GB/T 4754-2017). */
const TREATMENT_WORKS = '4620';

const burns = ({ sector }: WorldSite): boolean => sector.air.some(({ code }) => BURNT.includes(code));

function namesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readCsvSync(folder, pollutantTables.hj).map(({ values }) => [values.pollutant_code, values.name] as const),
  );
}

function worksByCounty({ sites }: World): ReadonlyMap<string, string> {
  const works = sites.filter(
    ({ sector, category, closedOn }) => sector.code === TREATMENT_WORKS && category !== null && closedOn === null,
  );
  const [any] = works;
  const byCounty = new Map(works.map(({ countyCode, name }) => [countyCode, name] as const));
  return any === undefined ? byCounty : new Map([...byCounty, ['', any.name]]);
}

/** Reads the tables of a data folder and draws the roster of a city. */
export function loadGround(world: World, folder: string): Ground {
  const names = namesIn(folder);
  const limits = readStandardLimits(folder);
  const works = worksByCounty(world);
  return {
    world,
    roster: drawRoster(world, ({ sector }) =>
      limits.some((limit) => limit.referenceOxygen !== null && isForSector(limit, sector.code)),
    ),
    equivalents: loadEquivalents(folder),
    annualDueDays: readAnnualDueDays(folder),
    nameOf(site, pollutantCode) {
      if (pollutantCode === PARTICULATES && !burns(site)) return DUST;
      const name = names.get(pollutantCode);
      if (name === undefined) throw new Error(`HJ 212 lacks ${pollutantCode}`);
      return name;
    },
    limitOf: ({ sector }, place, pollutantCode) =>
      limits.find(
        (limit) => limit.place === place && limit.pollutantCode === pollutantCode && isForSector(limit, sector.code),
      ) ?? null,
    treatmentWorksOf: ({ countyCode }) => works.get(countyCode) ?? works.get('') ?? null,
  };
}
