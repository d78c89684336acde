import { hasExponent, hasThousands, plainDecimal } from '../../../data/decimal';
import { type EmissionRow } from '../rows';
import { type MaineSite } from '../../../data/maine/site';

/** Medium by the word of StEWI's compartment. */
const media: Readonly<Record<string, string>> = Object.freeze({ air: 'AIR', water: 'WATER', soil: 'SOIL' });

/** What a row states, before it is an emission. */
export interface Stated {
  readonly id: string;
  readonly site: MaineSite | null;
  readonly facility: string;
  readonly year: string;
  readonly compartment: string;
  readonly pollutant: string;
  readonly amount: string;
}

/** Why a stated row cannot be an emission; null when it can. */
export function problemOf({ site, facility, year, compartment, pollutant, amount }: Stated): string | null {
  if (site === null) return `facility ${facility} is in no table`;
  if (!/^\d{4}$/.test(year)) return `year ${JSON.stringify(year)}`;
  if (!Object.hasOwn(media, compartment)) return `compartment ${JSON.stringify(compartment)}`;
  if (pollutant === '') return 'no pollutant';
  return plainDecimal(amount) === null ? `amount ${JSON.stringify(amount)} is no number` : null;
}

type Particulars = Pick<EmissionRow, 'permitNo' | 'system' | 'pollutantCode' | 'reliability' | 'flags'>;

/** An emission of a row without problems. Without a stated unit the amount stays in `original` alone. */
export function emissionOf(
  stated: Stated & { readonly site: MaineSite },
  unit: string | null,
  own: Particulars,
): EmissionRow {
  const { id, site, year, compartment, pollutant, amount } = stated;
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
    medium: media[compartment] ?? compartment,
    quantity: unit === null || value === null ? null : { value, unit },
    original: { value: amount, unit },
    flags: [...(unit === null ? ['UNIT_NOT_STATED'] : []), ...notation, ...own.flags],
  };
}
