import { createHash } from 'node:crypto';
import { groupBy } from '../../../lib/group-by';
import { dataFolder } from '../../divisions/load-tree';
import { LAST_DAY, MONTHS, REFERENCE_TIME } from '../calendar';
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
  const standing = city.permits.filter(
    ({ supersededBy, validFrom }) => supersededBy === null && validFrom <= REFERENCE_TIME.slice(0, 10),
  );
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

test('a permit that ended too soon in a quarter or a month has its report waived', () => {
  const waived = city.reports.filter((report) => report.waived);
  expect(waived.length).toBeGreaterThan(0);
  for (const { permitNo, periodStart } of waived) {
    const { closedOn } = city.world.site(permitNo.slice(0, -1));
    expect((closedOn ?? '') < addDays(periodStart, 29)).toBe(true);
  }
});

describe.each([
  ['hangzhou', city],
  ['hangzhou-small', small],
] as const)('%s', (_, { world, ground, permits, outlets, limits, reports, emissions, monthly, records, results }) => {
  test('no site discharges on a day without a permit of its category', () => {
    const uncovered = [...groupBy(permits, ({ site }) => site.id)].flatMap(([id, own]) => {
      const { openedOn, closedOn } = world.site(id);
      const terms = own.flatMap(({ versions }) => versions.filter(({ validFrom }) => validFrom !== null));
      const isPermitted = (day: string): boolean =>
        ground.roster.pending.has(id) ||
        terms.some(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? ''));
      const open = MONTHS.map((month) => `${month}-01`).filter(
        (day) => day >= openedOn && day <= (closedOn ?? LAST_DAY),
      );
      return [...open, closedOn ?? LAST_DAY].filter((day) => !isPermitted(day)).map((day) => `${id} ${day}`);
    });
    expect(uncovered).toEqual([]);
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
    const parts = world.sites.flatMap((site) => {
      const planned = plannedOutlets(site);
      return site.discharges.map(({ pollutantCode }) =>
        planned.reduce((sum, { shares }) => sum + (shares.get(pollutantCode) ?? 0), 0),
      );
    });
    expect(new Set(parts)).toEqual(new Set([1000]));
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
    const differing = totals.filter(({ permitNo, pollutantCode, annualQuantities }) => {
      const { discharges } = world.site(permitNo.slice(0, -1));
      const kilograms = discharges.find((of) => of.pollutantCode === pollutantCode)?.permittedKilograms ?? NaN;
      return !annualQuantities.every(
        ({ quantity: { value, unit } }) => value === String(kilograms / 1000) && unit === 't/a',
      );
    });
    expect(differing).toEqual([]);
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
    const near = measured.filter(({ outletId, pollutantCode, judged }) => {
      const limit = limitAt.get(`${outletId} ${pollutantCode}`);
      const isWell =
        judged?.unit === limit?.unit && Number(judged?.value) > 0 && Number(judged?.value) < 0.8 * Number(limit?.value);
      return judged !== null && !isWell;
    });
    expect(measured.length).toBeGreaterThan(1000);
    expect(near).toEqual([]);
  });

  test('reports are handed in before they are due, what is not over is not reported', () => {
    const wrong = reports.filter(({ periodEnd, submittedOn, dueOn, waived }) =>
      submittedOn === null
        ? !waived && periodEnd <= LAST_DAY
        : waived || submittedOn >= dueOn || submittedOn > LAST_DAY,
    );
    expect(wrong).toEqual([]);
  });

  test('each plan is kept: a sample in every whole period while the site is open', () => {
    const taken = groupBy(results, ({ outletId, pollutantCode }) => `${outletId} ${pollutantCode}`);
    const wholePeriods = { QUARTERLY: 12, SEMIANNUAL: 6, ANNUAL: 3 } as const;
    const open = outlets.filter(({ id }) => world.site(id.slice(0, 21)).closedOn === null);
    const planned = open.flatMap(({ id, monitoringPlan }) => monitoringPlan.map((item) => ({ id, ...item })));
    const short = planned.filter(({ id, frequency, pollutant }) => {
      const count = taken.get(`${id} ${pollutant.code}`)?.length ?? 0;
      return frequency === 'CONTINUOUS' ? count > 0 : count < wholePeriods[frequency];
    });
    expect(short).toEqual([]);
  });

  test('what devices and tax returns state is within a third of what later rules allow', () => {
    const key = (of: (typeof emissions)[number]): string => `${of.id.slice(0, 21)} ${of.year} ${of.pollutantCode}`;
    const isReported = ({ system }: (typeof emissions)[number]): boolean => system.endsWith('_PERMIT');
    const reported = new Map(emissions.filter(isReported).map((of) => [key(of), Number(of.quantity.value)]));
    const apart = { MONITORING: 0.1 / 3, TAX: 0.05 / 3 };
    const others = emissions.filter((row) => !isReported(row));
    const far = others.filter((of) => {
      const report = reported.get(key(of)) ?? NaN;
      const room = apart[of.system as keyof typeof apart];
      return !(Math.abs(Number(of.quantity.value) - report) <= room * report + 0.001);
    });
    expect(new Set(others.map(({ system }) => system))).toEqual(new Set(['MONITORING', 'TAX']));
    expect(far).toEqual([]);
  });

  test('the months of a report are the city, to the gram, and add up to its year', () => {
    const reported = new Map(emissions.map(({ id, quantity }) => [id, quantity.value]));
    const whole = monthly.filter(({ year }) => year < 2026);
    const differing = whole.filter(({ id, months }) => {
      const grams = months.reduce((sum, amount) => sum + Math.round(Number(amount) * 1000), 0);
      return grams !== Math.round(Number(reported.get(id)) * 1000);
    });
    expect(whole.length).toBeGreaterThan(1000);
    expect(differing).toEqual([]);
  });
});
