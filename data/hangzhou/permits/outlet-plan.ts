import { drawsFor } from '../draws';
import { type Discharge, type WorldSite } from '../world/site';

/** An outlet, and what share of the site's discharges leaves by it. */
export interface PlannedOutlet {
  /** HJ 608 code. */
  readonly outletCode: string;
  readonly name: string;
  readonly outletClass: 'MAIN' | 'GENERAL' | 'OTHER';
  readonly medium: Discharge['medium'];
  /** Thousandths of the site's discharge by pollutant code. */
  readonly shares: ReadonlyMap<string, number>;
}

const WHOLE = 1000;
/** Shares of outlets beside the first one, thousandths. */
const GENERAL_SHARE = { from: 20, to: 80 };
const SECOND_SHARE = { from: 300, to: 450 };
/** Thousandths of a site of size 1 from which there are two lines with a main outlet each. */
const TWO_LINES = 1300;

/** What leaves by general outlets: dust, and vapours. */
const GENERAL_POLLUTANTS = ['a34013', 'a24088'];
const GENERAL_NAMES = ['原料准备废气排放口', '包装废气排放口', '储存废气排放口'];

/** How often in a thousand a site has an outlet of a kind, by category. */
const RAIN = { KEY: 800, SIMPLIFIED: 500, REGISTRATION: 0 } as const;
const COOLING = { KEY: 400, SIMPLIFIED: 60, REGISTRATION: 0 } as const;
const GENERAL_OUTLETS = { KEY: { from: 0, to: 3 }, SIMPLIFIED: { from: 0, to: 1 }, REGISTRATION: { from: 0, to: 0 } };

const numbered = (letters: string, place: number): string => `${letters}${String(place + 1).padStart(3, '0')}`;

/** Amounts are permitted at main outlets only (HJ 942-2018), so sites without permitted amounts have none. */
const classOf = (discharges: readonly Discharge[]): 'MAIN' | 'GENERAL' =>
  discharges.some(({ permittedKilograms }) => permittedKilograms !== null) ? 'MAIN' : 'GENERAL';

type Shares = Map<string, number>;

/** What is left to the lines when the general outlets have their part. */
function lineShares(discharges: readonly Discharge[], general: readonly Shares[]): Shares {
  return new Map(
    discharges.map(({ pollutantCode: code }) => [
      code,
      WHOLE - general.reduce((sum, shares) => sum + (shares.get(code) ?? 0), 0),
    ]),
  );
}

function generalShares(site: WorldSite, air: readonly Discharge[]): Shares[] {
  const codes = air.map(({ pollutantCode }) => pollutantCode).filter((code) => GENERAL_POLLUTANTS.includes(code));
  if (codes.length === 0 || site.category === null) return [];
  const draws = drawsFor(`permits/general-outlets:${site.id}`);
  const { from, to } = GENERAL_OUTLETS[site.category];
  return Array.from(
    { length: draws.int(from, to) },
    () => new Map([[draws.pick(codes), draws.int(GENERAL_SHARE.from, GENERAL_SHARE.to)]]),
  );
}

/** One line, or two that share what it would put out. */
function split(site: WorldSite, shares: Shares): Shares[] {
  if (site.size < TWO_LINES) return [shares];
  const second = drawsFor(`permits/lines:${site.id}`).int(SECOND_SHARE.from, SECOND_SHARE.to);
  const ofSecond = new Map([...shares].map(([code, share]) => [code, Math.floor((share * second) / WHOLE)] as const));
  return [new Map([...shares].map(([code, share]) => [code, share - (ofSecond.get(code) ?? 0)])), ofSecond];
}

function airOutlets(site: WorldSite): PlannedOutlet[] {
  const air = site.discharges.filter(({ medium }) => medium === 'AIR');
  if (air.length === 0) return [];
  const general = generalShares(site, air);
  const lines = split(site, lineShares(air, general));
  return [...lines, ...general].map((shares, place) => ({
    outletCode: numbered('DA', place),
    name: place < lines.length ? `${place + 1}号线废气排放口` : (GENERAL_NAMES[place - lines.length] ?? ''),
    outletClass: place < lines.length ? classOf(air) : 'GENERAL',
    medium: 'AIR',
    shares,
  }));
}

function waterOutlets(site: WorldSite, category: keyof typeof RAIN): PlannedOutlet[] {
  const water = site.discharges.filter(({ medium }) => medium !== 'AIR');
  const [first] = water;
  const draws = drawsFor(`permits/water-outlets:${site.id}`);
  const none: Shares = new Map();
  const outlets: PlannedOutlet[] = [];
  if (first !== undefined) {
    const shares = lineShares(water, []);
    const { medium } = first;
    outlets.push({ outletCode: 'DW001', name: '废水总排放口', outletClass: classOf(water), medium, shares });
    if (draws.chance(COOLING[category]))
      outlets.push({
        outletCode: 'DW002',
        name: '清净下水排放口',
        outletClass: 'OTHER',
        medium: 'WATER',
        shares: none,
      });
  }
  if (draws.chance(RAIN[category]))
    outlets.push({ outletCode: 'YS001', name: '雨水排放口', outletClass: 'OTHER', medium: 'WATER', shares: none });
  return outlets;
}

/** The outlets of a site that reports; the shares of each pollutant add up to the whole. Registrations name none. */
export function plannedOutlets(site: WorldSite): PlannedOutlet[] {
  if (site.category !== 'KEY' && site.category !== 'SIMPLIFIED') return [];
  return [...airOutlets(site), ...waterOutlets(site, site.category)];
}
