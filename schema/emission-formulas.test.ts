import fc from 'fast-check';
import { type Decimal } from 'decimal.js';
import { join } from 'node:path';
import { readCsvSync } from '../lib/csv';
import { projectRoot } from '../lib/project-root';
import { dischargedKilograms, type Flow } from './discharged-mass';
import { foldedConcentration } from './folded-concentration';
import { convertMass, ExactDecimal } from './mass';
import { pollutionEquivalents } from './pollution-equivalents';

const vectors = <C extends string>(name: string, ...columns: readonly C[]) =>
  readCsvSync(join(projectRoot, 'data'), { file: `vectors/${name}.csv`, columns }).map(({ values }) => values);

/** An answer as a vector writes it: rounded half up to the decimals of what is expected. */
const written = (answer: Decimal | null, expected: string): string =>
  answer === null ? 'NONE' : answer.toFixed(expected.split('.')[1]?.length ?? 0);

const known = (answer: Decimal | null): Decimal => {
  if (answer === null) throw new Error('no answer');
  return answer;
};

const amount = fc.integer({ min: 1, max: 10 ** 9 }).map((thousandths) => new ExactDecimal(thousandths).div(1000));

describe('pollution equivalents', () => {
  test.each(vectors('pollution-equivalents', 'id', 'value', 'unit', 'kg_per_equivalent', 'expected'))(
    '$id: $value $unit by $kg_per_equivalent kg is $expected',
    ({ value, unit, kg_per_equivalent, expected }) => {
      expect(written(pollutionEquivalents({ value, unit }, kg_per_equivalent), expected)).toBe(expected);
    },
  );

  test('do not depend on the unit the mass is written in', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('g', 't', 'mg'), (kilograms, each, unit) => {
        const value = convertMass({ value: kilograms.toFixed(), unit: 'kg' }, unit) ?? '';
        const inKilograms = pollutionEquivalents({ value: kilograms.toFixed(), unit: 'kg' }, each.toFixed());
        expect(pollutionEquivalents({ value, unit }, each.toFixed())).toEqual(inKilograms);
      }),
    );
  });
});

describe('the folded concentration', () => {
  test.each(vectors('folded-concentration', 'id', 'concentration', 'oxygen', 'reference_oxygen', 'expected'))(
    '$id: $concentration at $oxygen % is $expected at $reference_oxygen %',
    ({ concentration, oxygen, reference_oxygen: referenceOxygen, expected }) => {
      expect(written(foldedConcentration({ concentration, oxygen, referenceOxygen }), expected)).toBe(expected);
    },
  );

  test('cannot be lowered by letting in air: the same gas folds to the same, however diluted', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (pure, oxygen, parts) => {
        const share = new ExactDecimal(parts).div(10);
        const diluted = new ExactDecimal(oxygen).times(share).plus(new ExactDecimal(21).times(share.negated().plus(1)));
        const folded = (concentration: Decimal, at: Decimal): Decimal =>
          known(
            foldedConcentration({ concentration: concentration.toFixed(), oxygen: at.toFixed(), referenceOxygen: '6' }),
          );
        const before = folded(pure, new ExactDecimal(oxygen));
        expect(folded(pure.times(share), diluted).minus(before).abs().div(before).lt('1e-40')).toBe(true);
      }),
    );
  });
});

describe('the discharged mass', () => {
  const columns = ['id', 'concentrations', 'concentration_unit', 'volumes', 'volume_unit', 'expected'] as const;
  const parts = (text: string): string[] => text.split(' ').filter((part) => part !== '');
  const stated = (value: string | undefined, unit: string) =>
    value === undefined || value === '-' ? null : { value, unit };

  test.each(vectors('discharged-mass', ...columns))('$id: $concentrations in $volumes is $expected kg', (row) => {
    const volumes = parts(row.volumes);
    const flows = parts(row.concentrations).map((concentration, hour) => ({
      concentration: stated(concentration, row.concentration_unit),
      volume: stated(volumes[hour], row.volume_unit),
    }));
    expect(written(dischargedKilograms(flows), row.expected)).toBe(row.expected);
  });

  test('of a day is that of its halves', () => {
    const flow = fc.record({
      concentration: amount.map((value) => ({ value: value.toFixed(), unit: 'mg/m3' })),
      volume: amount.map((value) => ({ value: value.toFixed(), unit: 'm3' })),
    });
    const halves = fc.array(flow, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(halves, halves, (one: Flow[], other: Flow[]) => {
        const sum = known(dischargedKilograms(one)).plus(known(dischargedKilograms(other)));
        expect(known(dischargedKilograms([...one, ...other]))).toEqual(sum);
      }),
    );
  });
});
