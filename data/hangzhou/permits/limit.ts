import { daysOf, MONTHS, WHOLE_YEARS } from '../calendar';
import { daysBetween, drawsFor } from '../draws';
import { type Discharge, type WorldSite } from '../world/site';
import { type Amount, thousandths } from './amounts';
import { type Ground } from './ground';
import { limitedCodes } from './monitoring-plan';
import { outletIdOf } from './outlet';
import { plannedOutlets, type PlannedOutlet } from './outlet-plan';
import { type PermitRecord } from './permit';
import { type StandardLimit } from './tables';

/** A limit of an invented permit. */
export interface LimitRecord {
  readonly id: string;
  readonly permitNo: string;
  readonly appliesTo: 'OUTLET' | 'FACILITY' | 'BOUNDARY' | 'FACTORY_TOTAL';
  readonly outletId: string | null;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly concentrationLimit: Amount | null;
  readonly rateLimit: Amount | null;
  readonly annualQuantities: readonly { readonly year: number; readonly quantity: Amount }[];
  readonly specialPeriodQuantity: Amount | null;
  readonly standard: string | null;
  readonly referenceOxygenPercent: string | null;
}

const nothing = {
  outletId: null,
  concentrationLimit: null,
  rateLimit: null,
  annualQuantities: [],
  specialPeriodQuantity: null,
  standard: null,
  referenceOxygenPercent: null,
} as const;

/** Years whose amounts are kept: of the data, and of the term that runs. */
function yearsOf({ versions, validTo, site: { closedOn } }: PermitRecord): number[] {
  const first = Math.max(WHOLE_YEARS[0] ?? 0, Number((versions[0]?.validFrom ?? '').slice(0, 4)));
  const last = Number((closedOn ?? validTo).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

function annualQuantities(permit: PermitRecord, kilograms: number): LimitRecord['annualQuantities'] {
  const quantity = { value: thousandths(kilograms), unit: 't/a' };
  return yearsOf(permit).map((year) => ({ year, quantity }));
}

function ofStandard(limit: StandardLimit): Partial<LimitRecord> {
  const { concentration, unit, rateKilogramsPerHour: rate, standard, referenceOxygen } = limit;
  return {
    concentrationLimit: { value: concentration, unit },
    rateLimit: rate === null ? null : { value: rate, unit: 'kg/h' },
    standard,
    referenceOxygenPercent: referenceOxygen,
  };
}

/** A permit with what its limits are made from. */
interface Permitted {
  readonly permit: PermitRecord;
  readonly site: WorldSite;
  readonly ground: Ground;
}

type Place = Pick<LimitRecord, 'appliesTo' | 'pollutantCode'> & Partial<LimitRecord>;

function limitRecord({ permit: { permitNo }, site, ground }: Permitted, place: Place): LimitRecord {
  const { appliesTo, outletId, pollutantCode } = place;
  const at = outletId?.split(':')[1] ?? appliesTo;
  const pollutantName = ground.nameOf(site, pollutantCode);
  return { ...nothing, ...place, id: `${permitNo}:${at}:${pollutantCode}`, permitNo, pollutantName };
}

/** Concentrations are limited at main and general outlets, amounts at main ones (HJ 942-2018). */
function outletLimits(permitted: Permitted, outlet: PlannedOutlet): LimitRecord[] {
  const { permit, site, ground } = permitted;
  return limitedCodes(outlet).flatMap((pollutantCode) => {
    const limit = ground.limitOf(site, 'OUTLET', pollutantCode);
    if (limit === null) throw new Error(`no standard limits ${pollutantCode} at an outlet of ${site.sector.code}`);
    const kilograms = site.discharges.find((of) => of.pollutantCode === pollutantCode)?.permittedKilograms ?? null;
    const share = outlet.outletClass === 'MAIN' ? outlet.shares.get(pollutantCode) : undefined;
    const amounts =
      kilograms === null || share === undefined ? [] : annualQuantities(permit, Math.floor((kilograms * share) / 1000));
    const place = { appliesTo: 'OUTLET', outletId: outletIdOf(site, outlet), pollutantCode } as const;
    return [limitRecord(permitted, { ...place, ...ofStandard(limit), annualQuantities: amounts })];
  });
}

/** Sites that smell: sewage and refuse. */
const SMELLING = ['4620', '7820'];
const SMELLS = ['a21028', 'a21001'];

function fenceLimits(permitted: Permitted, appliesTo: 'FACILITY' | 'BOUNDARY'): LimitRecord[] {
  const { site, ground } = permitted;
  const air = site.sector.air.map(({ code }) => code);
  const smells = SMELLING.includes(site.sector.code) ? SMELLS : [];
  return [...new Set([...air, ...smells])].flatMap((pollutantCode) => {
    const limit = ground.limitOf(site, appliesTo, pollutantCode);
    return limit === null ? [] : [limitRecord(permitted, { appliesTo, pollutantCode, ...ofStandard(limit) })];
  });
}

/** Thousandths of the usual daily amount that a special period allows, and of the busiest month's that it must leave. */
const SPECIAL = { from: 880, to: 960 };
const ROOM = 1050;

/** Kilograms a day in a special period (重污染天气); none where the site's busiest month comes near it. */
function specialPeriod(site: WorldSite, { pollutantCode, monthlyGrams, permittedKilograms }: Discharge): Amount | null {
  if (site.category !== 'KEY' || permittedKilograms === null) return null;
  const share = drawsFor(`permits/special:${site.id}:${pollutantCode}`).int(SPECIAL.from, SPECIAL.to);
  const grams = Math.floor((permittedKilograms * share) / 365);
  const busiest = Math.max(
    ...MONTHS.map((month, place) => {
      const { first, last } = daysOf(month);
      return (monthlyGrams[place] ?? 0) / (daysBetween(first, last) + 1);
    }),
  );
  return grams * 1000 < busiest * ROOM ? null : { value: thousandths(grams), unit: 'kg/d' };
}

function factoryTotals(permitted: Permitted): LimitRecord[] {
  const { permit, site } = permitted;
  return site.discharges.flatMap((discharge) => {
    const { pollutantCode, medium, permittedKilograms } = discharge;
    if (permittedKilograms === null) return [];
    const specialPeriodQuantity = medium === 'AIR' ? specialPeriod(site, discharge) : null;
    const amounts = annualQuantities(permit, permittedKilograms);
    const place = { appliesTo: 'FACTORY_TOTAL', pollutantCode } as const;
    return [limitRecord(permitted, { ...place, annualQuantities: amounts, specialPeriodQuantity })];
  });
}

/** The limits of the permit that stands; a registration permits nothing. */
export function limitsOf(permit: PermitRecord, ground: Ground): LimitRecord[] {
  const { site, category, supersededBy } = permit;
  if (category === 'REGISTRATION' || supersededBy !== null) return [];
  const permitted = { permit, site, ground };
  return [
    ...plannedOutlets(site).flatMap((outlet) => outletLimits(permitted, outlet)),
    ...fenceLimits(permitted, 'FACILITY'),
    ...fenceLimits(permitted, 'BOUNDARY'),
    ...factoryTotals(permitted),
  ];
}
