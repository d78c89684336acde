import { drawsFor, shuffled } from '../draws';
import { placeIn } from '../world/places';
import { type WorldSite } from '../world/site';
import { landCode, serials, type SoilGround } from './ground';
import { type SoilParcel } from './parcel';

/** Classes of groundwater from best to worst (GB/T 14848-2017). */
export type WaterClass = 'I' | 'II' | 'III' | 'IV' | 'V';

/** How what decides the class of a point goes over the quarters; IMPROVING ends a class better. */
export type Course = 'STEADY' | 'RISING' | 'FALLING' | 'IMPROVING';

type Kind = 'NATIONAL' | 'PROVINCIAL' | 'PARK' | 'KEY_UNIT' | 'DRINKING_WATER';

/** A groundwater monitoring point of the invented city. */
export interface GroundwaterPoint {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly position: 'UPGRADIENT' | 'SOURCE_AREA' | 'DOWNGRADIENT' | null;
  readonly site: WorldSite | null;
  readonly parcelCode: string | null;
  readonly divisionCode: string;
  readonly location: { readonly lat: string; readonly lon: string };
  readonly depthMetres: string | null;
  readonly requiredItems: readonly string[];
  /** Asked for from 2025 on only. */
  readonly laterItems: readonly string[];
  readonly waterClass: WaterClass;
  readonly course: Course;
  /** Position among its kind. */
  readonly ordinal: number;
}

/** Kinds in the order the points are given out, over and over. */
const KINDS: readonly Kind[] = [
  'NATIONAL',
  'KEY_UNIT',
  'PARK',
  'KEY_UNIT',
  'PROVINCIAL',
  'KEY_UNIT',
  'DRINKING_WATER',
  'KEY_UNIT',
  'PARK',
];

/** A class and course; downgradient of works nothing is worse than class III and nothing rises. */
interface Nature {
  readonly position: GroundwaterPoint['position'];
  readonly waterClass: WaterClass;
  readonly course: Course;
}

const nature = (waterClass: WaterClass, course: Course, position: GroundwaterPoint['position'] = null): Nature => ({
  ...{ position, waterClass, course },
});

const NATURES: Readonly<Record<Kind, readonly Nature[]>> = {
  NATIONAL: [nature('V', 'RISING'), nature('III', 'STEADY'), nature('IV', 'IMPROVING'), nature('II', 'STEADY')],
  PROVINCIAL: [nature('IV', 'IMPROVING'), nature('III', 'RISING'), nature('II', 'FALLING'), nature('V', 'FALLING')],
  PARK: [
    nature('III', 'RISING', 'UPGRADIENT'),
    nature('III', 'STEADY', 'DOWNGRADIENT'),
    nature('IV', 'FALLING', 'SOURCE_AREA'),
  ],
  KEY_UNIT: [
    nature('II', 'STEADY', 'UPGRADIENT'),
    nature('III', 'FALLING', 'DOWNGRADIENT'),
    nature('IV', 'STEADY', 'SOURCE_AREA'),
    nature('III', 'STEADY', 'DOWNGRADIENT'),
  ],
  DRINKING_WATER: [nature('I', 'STEADY'), nature('II', 'STEADY'), nature('III', 'FALLING')],
};

const NAMES: Readonly<Record<Kind, string>> = {
  NATIONAL: '示例国考地下水点位',
  PROVINCIAL: '示例省考地下水点位',
  PARK: '示例园区地下水点位',
  KEY_UNIT: '示例重点监管单位地下水点位',
  DRINKING_WATER: '示例水源地地下水点位',
};

/** Points of a key unit in turn. */
const POINTS_PER_UNIT = 2;

const DEPTH_TENTHS = { from: 60, to: 380 };

/** Land that points can stand on: key units with their parcels, and listed land for the points of parks. */
interface Land {
  readonly units: readonly SoilParcel[];
  readonly listed: readonly SoilParcel[];
}

function landOf(parcels: readonly SoilParcel[]): Land {
  const units = shuffled(
    'groundwater-units',
    parcels.filter(({ site }) => site?.roles.isKeySoilUnit === true),
  );
  const listed = shuffled(
    'groundwater-parks',
    parcels.filter(({ site, groundwaterAffected }) => site === null && groundwaterAffected === true),
  );
  return { units, listed };
}

function parcelFor(kind: Kind, ordinal: number, { units, listed }: Land): SoilParcel | null {
  if (kind === 'KEY_UNIT') return units[Math.floor(ordinal / POINTS_PER_UNIT)] ?? null;
  return kind === 'PARK' && ordinal % 2 === 0 ? (listed[Math.floor(ordinal / 2)] ?? null) : null;
}

/** Items that groundwater is asked for here: the usual ones and, at works, what the works may leave in the ground. */
function itemsFor(parcel: SoilParcel | null, { profiles }: SoilGround): string[] {
  const usual = profiles.groundwaterItems.filter(({ kind }) => kind !== 'OF_SITE').map(({ item }) => item);
  const ofSite = profiles.groundwaterItems.filter(({ kind }) => kind === 'OF_SITE').map(({ item }) => item);
  const own = parcel === null ? [] : profiles.contaminantsOf(parcel.sector.code);
  return [...usual, ...ofSite.filter((item) => own.includes(item))];
}

function placeOf(label: string, parcel: SoilParcel | null, { world }: SoilGround) {
  if (parcel !== null) return parcel;
  const county = drawsFor(`county:${label}`).weighted(world.profiles.counties, ({ weight }) => weight);
  return placeIn(label, county, world.divisions);
}

function makePoint(place: number, land: Land, made: { ground: SoilGround; next: (county: string) => number }) {
  const { ground, next } = made;
  const kind = KINDS[place % KINDS.length] ?? 'NATIONAL';
  const before = KINDS.slice(0, place % KINDS.length).filter((one) => one === kind).length;
  const perRound = KINDS.filter((one) => one === kind).length;
  const ordinal = Math.floor(place / KINDS.length) * perRound + before;
  const parcel = parcelFor(kind, ordinal, land);
  const label = `groundwater:${ground.world.scale.dataset}:${place}`;
  const { countyCode, divisionCode, location } = placeOf(label, parcel, ground);
  const draws = drawsFor(label);
  const found = NATURES[kind][ordinal % NATURES[kind].length];
  if (found === undefined) throw new Error(`${kind} has no nature`);
  const requiredItems = itemsFor(parcel, ground);
  return {
    ...{ id: `gw:${landCode(ground.world, countyCode, next(countyCode))}`, kind, ordinal, ...found },
    name: `${NAMES[kind]}${String(ordinal + 1).padStart(3, '0')}`,
    ...{ site: parcel?.site ?? null, parcelCode: parcel?.code ?? null, divisionCode, location, requiredItems },
    depthMetres: draws.chance(940) ? String(draws.int(DEPTH_TENTHS.from, DEPTH_TENTHS.to) / 10) : null,
    laterItems: kind === 'PARK' && !requiredItems.includes('antimony') ? ['antimony'] : [],
  };
}

/** The groundwater points of the city. */
export function makePoints(parcels: readonly SoilParcel[], ground: SoilGround): GroundwaterPoint[] {
  const land = landOf(parcels);
  const next = serials();
  return Array.from({ length: ground.world.scale.groundwaterPoints }, (_, place) =>
    makePoint(place, land, { ground, next }),
  );
}
