import { createHash } from 'node:crypto';
import { groupBy } from '../../../lib/group-by';
import { dataFolder } from '../../divisions/load-tree';
import { LAST_DAY, MONTHS } from '../calendar';
import { addDays } from '../draws';
import { type HangzhouDataset } from '../scale';
import { type WorldSite } from '../world/site';
import { makeWorld } from '../world/world';
import { emissionsOf, monthlyOf } from './emission';
import { loadGround } from './ground';
import { limitsOf } from './limit';
import { recordsOf } from './monitoring-record';
import { resultsOf } from './monitoring-result';
import { outletsOf } from './outlet';
import { plannedOutlets } from './outlet-plan';
import { permitsOf } from './permit';
import { reportsOf } from './report';

function make(dataset: HangzhouDataset) {
  const world = makeWorld(dataset, dataFolder);
  const ground = loadGround(world, dataFolder);
  const permits = world.sites.flatMap((site) => permitsOf(site, ground));
  const ofSites = <T>(of: (site: WorldSite, from: typeof ground) => T[]) =>
    world.sites.flatMap((site) => of(site, ground));
  return {
    ...{ world, ground, permits },
    outlets: ofSites(outletsOf),
    limits: permits.flatMap((permit) => limitsOf(permit, ground)),
    reports: permits.flatMap((permit) => reportsOf(permit, ground)),
    emissions: ofSites(emissionsOf),
    monthly: ofSites(monthlyOf),
    records: ofSites(recordsOf),
    results: ofSites(resultsOf),
  };
}

const city = make('hangzhou');
const small = make('hangzhou-small');

const digest = ({ permits, outlets, limits, reports, emissions, monthly, records, results }: typeof city): string =>
  createHash('sha256')
    .update(JSON.stringify([permits, outlets, limits, reports, emissions, monthly, records, results]))
    .digest('hex');

test('making the small city twice gives the same permits to the byte', () => {
  expect(digest(make('hangzhou-small'))).toBe(digest(small));
});

test('every site with a category has one permit that stands, and none has two numbers alike', () => {
  const standing = city.permits.filter(({ supersededBy, validFrom }) => supersededBy === null && validFrom <= LAST_DAY);
  const categories = groupBy(standing, ({ category }) => category);
  expect([...categories].map(([category, { length }]) => [category, length]).sort()).toEqual([
    ['KEY', 420],
    ['REGISTRATION', 2640],
    ['SIMPLIFIED', 980],
  ]);
  expect(new Set(city.permits.map(({ permitNo }) => permitNo)).size).toBe(city.permits.length);
});

test('there is as much of everything as was promised, and a tenth of it in the small city', () => {
  const least = { outlets: 3700, limits: 14_000, reports: 9700 } as const;
  const versions = (of: typeof city): number => of.permits.reduce((count, permit) => count + permit.versions.length, 0);
  expect(versions(city)).toBeGreaterThanOrEqual(5600);
  expect(versions(small)).toBeGreaterThanOrEqual(560);
  for (const name of ['outlets', 'limits', 'reports'] as const) {
    expect(city[name].length).toBeGreaterThanOrEqual(least[name]);
    expect(small[name].length).toBeGreaterThanOrEqual(least[name] / 10);
  }
});

describe.each([
  ['hangzhou', city],
  ['hangzhou-small', small],
] as const)('%s', (_, { world, ground, permits, outlets, limits, reports, emissions, monthly, records, results }) => {
  test('no site discharges on a day without a permit of its category', () => {
    for (const [id, own] of groupBy(permits, ({ site }) => site.id)) {
      const { openedOn, closedOn } = world.site(id);
      const terms = own.flatMap(({ versions }) => versions.filter(({ validFrom }) => validFrom !== null));
      const isPermitted = (day: string): boolean =>
        terms.some(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? ''));
      const isPending = own.some(({ renewalAppliedOn }) => renewalAppliedOn !== null);
      for (const month of MONTHS.filter(
        (day) => day >= openedOn.slice(0, 7) && day <= (closedOn ?? LAST_DAY).slice(0, 7),
      ))
        expect([id, month, isPermitted(`${month}-01`) || isPending]).toEqual([id, month, true]);
    }
  });

  test('renewals are applied for in time, and those not yet decided are of this day or of the few deemed renewed', () => {
    const applied = permits.filter(({ renewalAppliedOn }) => renewalAppliedOn !== null);
    for (const { validTo, renewalAppliedOn } of applied)
      expect((renewalAppliedOn ?? '') <= addDays(validTo, -60)).toBe(true);
    const over = applied.filter(({ validTo }) => validTo <= LAST_DAY);
    expect(over.map(({ site }) => site.id).sort()).toEqual([...ground.roster.pending].sort());
    const ending = permits.filter(
      ({ site, validTo, category }) =>
        site.closedOn === null && category !== 'REGISTRATION' && validTo > LAST_DAY && validTo <= addDays(LAST_DAY, 60),
    );
    for (const { renewalAppliedOn } of ending) expect(renewalAppliedOn).not.toBeNull();
  });

  test('the permit of a closed site ends with it', () => {
    const closed = permits.filter(({ site }) => site.closedOn !== null);
    expect(closed.length).toBe(world.scale.closedEnterprises);
    for (const { site, versions, validTo } of closed) {
      const last = versions.at(-1);
      const soon = addDays(site.closedOn ?? '', 90);
      expect(last?.businessType === 'CANCEL' ? last.completedOn : validTo).toMatch(/^202/);
      expect((last?.businessType === 'CANCEL' ? last.completedOn : validTo) <= soon).toBe(true);
    }
  });

  test('the shares of the outlets are the whole of each discharge', () => {
    for (const site of world.sites.filter(({ discharges }) => discharges.length > 0)) {
      const planned = plannedOutlets(site);
      for (const { pollutantCode } of site.discharges) {
        const whole = planned.reduce((sum, { shares }) => sum + (shares.get(pollutantCode) ?? 0), 0);
        expect([site.id, pollutantCode, whole]).toEqual([site.id, pollutantCode, 1000]);
      }
    }
  });

  test('outlets have numbers of their own, 24 characters where a device sends', () => {
    expect(new Set(outlets.map(({ id }) => id)).size).toBe(outlets.length);
    const numbers = outlets.flatMap(({ monitoringNumber }) => monitoringNumber ?? []);
    expect(numbers.length).toBe(outlets.filter(({ autoMonitored }) => autoMonitored).length);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(number).toMatch(/^SHILI0FAK[E8].{14}$/);
  });

  test('the total of the site is what the city permits it, to the gram', () => {
    const totals = limits.filter(({ appliesTo }) => appliesTo === 'FACTORY_TOTAL');
    for (const { permitNo, pollutantCode, annualQuantities } of totals) {
      const { discharges } = world.site(permitNo.slice(0, -1));
      const kilograms = discharges.find((of) => of.pollutantCode === pollutantCode)?.permittedKilograms ?? NaN;
      for (const { quantity } of annualQuantities)
        expect([quantity.unit, Math.round(Number(quantity.value) * 1000)]).toEqual(['t/a', kilograms]);
    }
    expect(totals.length).toBe(
      world.sites.flatMap(({ discharges }) => discharges).filter((of) => of.permittedKilograms !== null).length,
    );
  });

  test('every concentration measured keeps well below its limit, folded where the limit is', () => {
    const limitAt = new Map(
      limits.flatMap(({ outletId, pollutantCode, concentrationLimit }) =>
        outletId === null || concentrationLimit === null
          ? []
          : [[`${outletId} ${pollutantCode}`, concentrationLimit] as const],
      ),
    );
    const measured = [
      ...results.map((of) => ({ ...of, judged: of.concentration })),
      ...records.map((of) => ({ ...of, judged: of.convertedAverage ?? of.average })),
    ].filter(({ pollutantCode }) => !['a00000', 'w00000', 'a19001'].includes(pollutantCode));
    for (const { outletId, pollutantCode, judged } of measured) {
      const limit = limitAt.get(`${outletId} ${pollutantCode}`);
      if (judged === null) continue;
      expect(judged.unit).toBe(limit?.unit);
      expect(Number(judged.value)).toBeGreaterThan(0);
      expect(Number(judged.value)).toBeLessThan(0.8 * Number(limit?.value));
    }
  });

  test('reports are handed in before they are due, what is not over is not reported', () => {
    for (const { periodEnd, submittedOn, dueOn, waived } of reports) {
      expect(submittedOn === null).toBe(waived || periodEnd > LAST_DAY);
      if (submittedOn !== null) expect(submittedOn < dueOn && submittedOn <= LAST_DAY).toBe(true);
    }
  });

  test('each plan is kept: a sample in every whole period while the site is open', () => {
    const taken = groupBy(results, ({ outletId, pollutantCode }) => `${outletId} ${pollutantCode}`);
    const wholePeriods = { QUARTERLY: 12, SEMIANNUAL: 6, ANNUAL: 3 } as const;
    for (const { id, monitoringPlan } of outlets.filter((of) => world.site(of.id.slice(0, 21)).closedOn === null)) {
      for (const { frequency, method, pollutant } of monitoringPlan) {
        if (method === 'AUTOMATIC' || frequency === 'CONTINUOUS') continue;
        const count = taken.get(`${id} ${pollutant.code}`)?.length ?? 0;
        expect(count).toBeGreaterThanOrEqual(wholePeriods[frequency]);
      }
    }
  });

  test('what devices and tax returns state is within a third of what later rules allow', () => {
    const key = (of: (typeof emissions)[number]): string => `${of.id.slice(0, 21)} ${of.year} ${of.pollutantCode}`;
    const isReported = ({ system }: (typeof emissions)[number]): boolean => system.endsWith('_PERMIT');
    const reported = new Map(emissions.filter(isReported).map((of) => [key(of), Number(of.quantity.value)]));
    const apart = { MONITORING: 0.1 / 3, TAX: 0.05 / 3 };
    for (const of of emissions.filter((row) => !isReported(row))) {
      const report = reported.get(key(of)) ?? NaN;
      const room = apart[of.system as keyof typeof apart];
      expect(Math.abs(Number(of.quantity.value) - report)).toBeLessThanOrEqual(room * report + 0.001);
    }
  });

  test('the months of a report are the city, to the gram, and add up to its year', () => {
    const reported = new Map(emissions.map(({ id, quantity }) => [id, quantity.value]));
    for (const { id, months, year } of monthly.filter((of) => of.year < 2026)) {
      const grams = months.reduce((sum, amount) => sum + Math.round(Number(amount) * 1000), 0);
      expect([id, year, grams]).toEqual([id, year, Math.round(Number(reported.get(id)) * 1000)]);
    }
  });
});
