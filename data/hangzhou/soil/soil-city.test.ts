import { createHash } from 'node:crypto';
import { dataFolder } from '../../divisions/load-tree';
import { LAST_DAY, QUARTERS } from '../calendar';
import { daysBetween } from '../draws';
import { makeWorld } from '../world/world';
import { type FarmlandUnit } from './farmland';
import { readingsOf } from './groundwater-reading';
import { makeSoilCity, type SoilCity } from './soil-city';
import { isClosing, ROUTES, type Stage } from './stages';

const city = makeSoilCity(makeWorld('hangzhou', dataFolder), dataFolder);
const small = makeSoilCity(makeWorld('hangzhou-small', dataFolder), dataFolder);

const readings = ({ points, ground }: SoilCity) => points.flatMap((point) => readingsOf(point, ground));

function digest(made: SoilCity): string {
  const { parcels, entries, keyUnits, farmland, samples } = made;
  const told = [parcels, entries, keyUnits, farmland, samples, readings(made)];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

test('making the soil twice gives the same soil to the byte', () => {
  expect(digest(makeSoilCity(makeWorld('hangzhou-small', dataFolder), dataFolder))).toBe(digest(small));
});

test('every count of the scale is met exactly, and there is farmland besides', () => {
  const counts = ({ parcels, samples, keyUnits, points, farmland }: SoilCity): number[] =>
    [parcels, samples, keyUnits, points, farmland].map(({ length }) => length);
  expect(counts(city)).toEqual([520, 9000, 640, 90, 208]);
  expect(counts(small)).toEqual([52, 900, 64, 9, 21]);
});

describe.each([
  ['hangzhou', city],
  ['hangzhou-small', small],
])('%s', (_, made) => {
  const { parcels, entries, keyUnits, farmland, samples, ground } = made;

  test('parcels stand in every stage, and some gave no reason for a history', () => {
    const stages = new Set(parcels.map(({ stage }) => stage));
    expect(stages).toEqual(new Set<Stage | null>([...(Object.keys(ROUTES) as Stage[]), null]));
  });

  test('a code has 13 digits and begins with the county of the parcel', () => {
    for (const { code, countyCode, divisionCode } of parcels) {
      expect(code).toMatch(new RegExp(`^${countyCode}\\d{7}$`));
      expect(ground.world.divisions.isBelow(divisionCode, countyCode, LAST_DAY)).toBe(true);
    }
  });

  test('every key unit and every closed site has exactly one parcel, other parcels have no site', () => {
    const own = parcels.flatMap(({ site }) => site?.id ?? []).sort();
    const wanted = ground.world.sites.filter(({ roles }) => roles.hasParcel).map(({ id }) => id);
    expect(own).toEqual(wanted.sort());
  });

  test('no history goes beyond the last day or begins before its occasion', () => {
    for (const { history, site } of parcels) {
      const days = history.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day <= LAST_DAY)).toBe(true);
      const occasion = site?.closedOn ?? site?.openedOn ?? '';
      if (days[0] !== undefined) expect(days[0] > occasion).toBe(true);
    }
  });

  test('from suspicion to the end of preliminary sampling it is never more than six months', () => {
    for (const { history } of parcels) {
      const begun = history.findLastIndex(({ stage }) => stage === 'CANDIDATE');
      const end = history.slice(begun + 1).find(({ stage }) => !['SURVEY_1', 'SURVEY_2_PRELIM'].includes(stage));
      const from = history[begun]?.on;
      if (from !== undefined) expect(daysBetween(from, end?.on ?? LAST_DAY)).toBeLessThanOrEqual(180);
    }
  });

  test('a sensitive use was planned only after the case was closed', () => {
    const sensitive = parcels.filter(({ isSensitiveUse }) => isSensitiveUse);
    expect(sensitive.length).toBeGreaterThan(5);
    for (const { history, plannedUseChangeOn } of sensitive) {
      const before = history.filter(({ on }) => on < (plannedUseChangeOn ?? ''));
      expect(isClosing(before.at(-1)?.stage ?? null)).toBe(true);
      expect(before).toHaveLength(history.length);
    }
  });

  test('a remediation target lies between screening and what was found', () => {
    const findings = parcels.flatMap((parcel) => parcel.findings);
    const withTarget = findings.filter(({ target, peak }) => target !== null && peak !== null);
    expect(withTarget.length).toBeGreaterThan(10);
    for (const { screening, target, peak } of withTarget) {
      expect(Number(target)).toBeGreaterThanOrEqual(Number(screening));
      expect(Number(target)).toBeLessThan(Number(peak));
    }
  });

  test('an entry ends when its reason ends; all three lists are kept', () => {
    expect(new Set(entries.map(({ register }) => register)).size).toBe(3);
    for (const { parcel, listedOn, removedOn } of entries) {
      if (removedOn !== null) expect(removedOn > listedOn).toBe(true);
      expect(parcel.history.some(({ on }) => on === listedOn)).toBe(true);
    }
  });

  test('key units monitored in the year, inspected within two years and filed plans before dismantling', () => {
    for (const unit of keyUnits) {
      expect(unit.selfMonitoringUploadedOn.slice(0, 4)).toBe(String(unit.year));
      expect(unit.selfMonitoringUploadedOn < LAST_DAY).toBe(true);
      const yearEnd = `${unit.year}-12-31` < LAST_DAY ? `${unit.year}-12-31` : LAST_DAY;
      expect(daysBetween(unit.hiddenDangerInspectedOn, yearEnd)).toBeLessThan(700);
      expect(unit.hiddenDangerInspectedOn <= yearEnd).toBe(true);
      const { dismantlingStartedOn: started, dismantlingPlanFiledOn: filed } = unit;
      if (started !== null) expect(daysBetween(filed ?? started, started)).toBeGreaterThan(21);
    }
    expect(keyUnits.some(({ dismantlingStartedOn }) => dismantlingStartedOn !== null)).toBe(true);
  });

  test('samples were taken by the last day, with non-detections that state their limit', () => {
    expect(samples.every(({ sampledOn }) => sampledOn <= LAST_DAY)).toBe(true);
    const absent = samples.filter(({ notDetected }) => notDetected);
    expect(absent.length).toBeGreaterThan(100);
    expect(absent.every(({ value, detectionLimit }) => value === null && detectionLimit !== null)).toBe(true);
    expect(samples.some(({ value, notDetected }) => value === null && notDetected === null)).toBe(true);
  });

  const areaIn = (year: number, isOf: (unit: FarmlandUnit, row: FarmlandUnit['classifications'][number]) => boolean) =>
    farmland.reduce((sum, unit) => {
      const row = unit.classifications.find((one) => one.year === year);
      return row !== undefined && isOf(unit, row) ? sum + unit.areaHundredths : sum;
    }, 0);

  test('in no county and year does strictly controlled farmland grow', () => {
    const counties = new Set(farmland.map(({ countyCode }) => countyCode));
    for (const county of counties) {
      const strict = [2023, 2024, 2025, 2026].map((year) =>
        areaIn(year, ({ countyCode }, { officialClass }) => countyCode === county && officialClass === 'STRICT'),
      );
      expect(strict).toEqual([...strict].sort((one, other) => other - one));
    }
    const isStrict = (__: FarmlandUnit, row: FarmlandUnit['classifications'][number]): boolean =>
      row.officialClass === 'STRICT';
    expect(areaIn(2026, isStrict)).toBeLessThan(areaIn(2023, isStrict));
    expect(areaIn(2026, isStrict)).toBeGreaterThan(0);
  });

  test('points are read each quarter for at least 20 items, seldom without a required one', () => {
    const all = readings(made);
    expect(all).toHaveLength(made.points.length * QUARTERS.length);
    for (const { values } of all) expect(values.length).toBeGreaterThanOrEqual(20);
    const lacking = all.filter(({ point, values }) =>
      point.requiredItems.some((item) => !values.some((value) => value.item === item)),
    );
    expect(lacking.length).toBeGreaterThan(0);
    expect(lacking.length).toBeLessThan(all.length / 50);
  });

  test('points of key units stand on the land of their unit', () => {
    const ofUnits = made.points.filter(({ kind }) => kind === 'KEY_UNIT');
    expect(ofUnits.length).toBeGreaterThan(0);
    for (const { site, parcelCode } of ofUnits) {
      expect(parcels.find(({ code }) => code === parcelCode)?.site).toBe(site);
      expect(site?.roles.isKeySoilUnit).toBe(true);
    }
  });
});

test('effect samples miss the target only where another plan was filed for that reason', () => {
  const parcels = new Map(city.parcels.map((parcel) => [parcel.code, parcel]));
  const missed = city.samples.flatMap(({ purpose, parcelCode, item, value }) => {
    const parcel = parcels.get(parcelCode ?? '');
    const target = parcel?.findings.find((finding) => finding.item === item)?.target;
    return purpose === 'EFFECT' && Number(value) > Number(target) ? [parcel?.stage] : [];
  });
  expect(new Set(missed)).toEqual(new Set<Stage>(['PLAN_FILED', 'REMEDIATION']));
});

test('measures were late on some farmland in 2023, in no county on more than 4 % of what is managed', () => {
  const areas = new Map<string, { late: number; all: number }>();
  for (const { countyCode, areaHundredths, classifications } of city.farmland) {
    const isInPlace = classifications[0]?.measuresInPlace;
    if (isInPlace === null || isInPlace === undefined) continue;
    const { late, all } = areas.get(countyCode) ?? { late: 0, all: 0 };
    areas.set(countyCode, { late: late + (isInPlace ? 0 : areaHundredths), all: all + areaHundredths });
  }
  const shares = [...areas.values()].map(({ late, all }) => late / all);
  expect(Math.max(...shares)).toBeGreaterThan(0);
  expect(Math.max(...shares)).toBeLessThan(0.04);
  const later = city.farmland.flatMap(({ classifications }) => classifications.slice(1));
  expect(later.some(({ measuresInPlace }) => measuresInPlace === false)).toBe(false);
});

test('no code of one data set is a code of the other', () => {
  const ids = [city, small].flatMap(({ parcels, farmland, points }) => [
    ...parcels.map(({ code }) => code),
    ...[...farmland, ...points].map(({ id }) => id),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});
