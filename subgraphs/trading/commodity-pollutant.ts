import { type LotRow } from './rows';

/** Pollutant codes (HJ 212-2017) of the commodities that are rights to discharge. */
const codes: Readonly<Partial<Record<LotRow['commodity'], string>>> = Object.freeze({
  COD: 'w01018',
  NH3N: 'w21003',
  SO2: 'a21026',
  NOX: 'a21002',
  TP: 'w21011',
  TN: 'w21001',
  VOCS: 'a24088',
});

/**
 * Code of the pollutant a right is of; null where it is of none. VOCs have the code of non-methane hydrocarbons only on
 * that basis: amounts on the others are not comparable with what is monitored under it.
 */
export function pollutantCodeOf({
  commodity,
  quantityBasis,
}: Pick<LotRow, 'commodity' | 'quantityBasis'>): string | null {
  if (commodity === 'VOCS' && quantityBasis !== 'NMHC') return null;
  return codes[commodity] ?? null;
}
