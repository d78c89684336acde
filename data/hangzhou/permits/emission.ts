import { ExactDecimal } from '../../../schema/mass';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { findEquivalent } from '../../pollutants/equivalents';
import { byYear, MONTHS, WHOLE_YEARS, yearOf } from '../calendar';
import { drawsFor } from '../draws';
import { permitNumberOf } from '../permit-number';
import { GRAMS_PER_TONNE } from '../profiles';
import { type Discharge, type WorldSite } from '../world/site';
import { type Amount, shareOf, thousandths } from './amounts';
import { type Ground } from './ground';

/** A discharge of a pollutant as one system states it. */
interface Stated {
  readonly id: string;
  readonly permitNo: string | null;
  readonly year: number;
  readonly system: RegulatorySystem;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly medium: Discharge['medium'];
}

/** A yearly amount as one system states it. */
export interface EmissionRecord extends Stated {
  readonly quantity: Amount;
  readonly original: Amount;
  readonly reliability: string | null;
}

/** Twelve monthly amounts in kilograms; null for months no report speaks of. */
export interface MonthlyRecord extends Stated {
  readonly months: readonly (string | null)[];
}

/** What systems other than the report say differs so far at most, thousandths: a third of what later rules allow. */
const APART = { [RegulatorySystem.MONITORING]: 32, [RegulatorySystem.TAX]: 15 } as const;

/** What key sites have devices for. */
const BY_DEVICE = ['a34013', 'a21026', 'a21002', 'a24088', 'w01018', 'w21003', 'w21001', 'w21011'];

/** Last month that execution reports speak of: of key sites the last quarter that is over, of others the last year. */
const REPORTED = { KEY: '2026-06', SIMPLIFIED: '2025-12' } as const;

/** A site's discharge of one pollutant with what it is told from. */
interface Told {
  readonly site: WorldSite;
  readonly discharge: Discharge;
  readonly ground: Ground;
}

const reportSystem = ({ medium }: Discharge): RegulatorySystem =>
  medium === 'AIR' ? RegulatorySystem.AIR_PERMIT : RegulatorySystem.WATER_PERMIT;

function stated({ site, discharge, ground }: Told, year: number, system: RegulatorySystem): Stated {
  const { pollutantCode, medium } = discharge;
  return {
    id: `${site.id}:${year}:${system}:${pollutantCode}`,
    permitNo: permitNumberOf(site),
    ...{ year, system, pollutantCode, medium },
    pollutantName: ground.nameOf(site, pollutantCode),
  };
}

/** The execution report states tonnes. */
function reported(told: Told, year: number, grams: number): EmissionRecord {
  const quantity = { value: thousandths(grams), unit: 'kg' };
  const original = { value: new ExactDecimal(grams).div(GRAMS_PER_TONNE).toFixed(), unit: '吨' };
  return { ...stated(told, year, reportSystem(told.discharge)), quantity, original, reliability: null };
}

type Other = keyof typeof APART;
const RELIABILITY: Readonly<Record<Other, string>> = {
  [RegulatorySystem.MONITORING]: '自动监测',
  [RegulatorySystem.TAX]: '纳税人申报',
};

function otherwise(told: Told, of: { readonly year: number; readonly grams: number }, system: Other): EmissionRecord {
  const base = stated(told, of.year, system);
  const apart = APART[system];
  const perMille = 1000 + drawsFor(`permits/stated:${base.id}`).int(-apart, apart);
  const kilograms = { value: thousandths(shareOf(of.grams, perMille)), unit: 'kg' };
  return { ...base, quantity: kilograms, original: { ...kilograms, unit: '千克' }, reliability: RELIABILITY[system] };
}

/** Discharge to a treatment works is not taxed (环境保护税法 Art. 4), nor is what annex 2 does not name. */
function isTaxed({ site, discharge: { pollutantCode, medium }, ground }: Told, year: number): boolean {
  const pollutant = { code: pollutantCode, name: ground.nameOf(site, pollutantCode), medium, year };
  return findEquivalent(ground.equivalents, pollutant) !== null;
}

function yearly(told: Told, year: number, grams: number): EmissionRecord[] {
  const { site, discharge } = told;
  const isMeasured = site.roles.isAutomaticallyMonitored && BY_DEVICE.includes(discharge.pollutantCode);
  return [
    reported(told, year, grams),
    ...(isMeasured ? [otherwise(told, { year, grams }, RegulatorySystem.MONITORING)] : []),
    ...(isTaxed(told, year) ? [otherwise(told, { year, grams }, RegulatorySystem.TAX)] : []),
  ];
}

const isOpenIn = ({ closedOn }: WorldSite, year: number): boolean =>
  closedOn === null || closedOn >= `${String(year)}-01-01`;

/** The yearly amounts of a site as its reports, its devices and its tax returns state them. */
export function emissionsOf(site: WorldSite, ground: Ground): EmissionRecord[] {
  return site.discharges.flatMap((discharge) => {
    const grams = byYear(discharge.monthlyGrams);
    const years = WHOLE_YEARS.filter((year) => isOpenIn(site, year));
    return years.flatMap((year) => yearly({ site, discharge, ground }, year, grams.get(year) ?? 0));
  });
}

function monthsOf({ site, discharge }: Told, year: number): (string | null)[] {
  const reportedTo = site.category === 'KEY' ? REPORTED.KEY : REPORTED.SIMPLIFIED;
  const known = MONTHS.map((month, place) => ({ month, grams: discharge.monthlyGrams[place] ?? 0 }));
  const ofYear = known.filter(({ month }) => yearOf(month) === year);
  return Array.from({ length: 12 }, (_, place) => {
    const month = ofYear[place];
    return month === undefined || month.month > reportedTo ? null : thousandths(month.grams);
  });
}

/** The monthly amounts of the same execution reports, a year at a time; years without any are left out. */
export function monthlyOf(site: WorldSite, ground: Ground): MonthlyRecord[] {
  const years = [...new Set(MONTHS.map(yearOf))].filter((year) => isOpenIn(site, year));
  return site.discharges.flatMap((discharge) => {
    const told = { site, discharge, ground };
    return years.flatMap((year) => {
      const months = monthsOf(told, year);
      if (months.every((amount) => amount === null)) return [];
      return [{ ...stated(told, year, reportSystem(discharge)), months }];
    });
  });
}
