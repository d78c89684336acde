import { join } from 'node:path';
import fc from 'fast-check';
import { plainDecimal } from '../../../data/decimal';
import { readCsvSync } from '../../../lib/csv';
import { groupBy } from '../../../lib/group-by';
import { projectRoot } from '../../../lib/project-root';
import { cumulativeFlags, cumulativesByPhase, type YearlyAmounts } from './cumulative';

const year = (of: number, verified: string | null, phase = '2005-2007'): YearlyAmounts => ({
  year: of,
  phase,
  allocated: '10',
  verified,
  surrendered: null,
});

test('the running amounts begin again with each phase', () => {
  const sums = cumulativesByPhase([year(2008, '7', '2008-2012'), year(2006, '0.2'), year(2005, '0.1')]);
  expect([2005, 2006, 2008].map((of) => sums.get(of)?.verified)).toEqual(['0.1', '0.3', '7']);
});

test('a year without an amount is counted, never added as zero; what nobody states stays null', () => {
  const sums = cumulativesByPhase([year(2005, null), year(2006, '5')]);
  expect(sums.get(2005)).toEqual({ allocated: '10', verified: null, surrendered: null, yearsWithoutVerified: 1 });
  expect(sums.get(2006)).toEqual({ allocated: '20', verified: '5', surrendered: null, yearsWithoutVerified: 1 });
});

test('a cumulative is flagged only where the register states one that differs', () => {
  const computed = { allocated: null, verified: '5', surrendered: null };
  expect(cumulativeFlags({ allocated: null, verified: '5.0', surrendered: '0' }, computed)).toEqual([]);
  expect(cumulativeFlags({ allocated: null, verified: null, surrendered: null }, computed)).toEqual([]);
  expect(cumulativeFlags({ allocated: null, verified: '6', surrendered: '1' }, computed)).toEqual([
    'CUMULATIVE_VERIFIED_DIFFERS',
    'CUMULATIVE_SURRENDERED_DIFFERS',
  ]);
});

test('the last running amount of a phase is the sum of its years, in whatever order they come', () => {
  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(amounts, fc.boolean(), (values, isReversed) => {
      const years = values.map((value, place) => year(2000 + place, value.toString()));
      const sums = cumulativesByPhase(isReversed ? years.toReversed() : years);
      const total = values.reduce((sum, value) => sum + value, 0n);
      expect(sums.get(1999 + values.length)?.verified).toBe(total.toString());
    }),
  );
});

test('of the EU register’s cumulatives, 112 verified and 218 surrendered are not the sums of their phase', () => {
  const rows = readCsvSync(join(projectRoot, 'data'), {
    file: 'fr-euets-irep/euets_compliance.csv',
    columns: [
      ...(['installation_id', 'year', 'phase', 'allowance_in_allocation', 'verified_emissions_tco2e'] as const),
      ...(['units_surrendered', 'cumulative_surrendered_units', 'cumulative_verified_emissions'] as const),
    ],
  }).map(({ values }) => values);
  const flags: string[] = [];
  for (const own of groupBy(rows, (row) => row.installation_id).values()) {
    const sums = cumulativesByPhase(
      own.map((row) => ({
        year: Number(row.year),
        phase: row.phase,
        allocated: plainDecimal(row.allowance_in_allocation),
        verified: plainDecimal(row.verified_emissions_tco2e),
        surrendered: plainDecimal(row.units_surrendered),
      })),
    );
    for (const row of own) {
      const reported = {
        allocated: null,
        verified: plainDecimal(row.cumulative_verified_emissions),
        surrendered: plainDecimal(row.cumulative_surrendered_units),
      };
      const computed = sums.get(Number(row.year));
      if (computed !== undefined) flags.push(...cumulativeFlags(reported, computed));
    }
  }
  expect(flags.filter((flag) => flag === 'CUMULATIVE_VERIFIED_DIFFERS')).toHaveLength(112);
  expect(flags.filter((flag) => flag === 'CUMULATIVE_SURRENDERED_DIFFERS')).toHaveLength(218);
});
