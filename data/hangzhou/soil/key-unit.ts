import { LAST_DAY } from '../calendar';
import { addDays, type Draws, drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { type SoilGround } from './ground';

/** A key unit in one year: its permit names all three duties of Art. 21, and it met them. */
export interface KeyUnitYear {
  readonly id: string;
  readonly site: WorldSite;
  readonly year: number;
  readonly sampledOn: string;
  readonly selfMonitoringUploadedOn: string;
  readonly hiddenDangerInspectedOn: string;
  /** Null while the year runs. */
  readonly toxicReportSubmittedOn: string | null;
  readonly undergroundTankCount: number | null;
  readonly dismantlingStartedOn: string | null;
  readonly dismantlingPlanFiledOn: string | null;
  readonly contaminants: readonly string[];
}

/** Years of the list that the data hold; the last one runs. */
const KEY_UNIT_YEARS: readonly number[] = [2023, 2024, 2025, 2026];

/** Months of sampling: also in the running year it is uploaded before the data end. */
const SAMPLED = { from: '04-10', to: '07-31' };

/** Days from sampling to the upload of its results. */
const TO_UPLOAD = { from: 20, to: 45 };

/** Days between inspections, within the two years that are asked for (unverified). */
const INSPECTION = { from: 540, to: 680 };
const FIRST_INSPECTION = { from: '2023-02-10', to: '2023-10-20' };

/** The report of a year is handed in by the end of the next January (unverified). */
const REPORTED = { from: '01-05', to: '01-24' };

const DISMANTLING_PER_MILLE = 70;

/** Days that the plan of a dismantling is filed ahead: more than the 15 working days asked for (unverified). */
const FILED_AHEAD = { from: 26, to: 60 };

const dayOf = (year: number, { from, to }: { from: string; to: string }, draws: Draws): string =>
  draws.day(`${year}-${from}`, `${year}-${to}`);

/** The days of all inspections of a site. */
function inspections({ id }: WorldSite): string[] {
  const draws = drawsFor(`inspection:${id}`);
  const days = [draws.day(FIRST_INSPECTION.from, FIRST_INSPECTION.to)];
  for (let day = days[0] ?? LAST_DAY; day <= LAST_DAY; days.push(day)) {
    day = addDays(day, draws.int(INSPECTION.from, INSPECTION.to));
  }
  return days.filter((day) => day <= LAST_DAY);
}

function dismantling(year: number, draws: Draws) {
  if (!draws.chance(DISMANTLING_PER_MILLE)) return { dismantlingStartedOn: null, dismantlingPlanFiledOn: null };
  const dismantlingStartedOn = dayOf(year, { from: '03-10', to: '09-10' }, draws);
  const ahead = draws.int(FILED_AHEAD.from, FILED_AHEAD.to);
  return { dismantlingStartedOn, dismantlingPlanFiledOn: addDays(dismantlingStartedOn, -ahead) };
}

function yearOf(site: WorldSite, year: number, ground: SoilGround): KeyUnitYear {
  const draws = drawsFor(`key-unit:${site.id}:${year}`);
  const sampledOn = dayOf(year, SAMPLED, draws);
  const reported = dayOf(year + 1, REPORTED, draws);
  const tanks = drawsFor(`tanks:${site.id}`);
  return {
    ...{ id: `${site.id}:${year}`, site, year, sampledOn },
    selfMonitoringUploadedOn: addDays(sampledOn, draws.int(TO_UPLOAD.from, TO_UPLOAD.to)),
    hiddenDangerInspectedOn: inspections(site).findLast((day) => day <= `${year}-12-31`) ?? '',
    toxicReportSubmittedOn: reported <= LAST_DAY ? reported : null,
    undergroundTankCount: tanks.chance(930) ? tanks.int(0, 6) : null,
    ...dismantling(year, draws),
    contaminants: ground.profiles.contaminantsOf(site.sector.code),
  };
}

/** The key units for soil, year by year; none of them stopped or moved. */
export const makeKeyUnits = (ground: SoilGround): KeyUnitYear[] =>
  ground.world.sites
    .filter(({ roles }) => roles.isKeySoilUnit)
    .flatMap((site) => KEY_UNIT_YEARS.map((year) => yearOf(site, year, ground)));
