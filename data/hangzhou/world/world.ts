import { type DivisionTree } from '../../../schema/division';
import { loadDivisionTree } from '../../divisions/load-tree';
import { drawsFor, shuffled } from '../draws';
import { type Profiles, readProfiles } from '../profiles';
import { type HangzhouDataset, type Scale, SCALES } from '../scale';
import { activityOf, sizeOf } from './activity';
import { type CarbonYear, carbonYears } from './carbon';
import { dischargesOf } from './discharges';
import { enterpriseId } from './enterprise-id';
import { type Place, placeFor } from './places';
import { type Candidate, drawRoles, systemsOf } from './roles';
import { type SiteRoles, type WorldEnterprise, type WorldSite } from './site';
import { groupSlots, makeSlots, type Slot } from './slots';

/** The invented city: facts once, which every department tells its part of. The same files always give the same city. */
export interface World {
  readonly scale: Scale;
  readonly profiles: Profiles;
  readonly divisions: DivisionTree;
  /** By id, ascending. */
  readonly enterprises: readonly WorldEnterprise[];
  readonly sites: readonly WorldSite[];
  readonly carbon: readonly CarbonYear[];
  site(id: string): WorldSite;
  enterprise(id: string): WorldEnterprise;
}

/** An enterprise with the slots and places of its sites. */
interface Draft {
  readonly id: string;
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly places: readonly Place[];
  readonly openedOn: string;
  readonly closedOn: string | null;
}

const OPENED = { from: '1996-03-01', to: '2022-11-30' };
const CLOSED = { from: '2023-09-15', to: '2026-06-30' };

/** Codes that a registration before the districts were redrawn in 2021 was made under. */
const EARLIER_COUNTIES: Readonly<Record<string, string>> = { '330105': '330103', '330114': '330104' };
const REDRAWN = '2021-04-09';
const EARLIER_PER_MILLE = 450;

function registrationCounty(label: string, county: string, openedOn: string): string {
  const earlier = EARLIER_COUNTIES[county];
  if (earlier === undefined || openedOn >= REDRAWN) return county;
  return drawsFor(`registered:${label}`).chance(EARLIER_PER_MILLE) ? earlier : county;
}

type Ground = Pick<World, 'scale' | 'profiles' | 'divisions'>;

/** Only an enterprise of one site that holds no waste licence is ever closed. */
function closedPlaces(groups: readonly Slot[][], scale: Scale): Set<number> {
  const closable = groups.flatMap((group, place) => {
    const [only] = group;
    return group.length === 1 && only?.category != null && !only.hasWasteLicence ? [place] : [];
  });
  return new Set(shuffled('closed', closable).slice(0, scale.closedEnterprises));
}

function draftEnterprise(slots: readonly Slot[], serial: number, ground: Ground & { isClosed: boolean }): Draft {
  const label = `${ground.scale.codeLetters}${serial}`;
  const draws = drawsFor(`enterprise:${label}`);
  const places = slots.map(({ number, sector }) => placeFor(String(number), sector, ground));
  const openedOn = draws.day(OPENED.from, OPENED.to);
  const county = registrationCounty(label, places[0]?.countyCode ?? '', openedOn);
  const shortName = slots[0]?.sector.shortName ?? '';
  return {
    id: enterpriseId(county, ground.scale.codeLetters, serial),
    name: `示例${String(serial).padStart(4, '0')}${shortName}有限公司`,
    slots,
    places,
    openedOn,
    closedOn: ground.isClosed ? draws.day(CLOSED.from, CLOSED.to) : null,
  };
}

const siteId = ({ id }: Draft, place: number): string => `${id}${String(place + 1).padStart(3, '0')}`;

function siteName({ name, slots, places }: Draft, place: number, divisions: DivisionTree): string {
  if (slots.length === 1) return name;
  return `${name}（${divisions.get(places[place]?.divisionCode ?? '')?.name ?? ''}厂区${place + 1}）`;
}

function candidates(draft: Draft): Candidate[] {
  const { id: enterprise, closedOn } = draft;
  return draft.slots.map((slot, place) => ({
    ...slot,
    label: siteId(draft, place),
    enterpriseId: enterprise,
    closedOn,
  }));
}

function makeSite(
  draft: Draft,
  place: number,
  made: Ground & { rolesOf: (candidate: Candidate) => SiteRoles },
): WorldSite {
  const slot = draft.slots[place];
  const where = draft.places[place];
  if (slot === undefined || where === undefined) throw new Error(`${draft.id} has no site ${place}`);
  const { openedOn, closedOn } = draft;
  const label = siteId(draft, place);
  const roles = made.rolesOf({ ...slot, label, enterpriseId: draft.id, closedOn });
  const { sector, category } = slot;
  const size = sizeOf(label, category);
  const activity = activityOf(label, openedOn, closedOn);
  const hasPermittedAmounts = category === 'KEY' || roles.isRightHolder;
  const reports = category === 'KEY' || category === 'SIMPLIFIED';
  return Object.freeze({
    ...where,
    ...{ id: label, enterpriseId: draft.id, name: siteName(draft, place, made.divisions), sector, category },
    ...{ openedOn, closedOn, size, activity, roles, systems: systemsOf(slot, roles) },
    discharges: reports ? dischargesOf({ label, sector, size, activity, hasPermittedAmounts }) : [],
  });
}

const byId = (left: { readonly id: string }, right: { readonly id: string }): number => (left.id < right.id ? -1 : 1);

function toEnterprise(draft: Draft): WorldEnterprise {
  const { id, name, slots, places, closedOn } = draft;
  const [first] = slots;
  if (first === undefined) throw new Error(`${id} has no site`);
  const siteIds = slots.map((_, place) => siteId(draft, place));
  return Object.freeze({
    id,
    name,
    divisionCode: places[0]?.countyCode ?? '',
    sector: first.sector,
    siteIds,
    closedOn,
  });
}

function found<T>(index: ReadonlyMap<string, T>, id: string): T {
  const item = index.get(id);
  if (item === undefined) throw new Error(`nothing has the id ${id}`);
  return item;
}

/** Makes the city of a data set from the profile tables of a data folder. */
export function makeWorld(dataset: HangzhouDataset, dataFolder: string): World {
  const ground = {
    scale: SCALES[dataset],
    profiles: readProfiles(dataFolder),
    divisions: loadDivisionTree(dataFolder),
  };
  const groups = groupSlots(makeSlots(ground.scale, ground.profiles), ground.scale);
  const closed = closedPlaces(groups, ground.scale);
  const drafts = groups.map((slots, place) =>
    draftEnterprise(slots, place + 1, { ...ground, isClosed: closed.has(place) }),
  );
  const rolesOf = drawRoles(drafts.flatMap(candidates), ground.scale);
  const sites = drafts.flatMap((draft) =>
    draft.slots.map((_, place) => makeSite(draft, place, { ...ground, rolesOf })),
  );
  const enterprises = drafts.map(toEnterprise).sort(byId);
  const siteIndex = new Map(sites.sort(byId).map((site) => [site.id, site]));
  const enterpriseIndex = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
  const sitesOf = ({ siteIds }: WorldEnterprise) => siteIds.map((id) => found(siteIndex, id));
  return Object.freeze({
    ...ground,
    ...{ enterprises, sites, carbon: carbonYears(enterprises, sitesOf, ground.profiles) },
    site: (id: string) => found(siteIndex, id),
    enterprise: (id: string) => found(enterpriseIndex, id),
  });
}
