import { ExactDecimal } from '../../schema/mass';

/** Units of one kind with the factor to the kind's own unit. */
const factors: Readonly<Record<string, readonly [kind: string, factor: string]>> = Object.freeze({
  'mg/kg': ['mass share', '1'],
  'ug/kg': ['mass share', '0.001'],
  'ng/kg': ['mass share', '0.000001'],
  'g/kg': ['mass share', '1000'],
  'mg/L': ['mass concentration', '1'],
  'ug/L': ['mass concentration', '0.001'],
  'ng/L': ['mass concentration', '0.000001'],
});

/** A concentration in another unit of its kind, exactly; null when the units are of different kinds or not known. */
export function convertConcentration(value: string, from: string, to: string): string | null {
  if (from === to) return value;
  const [kind, factor] = factors[from] ?? [];
  const [wanted, unit] = factors[to] ?? [];
  if (kind === undefined || kind !== wanted || factor === undefined || unit === undefined) return null;
  return new ExactDecimal(value).times(factor).div(unit).toFixed();
}
