/** A decimal number as digits without a point and how many of them stand behind it. */
interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads decimal text without rounding; throws for anything else. */
function read(text: string): Exact {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a decimal number: ${text}`);
  const [, whole = '', fraction = ''] = match;
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

const power = (scale: number): bigint => 10n ** BigInt(scale);

/** Both numbers as whole multiples of the same power of ten. */
function align(one: string, other: string): readonly [bigint, bigint] {
  const [left, right] = [read(one), read(other)];
  const scale = Math.max(left.scale, right.scale);
  return [left.digits * power(scale - left.scale), right.digits * power(scale - right.scale)];
}

const magnitude = (number: bigint): bigint => (number < 0n ? -number : number);

/** True when tonnes and kilograms are at most so many hundredths of the tonnes apart; exactly at the limit counts as within. */
export function isWithin(tonnes: string, kilograms: string, percent: number): boolean {
  const [t, kg] = align(tonnes, kilograms);
  return magnitude(t * 1000n - kg) * 100n <= magnitude(t * 1000n) * BigInt(percent);
}
