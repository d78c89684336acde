import { createHash } from 'node:crypto';
import { dataFolder } from '../../divisions/load-tree';
import { LAST_DAY, MONTHS, WHOLE_YEARS } from '../calendar';
import { daysBetween } from '../draws';
import { makeWorld } from '../world/world';
import { makeWaste, type WasteDepartment } from './department';
import { isActive } from './operator';

const world = makeWorld('hangzhou-small', dataFolder);
const made = makeWaste(world, dataFolder);

const digest = (waste: WasteDepartment): string => createHash('sha256').update(JSON.stringify(waste)).digest('hex');

test('making the department twice gives the same to the byte', () => {
  expect(digest(makeWaste(world, dataFolder))).toBe(digest(made));
});

test('every generator and every licence of the scale is there, with two receivers in other provinces', () => {
  expect(made.generators).toHaveLength(260);
  expect(made.licences.filter(({ operator }) => operator.isLocal)).toHaveLength(5);
  expect(made.licences.filter(({ operator }) => !operator.isLocal)).toHaveLength(2);
  expect(made.licences.some(({ operator }) => operator.kind === 'COLLECTION')).toBe(true);
});

test('every account adds up to the gram, and begins with what it ended with', () => {
  const stock = new Map<string, number>();
  for (const row of made.accounts) {
    const key = `${row.siteId} ${row.code}`;
    expect(row.opening).toBe(stock.get(key) ?? 0);
    const out = row.selfUtilised + row.selfDisposed + row.transferredOut + row.closing;
    expect(row.opening + row.generated + row.received).toBe(out);
    stock.set(key, row.closing);
  }
  expect(stock.size).toBeGreaterThan(500);
});

test('nothing lies in store for a year', () => {
  for (const { month, oldestLotOn } of made.accounts) {
    if (oldestLotOn !== null) expect(daysBetween(oldestLotOn, `${MONTHS[month] ?? ''}-28`)).toBeLessThan(365);
  }
});

test('a site that closes ends without stock and files nothing afterwards', () => {
  const closed = made.generators.filter(({ site }) => site.closedOn !== null);
  expect(closed.length).toBeGreaterThan(3);
  for (const { site, streams, reports, plans } of closed) {
    for (const { waste } of streams) {
      const rows = made.accounts.filter(({ siteId, code }) => siteId === site.id && code === waste.code);
      expect(rows.at(-1)?.closing ?? 0).toBe(0);
    }
    for (const { periodStart } of reports) expect(periodStart <= (site.closedOn ?? '')).toBe(true);
    for (const { filedOn } of plans) expect(filedOn <= (site.closedOn ?? '')).toBe(true);
  }
});

test('what is accepted is confirmed within three days, by a holder whose licence is in force, and close to the plan', () => {
  for (const { trip, planned, departAt } of made.manifests) {
    if (departAt === null) continue;
    expect(isActive(trip.operator, trip.departOn)).toBe(true);
    if (trip.receivedOn !== null) expect(daysBetween(trip.departOn, trip.receivedOn)).toBeLessThanOrEqual(3);
    if (trip.outcome !== 'ACCEPTED') continue;
    trip.loads.forEach(({ receivedGrams }, place) => {
      const plan = planned[place] ?? 0;
      expect(Math.abs(receivedGrams - plan) * 3).toBeLessThanOrEqual(plan * 0.05);
    });
  }
});

test('waste that was not taken in full moves on under a later manifest', () => {
  const failed = made.manifests.filter(({ trip, voidedAt }) => voidedAt === null && trip.outcome !== 'ACCEPTED');
  expect(new Set(failed.map(({ trip }) => trip.outcome)).size).toBe(2);
  const replaced = new Set(made.manifests.map(({ replacesNo }) => replacesNo));
  for (const { no } of failed) expect(replaced.has(no)).toBe(true);
});

test('plans are filed by 31 March, reports in time, and only the period under way is open', () => {
  for (const { plans, reports } of made.generators) {
    for (const { year, filedOn } of plans) expect(filedOn <= `${year}-03-31`).toBe(true);
    for (const { submittedOn, periodEnd, kind } of reports) {
      if (submittedOn === null) expect(periodEnd > LAST_DAY).toBe(true);
      else expect(daysBetween(periodEnd, submittedOn)).toBeLessThanOrEqual(kind === 'YEARLY' ? 90 : 15);
    }
  }
});

test('no more is utilised than was there, and the plants burn what the city collects', () => {
  for (const { hazardousYears } of made.generators) {
    expect(hazardousYears.map(({ year }) => year)).toEqual(WHOLE_YEARS);
    for (const { generated, utilised, utilisedFromStock } of hazardousYears) {
      expect(utilised).toBeLessThanOrEqual(generated + utilisedFromStock);
    }
  }
  const municipal = made.flows.filter(({ solidKind, evidence }) => solidKind === 'SW64' && evidence === 'WEIGHBRIDGE');
  const collected = municipal.filter(({ to }) => to.kind === 'TRANSFER').reduce((total, { grams }) => total + grams, 0);
  const burnt = municipal.filter(({ to }) => to.kind === 'DISPOSE').reduce((total, { grams }) => total + grams, 0);
  expect(collected).toBe(burnt);
  expect(burnt).toBeGreaterThan(0);
});

test('residues come from a movement that is there, and all five classes move', () => {
  const ids = new Set(made.flows.map(({ id }) => id));
  expect(ids.size).toBe(made.flows.length);
  const derived = made.flows.flatMap(({ derivedFromId }) => (derivedFromId === null ? [] : [derivedFromId]));
  expect(derived.length).toBeGreaterThan(100);
  for (const id of derived) expect(ids.has(id)).toBe(true);
  expect(new Set(made.flows.map(({ wasteClass }) => wasteClass)).size).toBe(5);
});
