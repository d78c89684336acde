import { dataFolder } from '../../divisions/load-tree';
import { LAST_DAY, WHOLE_YEARS } from '../calendar';
import { loadWorld } from '../world/load-world';
import { tradingDayTest } from './agenda';
import { carbonBooks } from './carbon';
import { obligations } from './compliance';
import { ghgReports } from './ghg';
import { type Movement } from './records';
import { readTradingTables } from './tables';

const world = loadWorld('hangzhou-small', dataFolder);
const tables = readTradingTables(dataFolder);
const { accounts, lots, movements } = carbonBooks(world, tables);
const owed = obligations(world, accounts, movements);
const trades = movements.filter(({ kind, mode }) => kind === 'TRADE' && mode !== 'AGREEMENT');

/** Handed in by an emitter for a year until a day, what was undone taken off. */
function surrendered(accountId: string, year: number, until: string): { all: number; credits: number } {
  const legs = movements
    .filter((movement) => movement.complianceYear === year && movement.at.slice(0, 10) <= until)
    .flatMap((movement) => movement.legs.filter(({ account }) => account.id === accountId));
  const sum = (own: typeof legs): number => -own.reduce((total, { amount }) => total + amount, 0) + 0;
  return { all: sum(legs), credits: sum(legs.filter(({ lot }) => lot.commodity === 'CCER')) };
}

test('2023 and 2024 are surrendered to the tonne before the year is over, with credits within their cap', () => {
  const past = owed.filter(({ year }) => year < 2025);
  expect(past).toHaveLength(18);
  for (const { account, year, verifiedTonnes, surrenderBy, code } of past) {
    const { all, credits } = surrendered(account.id, year, surrenderBy);
    expect([all, code]).toEqual([verifiedTonnes, 'A']);
    expect(credits).toBeLessThanOrEqual(verifiedTonnes * 0.045);
  }
});

test('2025 is open: some surrendered, some not, and everyone has at hand what is missing', () => {
  const open = owed.filter(({ year }) => year === 2025);
  const done = open.map(({ account, verifiedTonnes }) => surrendered(account.id, 2025, LAST_DAY).all / verifiedTonnes);
  expect([done.some((share) => share === 1), done.some((share) => share > 0 && share < 1)]).toEqual([true, true]);
  expect(done).toContain(0);
  for (const { account, verifiedTonnes, code, surrenderBy } of open) {
    const atHand = movements
      .filter(({ settledAt }) => settledAt !== null)
      .flatMap(({ legs }) => legs)
      .filter((leg) => leg.account === account && leg.bucket === 'AVAILABLE' && leg.lot.commodity === 'CEA')
      .reduce((sum, { amount }) => sum + amount, 0);
    expect(atHand + surrendered(account.id, 2025, LAST_DAY).all).toBeGreaterThanOrEqual(verifiedTonnes);
    expect([code, surrenderBy]).toEqual([null, '2026-12-31']);
  }
});

test('an obligation is surrendered with vintages of its year or earlier', () => {
  for (const { complianceYear, legs, kind } of movements.filter((movement) => movement.complianceYear !== null)) {
    expect(['SURRENDER', 'REVERSAL']).toContain(kind);
    for (const { lot } of legs) expect(lot.vintage).toBeLessThanOrEqual(complianceYear ?? 0);
  }
});

test('each year is given out in April and August, and put right in September in both directions', () => {
  const emitters = accounts.filter(({ type }) => type === 'OPERATOR');
  for (const year of WHOLE_YEARS) {
    for (const account of emitters) {
      const own = lots.filter((lot) => lot.account === account && lot.vintage === year);
      expect(own.map(({ tranche }) => tranche).slice(0, 2)).toEqual(['PRE', 'FINAL']);
    }
  }
  expect(lots.some(({ tranche }) => tranche === 'ADJUST')).toBe(true);
  expect(movements.some(({ kind }) => kind === 'DEDUCTION')).toBe(true);
});

test('markets are open Monday to Friday and not on public holidays', () => {
  const isTradingDay = tradingDayTest(tables);
  expect(['2024-10-01', '2024-10-05', '2024-10-08'].map(isTradingDay)).toEqual([false, false, true]);
  expect(trades.length).toBeGreaterThan(1200);
  for (const { at } of trades) {
    expect(isTradingDay(at.slice(0, 10))).toBe(true);
    const time = at.slice(11, 16);
    expect((time >= '09:30' && time <= '11:30') || (time >= '13:00' && time <= '15:00')).toBe(true);
  }
});

test('a price is whole fen and within a third of what the list allows of the previous close; sizes fit their kind', () => {
  let [close, last, day] = [0, 0, ''];
  for (const { at, fen, mode, amount } of trades) {
    if (at.slice(0, 10) !== day) [close, day] = [last, at.slice(0, 10)];
    expect(Number.isInteger(fen)).toBe(true);
    if (close > 0) expect(Math.abs((fen ?? 0) - close)).toBeLessThanOrEqual(close / 30);
    expect(mode).toBe(amount < 100_000 ? 'LISTED_AGREEMENT' : 'BLOCK_AGREEMENT');
    if (mode === 'BLOCK_AGREEMENT') expect(at.slice(11, 13) >= '13').toBe(true);
    last = fen ?? 0;
  }
});

test('what is listed is frozen before it is sold, nobody buys and sells on one day, and no party deals with itself', () => {
  const sides = new Map<string, Set<string>>();
  const frozen = new Map<string, Movement>();
  for (const movement of movements) {
    const { kind, from, to, at, amount } = movement;
    if (kind === 'FREEZE') frozen.set(from.id, movement);
    if (!trades.includes(movement)) continue;
    expect(frozen.get(from.id)).toMatchObject({ amount });
    expect(from.enterpriseId).not.toBe(to.enterpriseId);
    const day = at.slice(0, 10);
    const own = sides.get(day) ?? new Set();
    sides.set(day, own.add(`sells ${from.id}`).add(`buys ${to.id}`));
  }
  for (const own of sides.values()) {
    for (const side of own) expect(own.has(side.replace(/^sells/, 'buys')) && side.startsWith('sells')).toBe(false);
  }
});

test('trades of the last day are not settled yet', () => {
  const open = movements.filter(({ settledAt }) => settledAt === null);
  expect(open.length).toBeGreaterThan(0);
  expect(new Set(open.map(({ at }) => at.slice(0, 10)))).toEqual(new Set(['2026-09-24']));
});

test('the fuels of a report come to its total before they are rounded', () => {
  const reports = ghgReports(world);
  for (const { holder, year, tonnes } of reports.filter(({ kind }) => kind === 'TOTAL')) {
    const millionths = reports
      .filter((line) => line.holder.grain === 'ENTERPRISE' && line.kind === 'FUEL_COMBUSTION')
      .filter((line) => line.holder.enterpriseId === holder.enterpriseId && line.year === year)
      .reduce((sum, line) => sum + BigInt(line.tonnes.replace('.', '')), 0n);
    expect((millionths + 500_000n) / 1_000_000n).toBe(BigInt(tonnes));
  }
});
