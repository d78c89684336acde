import { loadSoilReference } from '../../../data/soil-limits/load';
import { readVectors } from '../testing/read-vectors';
import { evaluateEffect } from './effect-evaluation';
import { orNull } from '../../../lib/csv-table';

const { methods } = loadSoilReference();
const vectors = readVectors(
  'effect-evaluations',
  ...(['id', 'values', 'target', 'expected', 'method', 'upper_confidence_limit', 'working'] as const),
);

test.each(vectors)('$id: $values against $target is $expected ($working)', (row) => {
  // One sample without a value cannot be told from none at all, so none is the blank cell.
  const values = row.values === '' ? [] : row.values.split('|').map(orNull);
  const evaluation = evaluateEffect(values, row.target, methods);
  expect(evaluation).toMatchObject({
    result: row.expected,
    method: row.method,
    sampleCount: values.length,
    upperConfidenceLimit: orNull(row.upper_confidence_limit),
  });
});

test('between two lines of the table of t the larger quantile holds', () => {
  expect([methods.studentT(6), methods.studentT(30), methods.studentT(35), methods.studentT(500)]).toEqual([
    null,
    '1.697',
    '1.697',
    '1.658',
  ]);
});
