import { type Json } from '../../execution/shape/json';

const stars = (count: number): string => '*'.repeat(Math.max(count, 1));

/** Writes a text otherwise; anything that is none becomes null, for a mask lets nothing through that it does not know. */
const ofText =
  (mask: (characters: readonly string[]) => string) =>
  (value: Json): Json =>
    typeof value === 'string' ? mask([...value]) : null;

/** Keeps the first character, which is the surname of most Chinese names. */
export const maskName = ofText(([first = '', ...rest]) => first + stars(rest.length));

/** 138****1234: the first three and the last four of eleven digits, and nothing of a shorter number. */
export const maskPhone = ofText((digits) =>
  digits.length < 11
    ? stars(digits.length)
    : [...digits.slice(0, 3), stars(digits.length - 7), ...digits.slice(-4)].join(''),
);

/** The first six, which are the division, and the last four; nothing of a shorter number. */
export const maskIdNumber = ofText((digits) =>
  digits.length < 15
    ? stars(digits.length)
    : [...digits.slice(0, 6), stars(digits.length - 10), ...digits.slice(-4)].join(''),
);
