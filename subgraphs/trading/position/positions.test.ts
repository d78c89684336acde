import { join } from 'node:path';
import fc from 'fast-check';
import { readCsvSync } from '../../../lib/csv';
import { projectRoot } from '../../../lib/project-root';
import { emptyBalance } from '../transaction/fold';
import { ExactDecimal } from '../../../schema/mass';
import { lotRow } from '../testing/example-rights';
import { carbonPosition, fineEstimate } from './carbon-position';
import { rightsPositions, type StatedUsage } from './rights-position';

const dataFolder = join(projectRoot, 'data');
const known = (cell: string): string | null => (cell === '' ? null : cell);
const written = (values: readonly (string | null)[]): string => values.map(String).join(' ');

const positionVectors = readCsvSync(dataFolder, {
  file: 'vectors/carbon-position.csv',
  columns: [
    ...(['id', 'verified', 'surrendered', 'surrendered_credits', 'available_allowances'] as const),
    ...(['available_credits', 'price', 'expected'] as const),
  ],
}).map(({ values }) => values);

test.each(positionVectors)('$id: $verified verified, $surrendered surrendered is $expected', (vector) => {
  const position = carbonPosition({
    verified: known(vector.verified),
    surrendered: known(vector.surrendered),
    surrenderedCredits: known(vector.surrendered_credits),
    availableAllowances: known(vector.available_allowances),
    availableCredits: known(vector.available_credits),
    price: known(vector.price),
  });
  const { gap, creditCap, creditStatus, coverable, shortfall, costExposureCny, status } = position;
  const amounts = [gap, creditCap, creditStatus, coverable, shortfall, costExposureCny, status];
  expect(written(amounts)).toBe(vector.expected);
});

const fineVectors = readCsvSync(dataFolder, {
  file: 'vectors/carbon-fine.csv',
  columns: ['id', 'gap', 'mean_price', 'expected'],
}).map(({ values }) => values);

test.each(fineVectors)('$id: $gap missing at $mean_price costs $expected', ({ gap, mean_price: price, expected }) => {
  const fine = fineEstimate(known(gap), known(price));
  expect(fine === null ? 'null' : written([fine.low, fine.high])).toBe(expected);
});

test('one more tonne at hand never leaves more missing', () => {
  const tonnes = fc.bigInt({ min: 0n, max: 10n ** 15n });
  fc.assert(
    fc.property(fc.tuple(tonnes, tonnes, tonnes, tonnes), ([verified, surrendered, allowances, credits]) => {
      const short = (more: bigint) =>
        new ExactDecimal(
          carbonPosition({
            ...{ verified: String(verified), surrendered: String(surrendered), surrenderedCredits: '0', price: null },
            ...{ availableAllowances: String(allowances + more), availableCredits: String(credits) },
          }).shortfall ?? Number.NaN,
        );
      expect(short(1n).lessThanOrEqualTo(short(0n))).toBe(true);
      expect(short(verified).isZero()).toBe(true);
    }),
  );
});

const coverVectors = readCsvSync(dataFolder, {
  file: 'vectors/rights-cover.csv',
  columns: ['id', 'held', 'held_unit', 'amount', 'amount_unit', 'expected'],
}).map(({ values }) => values);

const so2 = (of: Partial<StatedUsage>): StatedUsage => ({
  ...{ year: 2025, pollutantCode: 'a21026', permitted: { value: '1', unit: 't/a' }, system: null, actual: null },
  ...of,
});
const holding = (value: string, lot = lotRow({ _id: 'lot', accountId: 'account' })) => ({
  lot,
  balance: { ...emptyBalance(), AVAILABLE: new ExactDecimal(value) },
});
const facts = { year: 2025, asOf: '2025-12-31' };

test.each(coverVectors)('$id: $amount $amount_unit against $held $held_unit held is $expected', (vector) => {
  const lot = lotRow({ _id: 'lot', accountId: 'account', quantity: { value: '1', unit: vector.held_unit } });
  const balances = vector.held === '' ? [] : [holding(vector.held, lot)];
  const actual = vector.amount === '' ? null : { value: vector.amount, unit: vector.amount_unit };
  const [position] = rightsPositions({ ...facts, balances, usages: [so2({ actual })] });
  expect(position?.actualStatus).toBe(vector.expected);
});

test('only rights whose term covers the day are held; when all have ended, zero is held', () => {
  const ended = lotRow({ _id: 'ended', accountId: 'account', validTo: '2025-12-30' });
  const last = lotRow({ _id: 'last', accountId: 'account', validTo: '2025-12-31' });
  const held = (balances: ReturnType<typeof holding>[]) => rightsPositions({ ...facts, balances, usages: [] })[0]?.held;
  expect(held([holding('4', ended), holding('3', last)])).toEqual({ value: '3', unit: 't/a' });
  expect(held([holding('4', ended)])).toEqual({ value: '0', unit: 't/a' });
});

test('VOCs on another basis than non-methane hydrocarbons are not held against what is monitored as such', () => {
  const basis = (quantityBasis: 'NMHC' | 'TVOC') =>
    holding('5', lotRow({ _id: 'voc', accountId: 'account', rightType: 'VOC', commodity: 'VOCS', quantityBasis }));
  const usages = [so2({ pollutantCode: 'a24088', actual: { value: '1', unit: 't/a' } })];
  expect(rightsPositions({ ...facts, usages, balances: [basis('TVOC')] })[0]).toMatchObject({
    held: null,
    actualStatus: 'UNKNOWN',
  });
  expect(rightsPositions({ ...facts, usages, balances: [basis('NMHC')] })[0]).toMatchObject({ actualStatus: 'WITHIN' });
});

test('each system that states an actual amount gives a position of its own, and other years none', () => {
  const usages = [
    so2({ system: 'AIR_PERMIT', actual: { value: '6', unit: 't/a' } }),
    so2({ system: 'TAX', actual: { value: '4', unit: 't/a' } }),
    so2({ year: 2024, system: 'TAX', actual: { value: '99', unit: 't/a' } }),
  ];
  const positions = rightsPositions({ ...facts, usages, balances: [holding('5')] });
  expect(positions.map(({ system, actualStatus }) => [system, actualStatus])).toEqual([
    ['AIR_PERMIT', 'EXCEEDED'],
    ['TAX', 'WITHIN'],
  ]);
});
