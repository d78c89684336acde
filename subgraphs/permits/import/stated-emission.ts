import { hasExponent, hasThousands, plainDecimal } from '../../../data/decimal';
import { type SiteRow } from '../../kit/site-row';
import { type EmissionRow } from '../rows';

/** Medium by the register's own word for it. */
export type Media = Readonly<Record<string, string>>;

/** What a row states, before it is an emission. */
export interface Stated {
  readonly id: string;
  readonly site: SiteRow | null;
  readonly facility: string;
  readonly year: string;
  readonly compartment: string;
  /** Null when the compartment is none the register is known to use. */
  readonly medium: string | null;
  readonly pollutant: string;
  readonly amount: string;
}

/** Why a stated row cannot be an emission; null when it can. */
export function problemOf({ site, facility, year, compartment, medium, pollutant, amount }: Stated): string | null {
  if (site === null) return `facility ${facility} is in no table`;
  if (!/^\d{4}$/.test(year)) return `year ${JSON.stringify(year)}`;
  if (medium === null) return `compartment ${JSON.stringify(compartment)}`;
  if (pollutant === '') return 'no pollutant';
  return plainDecimal(amount) === null ? `amount ${JSON.stringify(amount)} is no number` : null;
}

/** The unit of the amount, and how the origin writes it. */
export interface StatedUnit {
  readonly unit: string;
  readonly original: string;
}

type Particulars = Pick<EmissionRow, 'permitNo' | 'system' | 'pollutantCode' | 'reliability' | 'flags'>;

/** An emission of a row without problems. Without a stated unit the amount stays in `original` alone. */
export function emissionOf(
  stated: Stated & { readonly site: SiteRow },
  unit: StatedUnit | null,
  own: Particulars,
): EmissionRow {
  const { id, site, year, compartment, medium, pollutant, amount } = stated;
  const notation = [
    ...(hasThousands(amount) ? ['THOUSANDS_SEPARATOR'] : []),
    ...(hasExponent(amount) ? ['EXPONENT_NOTATION'] : []),
  ];
  const value = plainDecimal(amount);
  return {
    _id: id,
    ...site,
    ...own,
    year: Number(year),
    pollutantName: pollutant,
    medium: medium ?? compartment,
    quantity: unit === null || value === null ? null : { value, unit: unit.unit },
    original: { value: amount, unit: unit?.original ?? null },
    flags: [...(unit === null ? ['UNIT_NOT_STATED'] : []), ...notation, ...own.flags],
  };
}
