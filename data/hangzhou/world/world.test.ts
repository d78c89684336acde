import { createHash } from 'node:crypto';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { dataFolder } from '../../divisions/load-tree';
import { LAST_DAY, MONTHS } from '../calendar';
import { makeWorld, type World } from './world';

const count = <T>(items: readonly T[], passes: (item: T) => boolean): number => items.filter(passes).length;

const digest = ({ enterprises, sites, carbon }: World): string =>
  createHash('sha256')
    .update(JSON.stringify([enterprises, sites, carbon]))
    .digest('hex');

const world = makeWorld('hangzhou', dataFolder);

test('making the city twice gives the same city to the byte', () => {
  expect(digest(makeWorld('hangzhou', dataFolder))).toBe(digest(world));
});

test('the city has exactly the enterprises, sites and roles of its scale', () => {
  const { enterprises, sites, carbon } = world;
  expect(enterprises).toHaveLength(4000);
  expect(count(enterprises, ({ siteIds }) => siteIds.length > 1)).toBe(80);
  expect(count(enterprises, ({ closedOn }) => closedOn !== null)).toBe(120);
  expect(sites).toHaveLength(4200);
  const categories = ['KEY', 'SIMPLIFIED', 'REGISTRATION', null];
  expect(categories.map((wanted) => count(sites, ({ category }) => category === wanted))).toEqual([
    420, 980, 2640, 160,
  ]);
  expect(count(sites, ({ roles }) => roles.isRightHolder)).toBe(700);
  expect(count(sites, ({ roles }) => roles.isWasteGenerator)).toBe(2600);
  expect(count(sites, ({ roles }) => roles.hasWasteLicence)).toBe(46);
  expect(count(sites, ({ roles }) => roles.isKeySoilUnit)).toBe(160);
  expect(new Set(carbon.map(({ enterpriseId }) => enterpriseId)).size).toBe(90);
  expect(carbon).toHaveLength(270);
});

test('every id is well-formed and given once, also next to the small city', () => {
  const small = makeWorld('hangzhou-small', dataFolder);
  const ids = [...world.sites, ...small.sites].map(({ id }) => id);
  expect(new Set(ids).size).toBe(4620);
  for (const id of ids) expect(parsePollutionSourceId(id)).toEqual({ ok: true, value: id });
});

test('sites lie in townships of their county that are in force, all over the city', () => {
  for (const { divisionCode, countyCode } of world.sites) {
    expect(world.divisions.isBelow(divisionCode, countyCode, LAST_DAY)).toBe(true);
  }
  expect(new Set(world.sites.map(({ countyCode }) => countyCode)).size).toBe(13);
});

test('some codes were registered under districts that are no more', () => {
  expect(count(world.enterprises, ({ id }) => /^91(330103|330104)/.test(id))).toBeGreaterThan(50);
});

/** The largest sum of twelve months in a row. */
const largestYear = (monthly: readonly number[]): number =>
  Math.max(
    ...monthly.slice(11).map((_, first) => monthly.slice(first, first + 12).reduce((sum, grams) => sum + grams, 0)),
  );

test('no twelve months in a row come near what is permitted', () => {
  for (const { monthlyGrams, permittedKilograms } of world.sites.flatMap(({ discharges }) => discharges)) {
    expect(monthlyGrams).toHaveLength(MONTHS.length);
    if (permittedKilograms !== null) expect(largestYear(monthlyGrams)).toBeLessThan(permittedKilograms * 800);
  }
});

test('a closed site puts nothing out after the month it closed in', () => {
  const closed = world.sites.filter(({ closedOn }) => closedOn !== null);
  for (const { closedOn, activity, discharges } of closed) {
    const after = MONTHS.findIndex((month) => month > (closedOn ?? '').slice(0, 7));
    const amounts = [activity, ...discharges.map(({ monthlyGrams }) => monthlyGrams)];
    for (const monthly of amounts) expect(new Set(monthly.slice(after))).toEqual(new Set([0]));
  }
});
