import { type WasteLicenceRow } from '../rows';

/** What the state of a licence is told from. */
export type LicenceTerm = Pick<WasteLicenceRow, 'validFrom' | 'validTo' | 'events'>;

const states: Readonly<Record<string, string>> = Object.freeze({
  SUSPEND: 'SUSPENDED',
  REVOKE: 'REVOKED',
  CANCEL: 'CANCELLED',
});

/**
 * State of an operating licence on a day: what the authority last did, then the term, whose both ends are inclusive.
 * UNKNOWN where the term is not stated.
 */
export function licenceState({ validFrom, validTo, events }: LicenceTerm, day: string): string {
  const last = events.filter(({ on }) => on <= day).at(-1);
  const ended = last && states[last.kind];
  if (ended !== undefined && ended !== 'SUSPENDED') return ended;
  if (validFrom === null || validTo === null) return 'UNKNOWN';
  if (day < validFrom) return 'NOT_YET_EFFECTIVE';
  if (day > validTo) return 'EXPIRED';
  return ended ?? 'ACTIVE';
}

/** Class of a hazardous-waste code, e.g. `HW08` of `900-214-08`. */
export const classOf = (hwCode: string): string => `HW${hwCode.slice(-2)}`;

/** Line that names a code, a line that names it by itself before one that names its class; -1 for none. */
export function lineFor(lines: WasteLicenceRow['lines'], hwCode: string): number {
  const named = lines.findIndex(({ categories }) => categories.includes(hwCode));
  return named >= 0 ? named : lines.findIndex(({ categories }) => categories.includes(classOf(hwCode)));
}

/** COVERED, NOT_ACTIVE, CODE_NOT_COVERED or UNKNOWN: may the holder take this code on this day (X01, 国务院令第408号)? */
export function licenceCover(
  licence: LicenceTerm & Pick<WasteLicenceRow, 'lines'>,
  hwCode: string,
  day: string,
): string {
  if (lineFor(licence.lines, hwCode) < 0) return 'CODE_NOT_COVERED';
  const state = licenceState(licence, day);
  if (state === 'UNKNOWN') return 'UNKNOWN';
  return state === 'ACTIVE' ? 'COVERED' : 'NOT_ACTIVE';
}
