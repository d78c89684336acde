import { type Decimal } from 'decimal.js';
import { dischargedKilograms } from '../../../schema/discharged-mass';
import { foldedConcentration } from '../../../schema/folded-concentration';
import { ExactDecimal } from '../../../schema/mass';
import { daysOf, LAST_DAY } from '../calendar';
import { addDays, daysBetween, type Draws, drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { type Amount, thousandths } from './amounts';
import { decimalsOf, flowOf, type OutletFlow } from './flow';
import { type Ground } from './ground';
import { monitoringPlan } from './monitoring-plan';
import { outletIdOf } from './outlet';
import { plannedOutlets, type PlannedOutlet } from './outlet-plan';

/** What a device sent for an hour or a day. */
export interface AutomaticRecord {
  readonly id: string;
  readonly outletId: string;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly period: 'HOUR' | 'DAY';
  readonly startedAt: string;
  readonly average: Amount | null;
  readonly convertedAverage: Amount | null;
  readonly cumulative: Amount | null;
  /** HJ 212 data flag. */
  readonly flag: string;
}

/** Days of automatic values, the last of the data. */
const DAYS = 7;
const HOURS = 24;
/** Of the monthly mean, thousandths. */
const LOAD = { from: 850, to: 1150 };
const NOISE = { from: 880, to: 1120 };
/** Oxygen beside the reference, tenths of a per cent. */
const OXYGEN = { from: -8, to: 12 };
/** Hours in a thousand under maintenance; the hour of the week of calibration. */
const MAINTENANCE = 8;
const CALIBRATION = 58;

const OXYGEN_CODE = 'a19001';
const FLOW = {
  AIR: { code: 'a00000', unit: 'm3/s', scale: 1000, perRate: 3600 },
  WATER: { code: 'w00000', unit: 'L/s', scale: 1, perRate: 3.6 },
} as const;

/** A device with what it measures. */
interface Device {
  readonly outletId: string;
  readonly site: WorldSite;
  readonly ground: Ground;
  readonly flow: OutletFlow;
  readonly codes: readonly string[];
  readonly isAir: boolean;
  /** Per cent; null when no limit of the outlet refers to oxygen. */
  readonly referenceOxygen: string | null;
  readonly month: string;
}

/** What a device measured in an hour; null for hours that cannot be used. */
interface Measurement {
  /** Cubic metres, decimal text. */
  readonly volume: string;
  readonly oxygen: string | null;
  readonly concentrations: ReadonlyMap<string, string>;
}

const flowUnits = ({ isAir }: Device) => (isAir ? FLOW.AIR : FLOW.WATER);

function measure(device: Device, draws: Draws): Measurement {
  const { flow, month, referenceOxygen } = device;
  const { scale } = flowUnits(device);
  const { first, last } = daysOf(month);
  const usual = (flow.volumes.at(-1) ?? 0) / ((daysBetween(first, last) + 1) * HOURS);
  // Stacks count whole cubic metres, drains litres.
  const litres = Math.max(1, Math.round((usual * draws.int(LOAD.from, LOAD.to)) / scale)) * scale;
  const tenths = referenceOxygen === null ? null : Number(referenceOxygen) * 10 + draws.int(OXYGEN.from, OXYGEN.to);
  const concentrations = device.codes.map((code) => {
    const mean = flow.concentration(code, month);
    const value = (mean * draws.int(NOISE.from, NOISE.to)) / 1000;
    return [code, value.toFixed(decimalsOf(flow.limit(code)))] as const;
  });
  return {
    volume: thousandths(litres),
    oxygen: tenths === null ? null : (tenths / 10).toFixed(1),
    concentrations: new Map(concentrations),
  };
}

type Stamp = Pick<AutomaticRecord, 'period' | 'startedAt' | 'flag'>;
type Values = Pick<AutomaticRecord, 'average' | 'convertedAverage' | 'cumulative'>;

const nothing: Values = { average: null, convertedAverage: null, cumulative: null };

function record(device: Device, stamp: Stamp, of: { code: string } & Values): AutomaticRecord {
  const { outletId, site, ground } = device;
  const { code: pollutantCode, ...values } = of;
  const id = `${outletId}:${pollutantCode}:${stamp.period}:${stamp.startedAt}`;
  return { id, outletId, pollutantCode, pollutantName: ground.nameOf(site, pollutantCode), ...stamp, ...values };
}

function folded(device: Device, code: string, of: { average: Amount; oxygen: string | null }): Amount | null {
  const { referenceOxygen: ofLimit } = device.flow.limit(code);
  if (of.oxygen === null || ofLimit === null) return null;
  const { value: concentration, unit } = of.average;
  const value = foldedConcentration({ concentration, oxygen: of.oxygen, referenceOxygen: ofLimit });
  return value && { value: value.toFixed(decimalsOf(device.flow.limit(code))), unit };
}

function massOf(average: Amount, volume: string): Decimal {
  const mass = dischargedKilograms([{ concentration: average, volume: { value: volume, unit: 'm3' } }]);
  if (mass === null) throw new Error(`no mass in ${average.unit}`);
  return mass;
}

/** Decimals of kilograms. */
const MASS_DECIMALS = 6;

/** Records of one time: each pollutant, the flow, and the oxygen where the limit refers to it. */
function records(device: Device, stamp: Stamp, measured: Measurement & { hours: number }): AutomaticRecord[] {
  const { volume, oxygen, concentrations, hours } = measured;
  const { code: flowCode, unit: rateUnit, perRate } = flowUnits(device);
  const rate = new ExactDecimal(volume).div(hours).div(perRate).toFixed(4);
  const ofFlow = { average: { value: rate, unit: rateUnit }, cumulative: { value: volume, unit: 'm3' } };
  const ofPollutants = [...concentrations].map(([code, value]) => {
    const average = { value, unit: device.flow.limit(code).unit };
    const cumulative = { value: massOf(average, volume).toFixed(MASS_DECIMALS), unit: 'kg' };
    return record(device, stamp, {
      code,
      average,
      cumulative,
      convertedAverage: folded(device, code, { average, oxygen }),
    });
  });
  const ofOxygen = oxygen === null ? [] : [{ ...nothing, code: OXYGEN_CODE, average: { value: oxygen, unit: '%' } }];
  return [
    ...ofPollutants,
    record(device, stamp, { ...nothing, ...ofFlow, code: flowCode }),
    ...ofOxygen.map((values) => record(device, stamp, values)),
  ];
}

/** The day's means are those of its usable hours, weighted with the flow. */
function dayOf(device: Device, hours: readonly Measurement[]): Measurement {
  const volume = ExactDecimal.sum(0, ...hours.map((hour) => hour.volume));
  const oxygen = hours.flatMap((hour) => hour.oxygen ?? []);
  const concentrations = device.codes.map((code) => {
    const parts = hours.map((hour) => new ExactDecimal(hour.concentrations.get(code) ?? 0).times(hour.volume));
    const mean = ExactDecimal.sum(0, ...parts).div(volume);
    return [code, mean.toFixed(decimalsOf(device.flow.limit(code)))] as const;
  });
  return {
    volume: volume.toFixed(),
    oxygen:
      oxygen.length === 0
        ? null
        : ExactDecimal.sum(0, ...oxygen)
            .div(oxygen.length)
            .toFixed(2),
    concentrations: new Map(concentrations),
  };
}

function flagOf(place: number, draws: Draws): string {
  if (place === CALIBRATION) return 'C';
  return draws.chance(MAINTENANCE) ? 'M' : 'N';
}

function unusable(device: Device, stamp: Stamp): AutomaticRecord[] {
  const oxygen = device.referenceOxygen === null ? [] : [OXYGEN_CODE];
  return [...device.codes, flowUnits(device).code, ...oxygen].map((code) =>
    record(device, stamp, { code, ...nothing }),
  );
}

/** The hours of a day, and the day. */
function dayRecords(device: Device, day: number, draws: Draws): AutomaticRecord[] {
  const date = addDays(LAST_DAY, day + 1 - DAYS);
  const usable: Measurement[] = [];
  const hourly = Array.from({ length: HOURS }, (_, hour) => {
    const startedAt = `${date}T${String(hour).padStart(2, '0')}:00:00+08:00`;
    const stamp = { period: 'HOUR', startedAt, flag: flagOf(day * HOURS + hour, draws) } as const;
    const measured = measure(device, draws);
    if (stamp.flag !== 'N') return unusable(device, stamp);
    usable.push(measured);
    return records(device, stamp, { ...measured, hours: 1 });
  });
  const stamp = { period: 'DAY', startedAt: `${date}T00:00:00+08:00`, flag: 'N' } as const;
  return [...hourly.flat(), ...records(device, stamp, { ...dayOf(device, usable), hours: usable.length })];
}

function deviceAt(site: WorldSite, outlet: PlannedOutlet, ground: Ground): Device | null {
  const codes = monitoringPlan(site, outlet, ground).flatMap(({ method, pollutant }) =>
    method === 'AUTOMATIC' ? [pollutant.code] : [],
  );
  if (codes.length === 0) return null;
  const flow = flowOf({ site, outlet, ground });
  const referenceOxygen = codes.map((code) => flow.limit(code).referenceOxygen).find((oxygen) => oxygen !== null);
  return {
    ...{ outletId: outletIdOf(site, outlet), site, ground, flow, codes },
    ...{ isAir: outlet.medium === 'AIR', referenceOxygen: referenceOxygen ?? null, month: LAST_DAY.slice(0, 7) },
  };
}

/** The automatic values of the last days at the main outlets of a watched site. */
export function recordsOf(site: WorldSite, ground: Ground): AutomaticRecord[] {
  if (!ground.roster.watched.has(site.id)) return [];
  return plannedOutlets(site).flatMap((outlet) => {
    const device = deviceAt(site, outlet, ground);
    if (device === null) return [];
    const draws = drawsFor(`permits/device:${device.outletId}`);
    return Array.from({ length: DAYS }, (_, day) => dayRecords(device, day, draws)).flat();
  });
}
