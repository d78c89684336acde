import { drawsFor, shuffled } from '../draws';
import { type Profiles, type Sector } from '../profiles';
import { type Scale } from '../scale';
import { type Category } from './site';

/** A site before it has an enterprise. */
export interface Slot {
  readonly number: number;
  readonly category: Category | null;
  readonly sector: Sector;
  readonly hasWasteLicence: boolean;
}

/** Hazardous waste treatment (GB/T 4754-2017), whose sites hold the licences. */
const TREATMENT = '7724';

/** Sites of each multi-site enterprise in turn. */
const GROUP_SIZES = [2, 3, 4, 5];

function categoryAt(place: number, scale: Scale): Category | null {
  if (place < scale.key) return 'KEY';
  if (place < scale.key + scale.simplified) return 'SIMPLIFIED';
  return place < scale.sites - scale.sitesWithoutPermit ? 'REGISTRATION' : null;
}

function sectorOf(place: number, category: Category | null, { sectors }: Profiles): Sector {
  return drawsFor(`sector:${place}`).weighted(sectors, ({ weights }) => weights[category ?? 'REGISTRATION']);
}

/** Every site's category and industry; the categories are met exactly. */
export function makeSlots(scale: Scale, profiles: Profiles): Slot[] {
  const treatment = profiles.sectors.find(({ code }) => code === TREATMENT);
  if (treatment === undefined) throw new Error(`sectors.csv lacks ${TREATMENT}`);
  const slots = Array.from({ length: scale.sites }, (_, place): Slot => {
    const category = categoryAt(place, scale);
    const hasWasteLicence = place < scale.wasteLicences;
    const sector = hasWasteLicence ? treatment : sectorOf(place, category, profiles);
    return { number: place, category, sector, hasWasteLicence };
  });
  return shuffled('slots', slots);
}

function takeMates(slots: readonly Slot[], taken: Set<number>, size: number): Slot[] {
  for (const first of slots) {
    if (taken.has(first.number) || first.hasWasteLicence || first.category === null) continue;
    const mates = slots.filter(({ number, sector, category }) => {
      return sector === first.sector && category !== null && !taken.has(number);
    });
    if (mates.length >= size) return mates.slice(0, size);
  }
  throw new Error(`no ${size} sites of one industry are left`);
}

/** The sites of each enterprise: some have several of one industry, all others one. */
export function groupSlots(slots: readonly Slot[], scale: Scale): Slot[][] {
  const taken = new Set<number>();
  const groups: Slot[][] = [];
  for (let place = 0; place < scale.multiSiteEnterprises; place += 1) {
    const group = takeMates(slots, taken, GROUP_SIZES[place % GROUP_SIZES.length] ?? 2);
    for (const { number } of group) taken.add(number);
    groups.push(group);
  }
  const single = slots.filter(({ number }) => !taken.has(number)).map((slot) => [slot]);
  return [...groups, ...single];
}
