import { type Decimal } from 'decimal.js';
import { ExactDecimal } from './mass';

interface Amount {
  readonly value: string;
  readonly unit: string;
}

/** What flowed by in an hour or a day: the concentration as measured, not folded, and the volume; null when not known. */
export interface Flow {
  readonly concentration: Amount | null;
  readonly volume: Amount | null;
}

/** Kilograms in a cubic metre at one unit of concentration. */
const kilogramsPerCubicMetre: Readonly<Record<string, string>> = Object.freeze({
  'mg/m3': '0.000001',
  'ug/m3': '0.000000001',
  'mg/L': '0.001',
  'ug/L': '0.000001',
});

function massOf({ concentration, volume }: Flow): Decimal | null {
  const factor = concentration === null ? undefined : kilogramsPerCubicMetre[concentration.unit];
  if (concentration === null || factor === undefined || volume?.unit !== 'm3') return null;
  return new ExactDecimal(concentration.value).times(volume.value).times(factor);
}

/**
 * Kilograms discharged, Σ C·Q (HJ 75, HJ 819); null as soon as one part is not known, since a part is not the whole,
 * and for no parts at all.
 */
export function dischargedKilograms(flows: readonly Flow[]): Decimal | null {
  const [first, ...others] = flows.map(massOf);
  return others.reduce<Decimal | null>((sum, mass) => sum && mass && sum.plus(mass), first ?? null);
}
