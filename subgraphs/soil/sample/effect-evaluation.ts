import { type Decimal } from 'decimal.js';
import { type SoilMethods } from '../../../data/soil-limits/methods';
import { ExactDecimal } from '../../../schema/mass';
import { EffectMethod, EffectResult } from './sample.enum';

/** Whether a target is reached, and by which numbers. */
export interface EffectEvaluation {
  readonly method: EffectMethod;
  readonly sampleCount: number;
  readonly highest: string | null;
  /** 95 % upper confidence limit of the mean, rounded up to 6 decimals; null where it is not used. */
  readonly upperConfidenceLimit: string | null;
  readonly result: EffectResult;
}

const DECIMALS = 6;

function mean(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new ExactDecimal(0)).div(values.length);
}

/** Mean plus t times the standard error of the mean; null where the table of t begins later. */
function upperLimit(values: readonly Decimal[], { studentT }: SoilMethods): Decimal | null {
  const t = studentT(values.length - 1);
  if (t === null) return null;
  const centre = mean(values);
  const squares = values.map((value) => value.minus(centre).pow(2));
  const variance = mean(squares)
    .times(values.length)
    .div(values.length - 1);
  return centre.plus(variance.div(values.length).sqrt().times(t));
}

const resultOf = (isReached: boolean): EffectResult => (isReached ? EffectResult.REACHED : EffectResult.NOT_REACHED);

/** By the upper confidence limit: it must not be above the target, the highest sample not above a multiple of it. */
function byUpperLimit(values: readonly Decimal[], target: Decimal, methods: SoilMethods): EffectEvaluation {
  const highest = ExactDecimal.max(...values);
  const limit = upperLimit(values, methods);
  const isWithin = highest.lessThanOrEqualTo(target.times(methods.effectMaxFactor));
  return {
    method: EffectMethod.UPPER_CONFIDENCE_LIMIT,
    sampleCount: values.length,
    highest: highest.toFixed(),
    upperConfidenceLimit: limit?.toDecimalPlaces(DECIMALS, ExactDecimal.ROUND_UP).toFixed() ?? null,
    result: limit === null ? EffectResult.UNKNOWN : resultOf(isWithin && limit.lessThanOrEqualTo(target)),
  };
}

/**
 * Whether a remediation target is reached (HJ 25.5): few samples one by one, more by the upper confidence limit of their
 * mean. A sample without a value leaves it UNKNOWN; so does having none.
 */
export function evaluateEffect(
  values: readonly (string | null)[],
  target: string,
  methods: SoilMethods,
): EffectEvaluation {
  const known = values.flatMap((value) => (value === null ? [] : [new ExactDecimal(value)]));
  const bound = new ExactDecimal(target);
  const isFew = values.length < methods.effectSampleBySampleBelow;
  if (known.length === values.length && !isFew) return byUpperLimit(known, bound, methods);
  const highest = known.length === 0 ? null : ExactDecimal.max(...known);
  const method = isFew ? EffectMethod.SAMPLE_BY_SAMPLE : EffectMethod.UPPER_CONFIDENCE_LIMIT;
  const shared = {
    method,
    sampleCount: values.length,
    highest: highest?.toFixed() ?? null,
    upperConfidenceLimit: null,
  };
  if (isFew && highest?.greaterThan(bound)) return { ...shared, result: EffectResult.NOT_REACHED };
  const isOpen = highest === null || known.length < values.length;
  return { ...shared, result: isOpen ? EffectResult.UNKNOWN : EffectResult.REACHED };
}
