/** The list has years from 1983 to 2024. */
const FIRST_YEAR = 83;
const LAST_YEAR = 24;

const days = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day of a `MM/DD/YY` of the National Priorities List; null for anything else, and for years it does not have. */
export function nplDate(text: string): string | null {
  const [, month = '', day = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d\d)$/.exec(text) ?? [];
  const [monthOf, dayOf, yearOf] = [month, day, year].map(Number);
  if (year === '' || monthOf === undefined || dayOf === undefined || yearOf === undefined) return null;
  if (yearOf > LAST_YEAR && yearOf < FIRST_YEAR) return null;
  const full = yearOf >= FIRST_YEAR ? 1900 + yearOf : 2000 + yearOf;
  const isDay = monthOf >= 1 && monthOf <= 12 && dayOf >= 1 && dayOf <= days(full, monthOf);
  return isDay ? `${String(full)}-${month}-${day}` : null;
}
