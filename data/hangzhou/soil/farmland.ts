import { drawsFor } from '../draws';
import { placeIn } from '../world/places';
import { decimalText } from './amounts';
import { landCode, serials, type SoilGround } from './ground';

/** What the soil of a unit is; the official class also looks at what grows there. */
export type SoilState = 'CLEAN' | 'ABOVE_SCREENING' | 'ABOVE_INTERVENTION' | 'NOT_CLASSED';

/** The class of farmland in one year; null is not stated. */
export interface FarmlandYear {
  readonly year: number;
  readonly officialClass: 'PRIORITY' | 'SAFE_USE' | 'STRICT' | null;
  readonly produceVerdict: 'CLEAN' | 'EXCEEDS' | null;
  readonly decidedBy: readonly string[];
  readonly reason: string | null;
  readonly measuresInPlace: boolean | null;
}

/** A unit of farmland of the invented city. */
export interface FarmlandUnit {
  readonly id: string;
  readonly name: string;
  readonly countyCode: string;
  readonly divisionCode: string;
  readonly location: { readonly lat: string; readonly lon: string };
  readonly areaHundredths: number;
  readonly areaSquareMetres: string;
  readonly use: 'PADDY' | 'DRY' | 'ORCHARD' | 'ROTATION' | 'OTHER' | null;
  readonly ph: string | null;
  readonly soilState: SoilState;
  /** The metal that its soil has too much of; null of clean soil. */
  readonly metal: string | null;
  readonly classifications: readonly FarmlandYear[];
}

/** So many units for ten parcels. */
const UNITS_PER_TEN_PARCELS = 4;

/** Districts of the old city without farmland (示例). */
const BUILT_UP = ['330102', '330105', '330106', '330108'];

const YEARS = [2023, 2024, 2025, 2026];
const USES = ['PADDY', 'PADDY', 'PADDY', 'DRY', 'DRY', 'ORCHARD', 'ROTATION', 'OTHER'] as const;
const USE_NAMES = { PADDY: '水田', DRY: '旱地', ORCHARD: '果园', ROTATION: '水旱轮作地', OTHER: '耕地' };
const METALS = ['cadmium', 'cadmium', 'cadmium', 'lead', 'mercury'];
const AREA_HUNDREDTHS = { from: 600_000, to: 24_000_000 };
const PH_TENTHS = { from: 47, to: 80 };

/** Of twelve units one is above intervention and four above screening; of forty one is not classed. */
function soilStateAt(place: number): SoilState {
  if (place % 40 === 14) return 'NOT_CLASSED';
  if (place % 12 === 0) return 'ABOVE_INTERVENTION';
  return place % 3 === 1 ? 'ABOVE_SCREENING' : 'CLEAN';
}

const held = (year: number, officialClass: FarmlandYear['officialClass'], metal: string | null): FarmlandYear => ({
  ...{ year, officialClass, produceVerdict: null, reason: null, decidedBy: metal === null ? [] : [metal] },
  measuresInPlace: officialClass === 'SAFE_USE' || officialClass === 'STRICT' ? true : null,
});

/** A class that clean produce relaxed (环办土壤〔2019〕53号, unverified). */
const relaxed = (year: number, officialClass: 'PRIORITY' | 'SAFE_USE', metal: string | null): FarmlandYear => ({
  ...held(year, officialClass, metal),
  ...{ produceVerdict: 'CLEAN', reason: '农产品协同监测连续达标，动态调整' },
});

/** Every second strict unit is relaxed in 2025, every fifth of safe use in 2024: strict land never grows. */
function classIn(year: number, state: SoilState, { place, metal }: { place: number; metal: string }): FarmlandYear {
  if (state === 'NOT_CLASSED') return { ...held(year, null, null), reason: '新增耕地，尚未划分' };
  if (state === 'CLEAN') return held(year, 'PRIORITY', null);
  if (state === 'ABOVE_SCREENING')
    return place % 15 === 1 && year >= 2024 ? relaxed(year, 'PRIORITY', null) : held(year, 'SAFE_USE', metal);
  if (place % 24 === 12 && year >= 2025) return relaxed(year, 'SAFE_USE', metal);
  return { ...held(year, 'STRICT', metal), produceVerdict: year === 2023 ? 'EXCEEDS' : null };
}

/** Land not yet classed has no history at all or one year that says so. */
function classesOf(state: SoilState, at: { place: number; metal: string }): FarmlandYear[] {
  if (state === 'NOT_CLASSED' && at.place % 80 !== 14) return [];
  return YEARS.filter((year) => state !== 'NOT_CLASSED' || year === 2026).map((year) => classIn(year, state, at));
}

function makeUnit(place: number, { world }: SoilGround, next: (county: string) => number): FarmlandUnit {
  const label = `farmland:${world.scale.dataset}:${place}`;
  const draws = drawsFor(label);
  const counties = world.profiles.counties.filter(({ code }) => !BUILT_UP.includes(code));
  const county = draws.weighted(counties, ({ weight }) => weight);
  const soilState = soilStateAt(place);
  const [use, metal] = [draws.pick(USES), draws.pick(METALS)];
  const areaHundredths = draws.int(AREA_HUNDREDTHS.from, AREA_HUNDREDTHS.to);
  const isStated = soilState !== 'NOT_CLASSED';
  return {
    ...placeIn(label, county, world.divisions),
    id: `farm:${landCode(world, county.code, next(county.code))}`,
    name: `示例${USE_NAMES[use]}单元${String(place + 1).padStart(3, '0')}`,
    ...{ areaHundredths, areaSquareMetres: decimalText(areaHundredths, 2), soilState },
    use: isStated ? use : null,
    ph: isStated ? decimalText(draws.int(PH_TENTHS.from, PH_TENTHS.to), 1) : null,
    metal: soilState === 'ABOVE_SCREENING' || soilState === 'ABOVE_INTERVENTION' ? metal : null,
    classifications: classesOf(soilState, { place, metal }),
  };
}

const isManaged = ({ officialClass }: FarmlandYear): boolean =>
  officialClass === 'SAFE_USE' || officialClass === 'STRICT';

/** Land of a county for safe use or under strict control in the first year. */
const managedIn = (units: readonly FarmlandUnit[], countyCode: string): FarmlandUnit[] =>
  units.filter((unit) => unit.countyCode === countyCode && unit.classifications.slice(0, 1).some(isManaged));

/** Measures may still be missing in the first year on so much of a county's managed land, in a hundred. */
const LATE_PERCENT = 2;

/** A county's smallest unit of safe use is late in 2023 where that hardly shows: the rate stays above 98 %. */
function lateUnits(units: readonly FarmlandUnit[]): ReadonlySet<string> {
  const late = [...new Set(units.map(({ countyCode }) => countyCode))].flatMap((county) => {
    const managed = managedIn(units, county).sort((one, other) => one.areaHundredths - other.areaHundredths);
    const total = managed.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0);
    const least = managed.find(({ soilState }) => soilState === 'ABOVE_SCREENING');
    return least !== undefined && least.areaHundredths * 100 < total * LATE_PERCENT ? [least.id] : [];
  });
  return new Set(late);
}

const withLate = (unit: FarmlandUnit): FarmlandUnit => ({
  ...unit,
  classifications: unit.classifications.map((row) => (row.year === 2023 ? { ...row, measuresInPlace: false } : row)),
});

/** The farmland of the city. */
export function makeFarmland(ground: SoilGround): FarmlandUnit[] {
  const next = serials();
  const count = Math.round((ground.world.scale.parcels * UNITS_PER_TEN_PARCELS) / 10);
  const units = Array.from({ length: count }, (_, place) => makeUnit(place, ground, next));
  const late = lateUnits(units);
  return units.map((unit) => (late.has(unit.id) ? withLate(unit) : unit));
}
