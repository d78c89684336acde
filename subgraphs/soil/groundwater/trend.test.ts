import fc from 'fast-check';
import { loadSoilReference } from '../../../data/soil-limits/load';
import { readVectors } from '../testing/read-vectors';
import { TrendDirection } from './groundwater.enum';
import { mannKendall, type SeriesValue } from './trend';

const { methods } = loadSoilReference();
const vectors = readVectors('trends', 'id', 'values', 'expected', 'statistic', 'score', 'working');

const valueOf = (text: string): SeriesValue => ({ value: text.replace('<', ''), notDetected: text.startsWith('<') });

test.each(vectors)('$id: $values is $expected ($working)', ({ values, expected, statistic, score }) => {
  const trend = mannKendall(values.split(' ').map(valueOf), methods);
  expect(trend.direction).toBe(expected);
  expect(trend.statistic).toBe(statistic === '' ? null : Number(statistic));
  expect(trend.score?.toFixed(4) ?? '').toBe(score);
});

const opposite: Readonly<Record<TrendDirection, TrendDirection>> = {
  RISING: TrendDirection.FALLING,
  FALLING: TrendDirection.RISING,
  NO_TREND: TrendDirection.NO_TREND,
  UNKNOWN: TrendDirection.UNKNOWN,
};

test('a series read backwards has the opposite trend', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 20 }), (numbers) => {
      const series = numbers.map((number) => ({ value: String(number), notDetected: false }));
      const [there, back] = [mannKendall(series, methods), mannKendall(series.toReversed(), methods)];
      expect(back.direction).toBe(opposite[there.direction]);
      expect((there.statistic ?? 0) + (back.statistic ?? 0)).toBe(0);
    }),
  );
});
