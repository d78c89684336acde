import { loadSoilReference } from '../../../data/soil-limits/load';
import { VerdictReason } from '../sample/sample.enum';
import { flag, readVectors } from '../testing/read-vectors';
import { GroundwaterClass } from './groundwater.enum';
import { classOfItem, type ItemClass, overallClass } from './groundwater-class';
import { orNull } from '../../../lib/csv-table';

const reference = loadSoilReference();
const items = readVectors(
  'groundwater-classes',
  ...(['id', 'item', 'value', 'not_detected', 'detection_limit', 'unit', 'expected', 'reason', 'working'] as const),
);

test.each(items)('$id: $item $value $unit is $expected ($working)', (row) => {
  const measured = {
    value: orNull(row.value),
    notDetected: flag(row.not_detected),
    detectionLimit: orNull(row.detection_limit),
    unit: orNull(row.unit),
  };
  const limits = reference.limitsOn('GB/T 14848', row.item, '2026-03-01');
  expect(classOfItem(measured, limits)).toEqual({ itemClass: row.expected, reason: row.reason });
});

const words = (text: string): string[] => (text === '' ? [] : text.split(' '));
const overall = readVectors(
  'groundwater-overall',
  ...(['id', 'classes', 'required', 'expected', 'worst', 'undecided', 'working'] as const),
);

test.each(overall)('$id: $classes is $expected ($working)', (row) => {
  const classes = words(row.classes).map((pair): [string, ItemClass] => {
    const [item = '', itemClass = ''] = pair.split('=');
    const isOpen = itemClass === 'UNKNOWN';
    const reason = isOpen ? VerdictReason.NO_VALUE : VerdictReason.COMPARED;
    return [item, { itemClass: itemClass as GroundwaterClass, reason }];
  });
  expect(overallClass(new Map(classes), words(row.required))).toEqual({
    overallClass: row.expected,
    worstItems: words(row.worst),
    undecidedItems: words(row.undecided),
  });
});

test('an item no standard speaks of says nothing', () => {
  const silent = { itemClass: GroundwaterClass.UNKNOWN, reason: VerdictReason.NO_LIMIT };
  const iron = { itemClass: GroundwaterClass.II, reason: VerdictReason.COMPARED };
  expect(
    overallClass(
      new Map([
        ['tracer', silent],
        ['iron', iron],
      ]),
      ['iron'],
    ),
  ).toEqual({
    overallClass: 'II',
    worstItems: ['iron'],
    undecidedItems: [],
  });
});
