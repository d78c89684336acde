import { RegulatorySystem } from '../../../schema/regulatory-system';
import { drawsFor } from '../draws';
import { otherPermitNumberOf, permitNumberOf } from '../permit-number';
import { type Rate } from '../profiles';
import { type Category, type WorldSite } from '../world/site';
import { type Ground } from './ground';
import { firstPermitDay, tellHistory, type Version } from './history';
import { termFrom } from './terms';

/** A permit or registration of an invented site. */
export interface PermitRecord {
  readonly permitNo: string;
  readonly site: WorldSite;
  readonly system: RegulatorySystem;
  readonly category: Category;
  readonly issuingAuthority: string;
  readonly issuedOn: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly renewalAppliedOn: string | null;
  readonly supersededBy: string | null;
  readonly mainPollutants: readonly string[];
  readonly versions: readonly Version[];
}

const tonnes = (rates: readonly Rate[]): number => rates.reduce((sum, rate) => sum + rate.tonnes, 0);

/** What leaves to water or to a treatment works; nothing where no waste water leaves. */
const waterRates = ({ waterMode, water }: WorldSite['sector']): readonly Rate[] => (waterMode === 'NONE' ? [] : water);

function systemOf({ sector }: WorldSite): RegulatorySystem {
  const isOfWater = tonnes(waterRates(sector)) > tonnes(sector.air);
  return isOfWater ? RegulatorySystem.WATER_PERMIT : RegulatorySystem.AIR_PERMIT;
}

/** County bureaus are branches of the city's. */
function authorityOf({ countyCode }: WorldSite, { world }: Ground): string {
  const county = world.divisions.get(countyCode)?.name ?? '';
  return `示例市生态环境局${county.replace(/[区县市]$/, '')}分局`;
}

/** Days on which the permits of the higher category replaced those of the lower one. */
const REPLACED = { from: '2021-12-15', to: '2022-12-20' };
const LOWER: Readonly<Record<Category, Category>> = {
  KEY: 'SIMPLIFIED',
  SIMPLIFIED: 'REGISTRATION',
  REGISTRATION: 'REGISTRATION',
};

type Facts = Pick<PermitRecord, 'site' | 'system' | 'issuingAuthority' | 'mainPollutants'>;

/** What has only its first version: the permit that was replaced, the registration to come. */
function plain(facts: Facts, version: Omit<Version, 'versionNo'>): Omit<PermitRecord, 'permitNo' | 'category'> {
  const { completedOn: issuedOn, validFrom, validTo } = version;
  if (validFrom === null || validTo === null) throw new Error(`${facts.site.id}: a permit without a term`);
  const versions = [{ versionNo: 1, ...version }];
  return { ...facts, issuedOn, validFrom, validTo, renewalAppliedOn: null, supersededBy: null, versions };
}

function replaced(facts: Facts, category: Category, supersededBy: string): PermitRecord {
  const day = firstPermitDay(facts.site);
  return {
    ...plain(facts, { businessType: 'INITIAL', completedOn: day, ...termFrom(day) }),
    permitNo: otherPermitNumberOf(facts.site, category),
    category: LOWER[category],
    supersededBy,
  };
}

/** All permits of a site in the order of their terms: one that was replaced, the one that stands, one to come. */
export function permitsOf(site: WorldSite, ground: Ground): PermitRecord[] {
  const { category } = site;
  const permitNo = permitNumberOf(site);
  if (category === null || permitNo === null) return [];
  const isReplacing = ground.roster.replacing.has(site.id);
  const facts: Facts = {
    site,
    system: systemOf(site),
    issuingAuthority: authorityOf(site, ground),
    mainPollutants: [...site.sector.air, ...waterRates(site.sector)].map(({ code }) => ground.nameOf(site, code)),
  };
  const { term, next, ...history } = tellHistory(site, {
    day: isReplacing ? drawsFor(`permits/replaced:${site.id}`).day(REPLACED.from, REPLACED.to) : firstPermitDay(site),
    businessType: isReplacing ? 'REAPPLY' : 'INITIAL',
    isUndecided: ground.roster.pending.has(site.id),
  });
  const standing = { ...facts, ...history, ...term, permitNo, category, supersededBy: null };
  return [
    ...(isReplacing ? [replaced(facts, category, permitNo)] : []),
    standing,
    ...(next === null
      ? []
      : [{ ...plain(facts, next), permitNo: otherPermitNumberOf(site, 'REGISTRATION'), category }]),
  ];
}
