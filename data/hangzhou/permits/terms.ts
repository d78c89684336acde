import { addDays } from '../draws';

/** First and last day of a term, both included. */
export interface Term {
  readonly validFrom: string;
  readonly validTo: string;
}

/** Years of a term (国令736 Art. 14). */
const YEARS = 5;

/** The term that begins on a day. */
export function termFrom(validFrom: string): Term {
  const [year = 0, month = 0, day = 0] = validFrom.split('-').map(Number);
  const next = new Date(Date.UTC(year + YEARS, month - 1, day)).toISOString().slice(0, 10);
  return { validFrom, validTo: addDays(next, -1) };
}

/** The term that follows one without a gap. */
export const termAfter = ({ validTo }: Term): Term => termFrom(addDays(validTo, 1));

export const earlierOf = (one: string, other: string): string => (one < other ? one : other);
export const laterOf = (one: string, other: string): string => (one > other ? one : other);
