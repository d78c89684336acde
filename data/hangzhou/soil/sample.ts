import { type Draws } from '../draws';
import { between, thousandthsOf } from './amounts';
import { type SoilLevel } from './tables';

/** What a laboratory states of one item; null is not stated. */
export interface Measured {
  readonly value: string | null;
  readonly notDetected: boolean | null;
  readonly detectionLimit: string | null;
  readonly unit: string | null;
}

/** One item of one sample. */
export interface SoilSample extends Measured {
  readonly id: string;
  readonly parcelCode: string | null;
  readonly farmlandUnitId: string | null;
  readonly point: string;
  readonly location: { readonly lat: string; readonly lon: string } | null;
  readonly depthMetres: string | null;
  readonly medium: 'SOIL' | 'GROUNDWATER' | 'SEDIMENT';
  readonly purpose: 'PRELIMINARY' | 'DETAILED' | 'EFFECT' | 'SELF_MONITORING' | 'ROUTINE';
  readonly item: string;
  readonly background: string | null;
  readonly laboratory: string | null;
  readonly cma: boolean | null;
  readonly sampledOn: string;
}

/** Soil is stated by weight. */
export const SOIL_UNIT = 'mg/kg';

/** How often an item without a typical level is not detected, thousandths. */
const ABSENT_PER_MILLE = 820;

/** A value of a laboratory that detected it. */
export const detected = (value: string, detectionLimit: string | null, unit: string = SOIL_UNIT): Measured => ({
  ...{ value, notDetected: false, detectionLimit, unit },
});

/** Not detected, with the limit it is certainly below. */
export const absent = (detectionLimit: string, unit: string = SOIL_UNIT): Measured => ({
  ...{ value: null, notDetected: true, detectionLimit, unit },
});

/** The result is still to come. */
export const outstanding: Measured = Object.freeze({
  ...{ value: null, notDetected: null, detectionLimit: null, unit: null },
});

/** An item as it is met in soil that nothing was spilt on. */
export function typicalOf({ detectionLimit, typical }: SoilLevel, draws: Draws): Measured {
  if (typical !== null) return detected(between(typical.from, typical.to, draws.int(0, 1000)), detectionLimit);
  if (draws.chance(ABSENT_PER_MILLE)) return absent(detectionLimit);
  return detected(thousandthsOf(detectionLimit, draws.int(1100, 2500)), detectionLimit);
}

/** Laboratories of the city. */
const LABORATORIES = ['示例检测有限公司', '示例环境监测有限公司', '示例分析测试中心'];

/** Who examined it; sometimes that is not stated. */
export function examinedBy(draws: Draws): Pick<SoilSample, 'laboratory' | 'cma'> {
  return draws.chance(960) ? { laboratory: draws.pick(LABORATORIES), cma: true } : { laboratory: null, cma: null };
}
