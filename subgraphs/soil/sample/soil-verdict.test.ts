import fc from 'fast-check';
import { loadSoilReference } from '../../../data/soil-limits/load';
import { type SoilClass } from '../parcel/parcel.enum';
import { flag, readVectors } from '../testing/read-vectors';
import { SoilVerdict } from './sample.enum';
import { constructionLimit, farmlandLimit } from './soil-bounds';
import { judgeSample, unknown } from './soil-verdict';
import { orNull } from '../../../lib/csv-table';

const reference = loadSoilReference();
const DAY = '2026-03-01';

const vectors = readVectors(
  'soil-verdicts',
  ...(['id', 'standard', 'item', 'soil_class', 'use', 'ph', 'value', 'not_detected', 'detection_limit'] as const),
  ...(['unit', 'background', 'expected', 'reason', 'working'] as const),
);

test.each(vectors)('$id: $standard $item $value $unit is $expected ($working)', (row) => {
  const on = { item: row.item, day: DAY };
  const found =
    row.standard === 'GB_36600'
      ? constructionLimit(reference, on, row.soil_class as SoilClass)
      : farmlandLimit(reference, on, { use: orNull(row.use), ph: orNull(row.ph) });
  const measured = {
    value: orNull(row.value),
    notDetected: flag(row.not_detected),
    detectionLimit: orNull(row.detection_limit),
    unit: orNull(row.unit),
    background: orNull(row.background),
  };
  const judgement = found.bounds === null ? unknown(found.reason) : judgeSample(measured, found.bounds);
  expect(judgement).toEqual({ verdict: row.expected, reason: row.reason });
});

const order = [SoilVerdict.BELOW_SCREENING, SoilVerdict.ABOVE_SCREENING, SoilVerdict.ABOVE_INTERVENTION];
const limited = reference.limits.filter(({ screening }) => screening !== null);

test('a higher value never gets a better verdict, under any limit of the tables', () => {
  const decimal = fc.integer({ min: 0, max: 100_000_000 }).map((value) => (value / 1000).toFixed(3));
  fc.assert(
    fc.property(fc.constantFrom(...limited), decimal, decimal, (limit, one, other) => {
      const bounds = { ...limit, screening: limit.screening ?? '', backgroundException: false };
      const [low, high] = [one, other]
        .sort((a, b) => Number(a) - Number(b))
        .map((value) => {
          const measured = { value, notDetected: null, detectionLimit: null, unit: limit.unit, background: null };
          return order.indexOf(judgeSample(measured, bounds).verdict);
        });
      expect(low).toBeLessThanOrEqual(Number(high));
    }),
  );
});

describe('the tables', () => {
  test('GB 36600 has its 45 basic items and 14 others, in two classes each', () => {
    const limits = reference.limits.filter(({ edition }) => edition.standard === 'GB 36600');
    expect(limits).toHaveLength(2 * (45 + 14));
  });

  test('an intervention value is never below its screening value', () => {
    const both = limited.filter(({ intervention }) => intervention !== null);
    expect(both.length).toBeGreaterThan(100);
    expect(both.filter(({ screening, intervention }) => Number(screening) > Number(intervention))).toEqual([]);
  });

  test('only arsenic, cobalt and vanadium have the exception for soil background', () => {
    const excepted = reference.limits.filter(({ backgroundException }) => backgroundException);
    expect([...new Set(excepted.map(({ item }) => item.item))].sort()).toEqual(['arsenic', 'cobalt', 'vanadium']);
  });

  test('a sample from before the edition is in force has no limit; the first day has one', () => {
    expect(reference.limitsOn('GB 36600', 'benzene', '2018-07-31')).toEqual([]);
    expect(reference.limitsOn('GB 36600', 'benzene', '2018-08-01')).toHaveLength(2);
  });
});
