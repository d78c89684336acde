import { ExactDecimal } from '../../../schema/mass';
import { type Commodity } from './records';

/** How amounts and prices of a commodity are written, and how many decimals the smallest part has. */
interface Unit {
  readonly unit: string;
  readonly priceUnit: string;
  readonly decimals: number;
}

const yearlyTonnes: Unit = { unit: 't/a', priceUnit: 'CNY/(t.a)', decimals: 6 };
const allowances: Unit = { unit: 'tCO2e', priceUnit: 'CNY/t', decimals: 0 };

/** Discharge rights are counted in grams a year, all else in whole units. */
export const units: Readonly<Record<Commodity, Unit>> = Object.freeze({
  COD: yearlyTonnes,
  NH3N: yearlyTonnes,
  SO2: yearlyTonnes,
  NOX: yearlyTonnes,
  VOCS: yearlyTonnes,
  TP: yearlyTonnes,
  CEA: allowances,
  CCER: allowances,
  TCE: { unit: 'tce/a', priceUnit: 'CNY/(tce.a)', decimals: 0 },
  WATER_M3: { unit: 'm3/a', priceUnit: 'CNY/(m3.a)', decimals: 0 },
});

/** A whole number of smallest parts as decimal text in the unit. */
export function amountText(commodity: Commodity, amount: number): string {
  const { decimals } = units[commodity];
  return decimals === 0 ? String(amount) : new ExactDecimal(amount).div(10 ** decimals).toFixed();
}

/** Hundredths of a yuan as text with two decimals. */
export const yuan = (fen: number): string => new ExactDecimal(fen).div(100).toFixed(2);

/** What an amount costs at a price for one unit, to the hundredth of a yuan. */
export function costText(commodity: Commodity, amount: number, fen: number): string {
  const units100 = new ExactDecimal(amount).times(fen).div(100);
  return units100.div(10 ** units[commodity].decimals).toFixed(2);
}
