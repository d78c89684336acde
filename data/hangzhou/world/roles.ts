import { RegulatorySystem } from '../../../schema/regulatory-system';
import { shuffled } from '../draws';
import { type Scale } from '../scale';
import { type Category, type SiteRoles } from './site';
import { type Slot } from './slots';

/** A site as far as its roles depend on it. */
export interface Candidate extends Slot {
  readonly label: string;
  readonly enterpriseId: string;
  readonly closedOn: string | null;
}

const isOpen = ({ closedOn }: Candidate): boolean => closedOn === null;
const hasCategory =
  (...categories: readonly Category[]) =>
  ({ category }: Candidate): boolean =>
    category !== null && categories.includes(category);

/** Pollutants that discharge rights are held for. */
const RIGHTS = ['w01018', 'w21003', 'w21011', 'a21026', 'a21002', 'a24088'];

function needsRights({ sector }: Candidate): boolean {
  const water = sector.waterMode === 'NONE' ? [] : sector.water;
  return [...sector.air, ...water].some(({ code }) => RIGHTS.includes(code));
}

/** The first so many, in an order of their own; fails rather than taking fewer. */
function choose(label: string, candidates: readonly Candidate[], count: number): Set<string> {
  if (candidates.length < count) throw new Error(`${label}: ${candidates.length} of ${count}`);
  return new Set(candidates.slice(0, count).map((candidate) => candidate.label));
}

/** Key emitters are enterprises: all their sites belong. */
function keyEmitters(candidates: readonly Candidate[], count: number): Set<string> {
  const burning = candidates.filter(
    (site) => isOpen(site) && hasCategory('KEY')(site) && site.sector.carbonKilotonnes > 0,
  );
  const enterprises = [...new Set(burning.map(({ enterpriseId }) => enterpriseId))].slice(0, count);
  if (enterprises.length < count) throw new Error(`key emitters: ${enterprises.length} of ${count}`);
  return new Set(enterprises);
}

const keyFirst = (candidates: readonly Candidate[]): Candidate[] =>
  (['KEY', 'SIMPLIFIED', 'REGISTRATION'] as const).flatMap((category) => candidates.filter(hasCategory(category)));

/** Draws the roles of all sites; each count of the scale is met exactly. */
export function drawRoles(candidates: readonly Candidate[], scale: Scale): (candidate: Candidate) => SiteRoles {
  const order = shuffled('roles', candidates);
  const withWaste = keyFirst(order).filter(({ sector }) => sector.hazardousWastes.length > 0);
  const generators = choose('generators', withWaste, scale.wasteGenerators);
  const holders = choose('right holders', keyFirst(order).filter(needsRights), scale.rightHolders);
  const bySoil = order
    .filter((site) => isOpen(site) && hasCategory('KEY')(site))
    .sort((left, right) => right.sector.soilWeight - left.sector.soilWeight);
  const soilUnits = choose('key soil units', bySoil, scale.keySoilUnits);
  const emitters = keyEmitters(order, scale.keyEmitters);
  return (site) => ({
    isWasteGenerator: generators.has(site.label),
    hasWasteLicence: site.hasWasteLicence,
    hasGeneralWaste: hasCategory('KEY', 'SIMPLIFIED')(site) && site.sector.generalWastes.length > 0,
    isRightHolder: holders.has(site.label),
    isKeyEmitter: emitters.has(site.enterpriseId),
    isKeySoilUnit: soilUnits.has(site.label),
    hasParcel: soilUnits.has(site.label) || !isOpen(site),
    isAutomaticallyMonitored: hasCategory('KEY')(site),
  });
}

/** The systems a site is known to, by its category and roles. */
export function systemsOf({ category, sector }: Slot, roles: SiteRoles): RegulatorySystem[] {
  const isPermitted = category !== null;
  const reports = category === 'KEY' || category === 'SIMPLIFIED';
  const known: Readonly<Record<string, boolean>> = {
    [RegulatorySystem.AIR_PERMIT]: isPermitted && sector.air.length > 0,
    [RegulatorySystem.WATER_PERMIT]: isPermitted && sector.water.length > 0 && sector.waterMode !== 'NONE',
    [RegulatorySystem.HAZARDOUS_WASTE]: roles.isWasteGenerator || roles.hasWasteLicence,
    [RegulatorySystem.SOLID_WASTE]: roles.hasGeneralWaste,
    [RegulatorySystem.GREENHOUSE_GAS]: roles.isKeyEmitter,
    [RegulatorySystem.EMISSION_TRADING]: roles.isRightHolder || roles.isKeyEmitter,
    [RegulatorySystem.SOIL]: roles.hasParcel,
    [RegulatorySystem.MONITORING]: roles.isAutomaticallyMonitored,
    [RegulatorySystem.TAX]: reports,
  };
  return Object.values(RegulatorySystem).filter((system) => known[system] === true);
}
