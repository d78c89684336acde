import { RegulatorySystem } from '../../../schema/regulatory-system';
import { UsageStatus } from './limit.type';
import { type EmissionRow, type LimitRow } from '../rows';
import { permitUsage } from './usage';

const site = {
  sourceId: '91330114MAFAKE019H001',
  divisionCode: '330114',
  divisionPath: ['330000', '330100', '330114'],
  synthetic: true,
  dataset: 'test',
  source: { system: 'test', recordId: '1', asOf: null },
};

function limit(appliesTo: string, value: string, unit = 't/a'): LimitRow {
  return {
    ...site,
    _id: `${appliesTo}:${value}`,
    permitNo: '91330114MAFAKE019H001P',
    appliesTo,
    outletId: null,
    pollutantCode: 'a21026',
    pollutantName: '二氧化硫',
    concentrationLimit: null,
    rateLimit: null,
    annualQuantities: [{ year: 2025, quantity: { value, unit } }],
    specialPeriodQuantity: null,
    standard: null,
    referenceOxygenPercent: null,
  };
}

function emission(value: string | null, unit = 'kg', system = RegulatorySystem.AIR_PERMIT): EmissionRow {
  return {
    ...site,
    _id: `${system}:${String(value)}`,
    permitNo: null,
    year: 2025,
    system,
    pollutantCode: 'a21026',
    pollutantName: '二氧化硫',
    medium: 'AIR',
    quantity: value === null ? null : { value, unit },
    original: { value: value ?? '12', unit: value === null ? null : unit },
    reliability: null,
    flags: [],
  };
}

const only = (limits: LimitRow[], emissions: EmissionRow[]) => {
  const [usage, ...more] = permitUsage({ permits: [], limits }, emissions);
  expect(more).toEqual([]);
  return usage;
};

describe('permitted against actual', () => {
  test.each([
    ['7999.9', '0.8', UsageStatus.WITHIN],
    ['8000', '0.8', UsageStatus.NEAR_LIMIT],
    ['10000', '1', UsageStatus.NEAR_LIMIT],
    ['10000.1', '1', UsageStatus.EXCEEDED],
  ])('%s kg of 10 t/a is a share of %s and %s', (kilograms, share, status) => {
    const usage = only([limit('FACTORY_TOTAL', '10')], [emission(kilograms)]);
    expect(usage?.status).toBe(status);
    expect(Number(usage?.share)).toBeCloseTo(Number(share), 4);
    expect(usage?.actual?.unit).toBe('t/a');
  });

  test('nobody states an actual amount: UNKNOWN with a null amount, never zero', () => {
    expect(only([limit('FACTORY_TOTAL', '10')], [])).toMatchObject({
      actual: null,
      share: null,
      system: null,
      status: 'UNKNOWN',
    });
  });

  test('one amount without a unit makes the sum UNKNOWN', () => {
    expect(only([limit('FACTORY_TOTAL', '10')], [emission('5'), emission(null)])).toMatchObject({
      actual: null,
      status: 'UNKNOWN',
    });
  });

  test('amounts of two systems are told apart, never summed', () => {
    const usages = permitUsage({ permits: [], limits: [limit('FACTORY_TOTAL', '10')] }, [
      emission('6000'),
      emission('6000', 'kg', RegulatorySystem.TAX),
    ]);
    expect(usages.map(({ system, actual }) => [system, actual?.value])).toEqual([
      ['AIR_PERMIT', '6'],
      ['TAX', '6'],
    ]);
  });

  test('the site total holds where one is set, otherwise the outlets are summed', () => {
    const outlets = [limit('OUTLET', '3'), limit('OUTLET', '4.5')];
    expect(only([limit('FACTORY_TOTAL', '10'), ...outlets], [])?.permitted).toEqual({ value: '10', unit: 't/a' });
    expect(only(outlets, [])?.permitted).toEqual({ value: '7.5', unit: 't/a' });
  });

  test('outlet amounts in units that cannot be added stand apart instead of vanishing', () => {
    const usages = permitUsage({ permits: [], limits: [limit('OUTLET', '3'), limit('OUTLET', '4', 'mg-TEQ')] }, []);
    expect(usages.map((usage) => usage.permitted.unit)).toEqual(['t/a', 'mg-TEQ']);
  });

  test('a permitted amount of zero is exceeded by anything, and kept by zero', () => {
    expect(only([limit('FACTORY_TOTAL', '0')], [emission('1')])?.status).toBe('EXCEEDED');
    expect(only([limit('FACTORY_TOTAL', '0')], [emission('0')])?.status).toBe('WITHIN');
  });
});
