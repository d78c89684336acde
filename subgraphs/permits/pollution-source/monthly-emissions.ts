import { type RegulatorySystem } from '../../../schema/regulatory-system';
import { type SourceRecord } from '../../kit/provenance';
import { type QuantityRow } from '../../kit/site-row';
import { type MonthlyEmissionRow } from '../rows';

/** One month of a row of twelve. */
export interface MonthlyEmission {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly system: RegulatorySystem;
  readonly medium: string;
  readonly pollutantCode: string;
  readonly pollutantName: string;
  readonly quantity: QuantityRow | null;
  readonly source: SourceRecord;
}

/** First and last day of a month; months count from 0 and may run into later years. */
export function monthOf(year: number, month: number): { readonly periodStart: string; readonly periodEnd: string } {
  const day = (date: number): string => new Date(date).toISOString().slice(0, 10);
  return { periodStart: day(Date.UTC(year, month, 1)), periodEnd: day(Date.UTC(year, month + 1, 0)) };
}

function monthsOf(row: MonthlyEmissionRow): MonthlyEmission[] {
  const { year, system, medium, pollutantCode, pollutantName, source } = row;
  return row.months.map((amount, month) => ({
    ...monthOf(year, month),
    ...{ system, medium, pollutantCode, pollutantName, source },
    quantity: amount === null ? null : { value: amount, unit: 'kg' },
  }));
}

/** Days of the months that are asked for. */
export interface MonthRange {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
  /** Months that have not begun are not told. */
  readonly today: string;
}

/** The months that begin between two days, both included, in the order of the rows. */
export const monthlyEmissions = (
  rows: readonly MonthlyEmissionRow[],
  { from, to, today }: MonthRange,
): MonthlyEmission[] =>
  rows
    .flatMap(monthsOf)
    .filter(({ periodStart }) => periodStart <= today && (!from || periodStart >= from) && (!to || periodStart <= to));
