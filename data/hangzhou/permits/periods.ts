import { FIRST_DAY, LAST_DAY } from '../calendar';

/** A whole period of the calendar. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Whole periods of so many months that end after the first day of the data and begin before they end. */
export function periodsOf(months: 1 | 3 | 6 | 12): Period[] {
  const [firstYear, lastYear] = [FIRST_DAY, LAST_DAY].map((day) => Number(day.slice(0, 4)));
  const periods: Period[] = [];
  for (let year = firstYear ?? 0; year <= (lastYear ?? 0); year += 1) {
    for (let month = 1; month <= 12; month += months) {
      const start = `${year}-${String(month).padStart(2, '0')}-01`;
      const end = lastDay(year, month + months - 1);
      if (end >= FIRST_DAY && start <= LAST_DAY) periods.push({ start, end });
    }
  }
  return periods;
}
