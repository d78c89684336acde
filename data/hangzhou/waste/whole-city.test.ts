import { dataFolder } from '../../divisions/load-tree';
import { FIRST_DAY, MONTHS, quarterOf, QUARTERS } from '../calendar';
import { makeWorld } from '../world/world';
import { makeWaste } from './department';
import { isActive } from './operator';

const made = makeWaste(makeWorld('hangzhou', dataFolder), dataFolder);

test('the whole city has at least what is asked of it, and no more ledger months than fit', () => {
  expect(made.generators).toHaveLength(2600);
  expect(made.licences.filter(({ operator }) => operator.isLocal)).toHaveLength(46);
  expect(made.manifests.length).toBeGreaterThanOrEqual(36_000);
  expect(made.flows.length).toBeGreaterThanOrEqual(90_000);
  const kept = made.accounts.filter(({ month }) => `${MONTHS[month] ?? ''}-01` >= FIRST_DAY);
  expect(kept.length).toBeLessThanOrEqual(150_000);
});

test('licences were suspended, given back, cancelled, and expired; nothing was sent to them then', () => {
  const events = made.licences.flatMap(({ operator }) => operator.events.map(({ kind }) => kind));
  expect(new Set(events)).toEqual(new Set(['SUSPEND', 'RESUME', 'CANCEL']));
  expect(made.licences.some(({ operator }) => operator.validTo < '2026-09-28')).toBe(true);
  expect(made.licences.some(({ operator }) => operator.validFrom > '2026-09-28')).toBe(true);
  const sent = made.manifests.filter(
    ({ trip, departAt }) => departAt !== null && !isActive(trip.operator, trip.departOn),
  );
  expect(sent).toEqual([]);
});

/** Landfilled and treated grams of hazardous waste by county and quarter. */
function landfilledByCounty(): Map<string, Map<string, { landfilled: number; treated: number }>> {
  const counties = new Map<string, Map<string, { landfilled: number; treated: number }>>();
  for (const { wasteClass, treatmentCode, isReturn, from, at, grams } of made.flows) {
    if (wasteClass !== 'HAZARDOUS' || treatmentCode === null || isReturn) continue;
    const county = from.divisionCode.slice(0, 6);
    const quarters = counties.get(county) ?? new Map<string, { landfilled: number; treated: number }>();
    counties.set(county, quarters);
    const sums = quarters.get(quarterOf(at.slice(0, 7))) ?? { landfilled: 0, treated: 0 };
    quarters.set(quarterOf(at.slice(0, 7)), sums);
    sums.treated += grams;
    if (treatmentCode === 'D1') sums.landfilled += grams;
  }
  return counties;
}

test('no county landfills a larger share of its hazardous waste two quarters in a row', () => {
  const counties = landfilledByCounty();
  expect(counties.size).toBe(13);
  for (const quarters of counties.values()) {
    const shares = QUARTERS.map((quarter) => quarters.get(quarter) ?? { landfilled: 0, treated: 0 })
      .filter(({ treated }) => treated > 0)
      .map(({ landfilled, treated }) => landfilled / treated);
    const rises = shares.map((share, place) => share > (shares[place - 1] ?? 1));
    expect(rises.filter((isRise, place) => isRise && rises[place - 1] === true)).toEqual([]);
  }
});

test('every way of a manifest that can be seen on the last day is there', () => {
  const ends = {
    voided: made.manifests.some(({ voidedAt }) => voidedAt !== null),
    issued: made.manifests.some(({ pickedUpAt, voidedAt }) => pickedUpAt === null && voidedAt === null),
    pickedUp: made.manifests.some(({ pickedUpAt, departAt }) => pickedUpAt !== null && departAt === null),
    inTransit: made.manifests.some(({ departAt, arriveAt }) => departAt !== null && arriveAt === null),
    arrived: made.manifests.some(({ arriveAt, receivedAt }) => arriveAt !== null && receivedAt === null),
    received: made.manifests.some(({ receivedAt, treatedAt }) => receivedAt !== null && treatedAt === null),
    treated: made.manifests.some(({ treatedAt, closedAt }) => treatedAt !== null && closedAt === null),
    closed: made.manifests.some(({ closedAt }) => closedAt !== null),
    transshipped: made.manifests.some(({ carriers }) => carriers.length > 1),
    outside: made.manifests.some(({ approvalNo }) => approvalNo !== null),
  };
  expect(Object.values(ends)).not.toContain(false);
});
