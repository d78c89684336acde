import fc from 'fast-check';
import { SoilVerdict } from '../sample/sample.enum';
import { readVectors } from '../testing/read-vectors';
import { FarmlandClass } from './farmland.enum';
import { basicItems, classifyFarmland, strictItems } from './farmland-class';

const letters: Readonly<Record<string, SoilVerdict>> = {
  B: SoilVerdict.BELOW_SCREENING,
  S: SoilVerdict.ABOVE_SCREENING,
  I: SoilVerdict.ABOVE_INTERVENTION,
  U: SoilVerdict.UNKNOWN,
};
const words = (text: string): string[] => (text === '' ? [] : text.split(' '));

const vectors = readVectors(
  'farmland-classes',
  ...(['id', 'findings', 'expected', 'decided_by', 'undecided', 'working'] as const),
);

test.each(vectors)('$id: $expected ($working)', ({ findings, expected, decided_by, undecided }) => {
  const found = words(findings).map((finding) => {
    const [item = '', letter = ''] = finding.split('=');
    return { item, verdict: letters[letter] ?? SoilVerdict.UNKNOWN };
  });
  expect(classifyFarmland(found)).toEqual({
    farmlandClass: expected,
    decidedBy: words(decided_by),
    undecidedItems: words(undecided),
  });
});

const findingsArbitrary = fc.array(
  fc.record({ item: fc.constantFrom(...basicItems), verdict: fc.constantFrom(...Object.values(SoilVerdict)) }),
);

test('STRICT is decided by the five metals alone, whatever else is found', () => {
  fc.assert(
    fc.property(findingsArbitrary, (findings) => {
      const { farmlandClass, decidedBy } = classifyFarmland(findings);
      if (farmlandClass !== FarmlandClass.STRICT) return;
      expect(decidedBy.length).toBeGreaterThan(0);
      expect(decidedBy.filter((item) => !strictItems.includes(item))).toEqual([]);
    }),
  );
});

test('nothing measured is UNKNOWN, never PRIORITY', () => {
  expect(classifyFarmland([])).toEqual({
    farmlandClass: FarmlandClass.UNKNOWN,
    decidedBy: [],
    undecidedItems: basicItems,
  });
});
