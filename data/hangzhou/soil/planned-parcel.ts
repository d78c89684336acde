import { addDays, drawsFor } from '../draws';
import { type Sector } from '../profiles';
import { placeFor } from '../world/places';
import { type WorldSite } from '../world/site';
import { landCode, serials, type SoilGround } from './ground';
import { type Arrival, historyFrom, historyOf, ROUTES, type Stage } from './stages';

/** A parcel with its history, before anything else is said of it. */
export interface PlannedParcel {
  readonly code: string;
  readonly name: string;
  /** The site whose land it is; null for land of a works that was gone before the data begin. */
  readonly site: WorldSite | null;
  readonly sector: Sector;
  readonly countyCode: string;
  readonly divisionCode: string;
  readonly location: { readonly lat: string; readonly lon: string };
  /** Oldest first; empty when the land never gave a reason. */
  readonly history: readonly Arrival[];
}

type Uncoded = Omit<PlannedParcel, 'code'>;

/** A stage with how often it is met. */
type Weighted = readonly [stage: Stage | null, weight: number];

/** Land of works in operation: most of it gave no reason yet, the rest is surveyed or under control on the spot. */
const OPERATING: readonly Weighted[] = [
  [null, 42],
  ['CANDIDATE', 8],
  ['SURVEY_1', 8],
  ['SURVEY_2_PRELIM', 6],
  ['SURVEY_2_DETAIL', 3],
  ['REVIEW_SURVEY', 3],
  ['SURVEY_CLEARED', 18],
  ['RISK_ASSESS', 2],
  ['REVIEW_RISK', 2],
  ['RISK_CLEARED', 3],
  ['ON_REGISTER', 2],
  ['PLAN_FILED', 2],
  ['RISK_CONTROL', 4],
];

/** Where land of closed works is going; how far it came depends on the day of closing. */
const CLOSED: readonly Weighted[] = [
  ['SURVEY_CLEARED', 60],
  ['RISK_CLEARED', 14],
  ['REMOVED', 20],
  ['POST_CARE', 6],
];

/** Land of works long gone: each stage is met at least once. */
const FORMER: readonly Weighted[] = (Object.keys(ROUTES) as Stage[]).map((stage): Weighted => {
  if (stage === 'SURVEY_CLEARED') return [stage, 60];
  return [stage, stage === 'REMOVED' ? 24 : 8];
});

const MAX_ATTEMPTS = 40;

/** A history that began after the site opened. */
function operatingHistory({ id, openedOn }: WorldSite): Arrival[] {
  const draws = drawsFor(`parcel-history:${id}`);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const [stage] = draws.weighted(OPERATING, ([, weight]) => weight);
    if (stage === null) break;
    const history = historyOf(draws.pick(ROUTES[stage]), draws);
    if ((history[0]?.on ?? '') > openedOn) return history;
  }
  return [];
}

/** The survey is called for within weeks of the closing. */
function closedHistory(id: string, closedOn: string): Arrival[] {
  const draws = drawsFor(`parcel-history:${id}`);
  const [stage] = draws.weighted(CLOSED, ([, weight]) => weight);
  const route = stage === null ? [] : draws.pick(ROUTES[stage]);
  return historyFrom(route, addDays(closedOn, draws.int(5, 25)), draws);
}

function siteParcel(site: WorldSite): Uncoded {
  const { id, name, sector, countyCode, divisionCode, location, closedOn } = site;
  const history = closedOn === null ? operatingHistory(site) : closedHistory(id, closedOn);
  return { site, name: `${name}地块`, sector, countyCode, divisionCode, location, history };
}

function formerParcel(place: number, { world }: SoilGround): Uncoded {
  const label = `former:${world.scale.dataset}:${place}`;
  const draws = drawsFor(`parcel-history:${label}`);
  const [stage] = FORMER[place] ?? draws.weighted(FORMER, ([, weight]) => weight);
  const sector = draws.weighted(world.profiles.sectors, ({ soilWeight }) => soilWeight);
  const history = stage === null ? [] : historyOf(draws.pick(ROUTES[stage]), draws);
  const name = `示例原${sector.shortName}厂${String(place + 1).padStart(3, '0')}号地块`;
  return { site: null, name, sector, ...placeFor(label, sector, world), history };
}

/** As many parcels as the scale says: one of each site that has one, the rest of works long gone; by code. */
export function planParcels(ground: SoilGround): PlannedParcel[] {
  const { world } = ground;
  const ofSites = world.sites.filter(({ roles }) => roles.hasParcel).map(siteParcel);
  const left = world.scale.parcels - ofSites.length;
  if (left < FORMER.length) throw new Error(`parcels: ${left} are left for ${FORMER.length} stages`);
  const former = Array.from({ length: left }, (_, place) => formerParcel(place, ground));
  const next = serials();
  const coded = [...ofSites, ...former].map((parcel): PlannedParcel => ({
    ...parcel,
    code: landCode(world, parcel.countyCode, next(parcel.countyCode)),
  }));
  return coded.sort((left_, right) => (left_.code < right.code ? -1 : 1));
}
