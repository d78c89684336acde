import { dataFolder } from '../../divisions/load-tree';
import { LAST_DAY } from '../calendar';
import { loadWorld } from '../world/load-world';
import { type Claim, dischargeClaims, energyClaims, waterClaims } from './claims';
import { type Lot, type Movement } from './records';
import { rightBooks } from './rights';
import { readTradingTables } from './tables';

const world = loadWorld('hangzhou-small', dataFolder);
const tables = readTradingTables(dataFolder);
const claims = [...dischargeClaims(world, tables), ...energyClaims(world, tables), ...waterClaims(world, tables)];
const books = rightBooks(world, tables);
const movements = books.flatMap((each) => each.movements);
const lots = books.flatMap((each) => each.lots);

const keyOf = ({ account, commodity }: Pick<Claim, 'account' | 'commodity'>): string => `${account.id} ${commodity}`;
const isValidOn = ({ validFrom, validTo }: Lot, day: string): boolean =>
  (validFrom ?? '') <= day && day <= (validTo ?? '');

/** What counts as held at the end of a day: owned, less what is lent, with what is borrowed. */
function heldOn(day: string): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { legs } of movements.filter(({ settledAt }) => settledAt !== null && settledAt.slice(0, 10) <= day)) {
    for (const { account, lot, bucket, amount } of legs) {
      if (bucket === 'LEASED_OUT' || bucket === 'LEASED_IN' || !isValidOn(lot, day)) continue;
      const key = keyOf({ account, commodity: lot.commodity });
      held.set(key, (held.get(key) ?? 0) + amount);
    }
  }
  return held;
}

test.each(['2023-01-01', '2023-12-31', '2024-07-01', '2024-12-31', '2025-12-31', '2026-01-01', LAST_DAY])(
  'on %s every holder has at least what is permitted, and at most 5 %% more',
  (day) => {
    const held = heldOn(day);
    const open = claims.filter(({ closedOn }) => closedOn === null || closedOn.slice(0, 4) >= day.slice(0, 4));
    expect(open.length).toBeGreaterThan(200);
    for (const claim of open) {
      const amount = held.get(keyOf(claim)) ?? 0;
      expect(amount).toBeGreaterThanOrEqual(claim.required);
      expect(amount).toBeLessThanOrEqual(claim.required * 1.05);
    }
  },
);

test('every right holder has rights of each pollutant that a yearly amount is permitted of', () => {
  const holders = world.sites.filter(({ roles }) => roles.isRightHolder);
  expect(holders).toHaveLength(70);
  const held = new Set(dischargeClaims(world, tables).map(({ account }) => account.siteId));
  expect(holders.every(({ id }) => held.has(id))).toBe(true);
});

const isDeal = ({ kind }: Movement): boolean => kind === 'TRADE' || kind === 'TRANSFER' || kind === 'LEASE';

test('only rights that were paid for are passed on, by monitored sites, and while they are good for 40 days', () => {
  const deals = movements.filter(isDeal);
  expect(deals.length).toBeGreaterThan(150);
  for (const { from, legs, at } of deals) {
    const site = from.siteId === null ? null : world.site(from.siteId);
    if (site !== null && from.right !== 'WATER') expect(site.roles.isAutomaticallyMonitored).toBe(true);
    for (const { lot } of legs) {
      expect(['PAID', 'AUCTION']).toContain(lot.method);
      expect(Date.parse(lot.validTo ?? '') - Date.parse(at.slice(0, 10))).toBeGreaterThan(40 * 86_400_000);
    }
  }
});

test('water is dealt in within a basin, and nobody deals with itself', () => {
  const basin = (siteId: string | null): string => tables.basinOf(world.site(siteId ?? '').countyCode);
  for (const { from, to, legs } of movements.filter(isDeal)) {
    expect(from.enterpriseId).not.toBe(to.enterpriseId);
    const isWater = ['COD', 'NH3N', 'TP', 'WATER_M3'].includes(legs[0]?.lot.commodity ?? '');
    if (isWater) expect(basin(from.siteId)).toBe(basin(to.siteId));
  }
});

test('terms are five years at most and begin on or after the issue', () => {
  for (const { validFrom, validTo, issuedOn } of lots) {
    expect(Number(validTo?.slice(0, 4)) - Number(validFrom?.slice(0, 4))).toBeLessThan(5);
    expect(issuedOn <= (validFrom ?? '')).toBe(true);
  }
});

test('every lease that ended was given back in full, and what is pledged or frozen is released', () => {
  const sumOf = (kind: Movement['kind']): number =>
    movements.filter((movement) => movement.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  const open = (bucket: string): number =>
    movements
      .flatMap(({ legs }) => legs)
      .filter((leg) => leg.bucket === bucket)
      .reduce((sum, { amount }) => sum + amount, 0);
  expect(sumOf('LEASE_RETURN')).toBeGreaterThan(0);
  expect(sumOf('LEASE') - sumOf('LEASE_RETURN')).toBe(open('LEASED_OUT'));
  expect(sumOf('PLEDGE') - sumOf('RELEASE')).toBe(open('PLEDGED'));
  expect(sumOf('FREEZE') - sumOf('UNFREEZE')).toBe(open('FROZEN'));
});

test('a closed site has nothing left after its account was wound up', () => {
  const closed = books.flatMap(({ accounts }) => accounts).filter(({ status }) => status === 'CLOSED');
  expect(closed.length).toBeGreaterThan(0);
  const legs = movements.flatMap((movement) => movement.legs);
  for (const account of closed) {
    const own = legs.filter((leg) => leg.account === account);
    expect(own.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  }
});
