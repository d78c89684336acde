import { byYear, MONTHS, WHOLE_YEARS } from '../calendar';
import { drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { gramsOf, sum } from './amounts';
import { type Operator } from './operator';
import { type HazardousWaste, type WasteProfiles } from './waste-tables';

export type ManagementClass = 'KEY' | 'SIMPLIFIED' | 'REGISTERED';

/** A hazardous waste of a site, as it is put into store and moved on. */
export interface Stream {
  readonly site: WorldSite;
  readonly waste: HazardousWaste;
  /** Grams put into the books in each of MONTHS. */
  readonly monthly: readonly number[];
  readonly mgmtClass: ManagementClass;
  /** Thousandths treated on the site at once. */
  readonly ownPerMille: number;
  /** Months between two departures, and how far they are shifted. */
  readonly every: number;
  readonly phase: number;
}

/** A site that generates, with its streams. */
export interface Generator {
  readonly site: WorldSite;
  readonly mgmtClass: ManagementClass;
  readonly operator: Operator | null;
  readonly streams: readonly Stream[];
}

/** Waste is weighed to so many grams. */
const SCALE = 100;
const NOISE = { from: 930, to: 1070 };

/** What operators' own treatment leaves comes from what they treat, not from the rate of the sector. */
export const RESIDUE = '772-003-18';
const COLLECTED_OIL = '900-249-08';

/** Tonnes a year of HJ 1259-2022 4.2; the thresholds of the room are compared with these in a test. */
const [KEY_FROM, SIMPLIFIED_FROM] = [gramsOf(100), gramsOf(10)];

/** Grams of a waste in each month: yearly rate × size × activity. */
function generated({ id, size, activity }: WorldSite, { code, tonnes }: { code: string; tonnes: number }): number[] {
  const draws = drawsFor(`hazardous:${id}:${code}`);
  const usual = (gramsOf(tonnes) * size) / 12_000;
  return activity.map((level) => {
    const grams = (usual * level * draws.int(NOISE.from, NOISE.to)) / 1_000_000;
    return Math.round(grams / SCALE) * SCALE;
  });
}

/** Put into the books once a quarter, or when the site closes. */
function quarterly(monthly: readonly number[]): number[] {
  let open = 0;
  return monthly.map((grams, month) => {
    open += grams;
    const isLast = month % 3 === 2 || sum(monthly.slice(month + 1)) === 0;
    const booked = isLast ? open : 0;
    if (isLast) open = 0;
    return booked;
  });
}

const largestYear = (amounts: readonly (readonly number[])[]): number =>
  Math.max(...WHOLE_YEARS.map((year) => sum(amounts.map((monthly) => byYear(monthly).get(year) ?? 0))));

function classOf(grams: number, mustBeKey: boolean): ManagementClass {
  if (mustBeKey || grams >= KEY_FROM) return 'KEY';
  return grams >= SIMPLIFIED_FROM ? 'SIMPLIFIED' : 'REGISTERED';
}

/** Months between departures; waste is never kept for a year (HJ 1259, 固废法 Art. 81). */
const INTERVALS = { KEY: [1, 2, 2], SIMPLIFIED: [4, 5, 6], REGISTERED: [9] } as const;

/** One large site in four treats what it can itself. */
const OWN = { perMille: 250, from: 500, to: 850 };

function ownPerMille(site: WorldSite, waste: HazardousWaste): number {
  const draws = drawsFor(`own treatment:${site.id}:${waste.code}`);
  const treats = site.category === 'KEY' && waste.ownTreatment !== null && draws.chance(OWN.perMille);
  return treats ? draws.int(OWN.from, OWN.to) : 0;
}

/** All wastes of a site leave in the same months, so that they share vehicles. */
function rhythm(site: WorldSite, mgmtClass: ManagementClass): Pick<Stream, 'every' | 'phase'> {
  const draws = drawsFor(`departures:${site.id}`);
  const every = draws.pick(INTERVALS[mgmtClass]);
  // The books of registered sites are kept by quarter, and so does their waste leave.
  const phase = mgmtClass === 'REGISTERED' ? 3 * draws.int(0, 2) - 2 : draws.int(0, 2);
  return { every, phase: (phase + every) % every };
}

function makeGenerator(site: WorldSite, profiles: WasteProfiles): Generator {
  const rates = site.sector.hazardousWastes;
  const amounts = rates.map((rate) => generated(site, rate));
  const wastes = rates.map(({ code }) => profiles.hazardous(code));
  const own = wastes.map((waste) => ownPerMille(site, waste));
  const mgmtClass = classOf(
    largestYear(amounts),
    own.some((share) => share > 0),
  );
  const streams = wastes.map((waste, place) => ({
    ...{ site, waste, mgmtClass, ownPerMille: own[place] ?? 0 },
    ...rhythm(site, mgmtClass),
    monthly: mgmtClass === 'REGISTERED' ? quarterly(amounts[place] ?? []) : (amounts[place] ?? []),
  }));
  return { site, mgmtClass, operator: null, streams };
}

const nothing: readonly number[] = MONTHS.map(() => 0);

/** What an operator generates itself, and what it passes on. */
function operatorGenerator(site: WorldSite, operator: Operator, profiles: WasteProfiles): Generator {
  const always = { site, mgmtClass: 'KEY', every: 1, phase: 0 } as const;
  const burns = operator.kind === 'INCINERATION';
  const own = site.sector.hazardousWastes
    .filter(({ code }) => code !== RESIDUE)
    .map((rate) => ({ ...always, waste: profiles.hazardous(rate.code), monthly: generated(site, rate) }))
    .map((stream) => ({ ...stream, ownPerMille: burns ? 1000 : 0 }));
  const passed = burns ? [RESIDUE] : operator.kind === 'COLLECTION' ? [COLLECTED_OIL] : [];
  const later = passed.map((code) => ({
    ...{ ...always, waste: profiles.hazardous(code), monthly: nothing, ownPerMille: 0 },
  }));
  return { site, mgmtClass: 'KEY', operator, streams: [...own, ...later] };
}

/** Every generator of the city with the class that HJ 1259-2022 gives it. */
export function generatorsOf(
  sites: readonly WorldSite[],
  operators: readonly Operator[],
  profiles: WasteProfiles,
): Generator[] {
  const holders = new Map(operators.map((operator) => [operator.siteId, operator]));
  return sites
    .filter(({ roles }) => roles.isWasteGenerator || roles.hasWasteLicence)
    .map((site) => {
      const operator = holders.get(site.id);
      return operator === undefined ? makeGenerator(site, profiles) : operatorGenerator(site, operator, profiles);
    });
}
