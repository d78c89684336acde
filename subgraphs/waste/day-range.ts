import { type Filter } from '../../lib/store/port';
import { SharingError } from '../../schema/sharing-error';
import { allOf } from '../kit/filters';

/** Text after every time of the day, since times are written `<day>T…`. */
const endOf = (day: string): string => `${day}U`;

/** Rows whose day or time lies between two days, both inclusive; BAD_ARGUMENT when they are the wrong way round. */
export function daysBetween(field: string, from: string | null | undefined, to: string | null | undefined): Filter {
  if (from && to && from > to) throw new SharingError('BAD_ARGUMENT', `from ${from} to ${to}`);
  return allOf(from ? { [field]: { $gte: from } } : {}, to ? { [field]: { $lte: endOf(to) } } : {});
}
