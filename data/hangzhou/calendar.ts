/** The span of the data set, and the moment it is looked at from. */
export const FIRST_DAY = '2023-07-01';
export const LAST_DAY = '2026-09-27';

/** The business clock starts here. */
export const REFERENCE_TIME = '2026-09-28T09:00:00+08:00';

/** A calendar month, `2023-01`. */
export type Month = string;

/** Months with facts: whole calendar years need those before the first day, too. The last one ends on LAST_DAY. */
export const MONTHS: readonly Month[] = Object.freeze(
  [2023, 2024, 2025, 2026].flatMap((year) =>
    Array.from({ length: year === 2026 ? 9 : 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
  ),
);

/** Years of which every month has facts. */
export const WHOLE_YEARS: readonly number[] = [2023, 2024, 2025];

/** The thirteen quarters from FIRST_DAY on, `2023-Q3` … `2026-Q3`. */
export const QUARTERS: readonly string[] = Object.freeze(
  [2023, 2024, 2025, 2026].flatMap((year) =>
    [1, 2, 3, 4]
      .filter((quarter) => (year > 2023 || quarter > 2) && (year < 2026 || quarter < 4))
      .map((quarter) => `${year}-Q${quarter}`),
  ),
);

export const yearOf = (month: Month): number => Number(month.slice(0, 4));

export const quarterOf = (month: Month): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** First and last day of a month; the last month of the data ends on LAST_DAY. */
export function daysOf(month: Month): { readonly first: string; readonly last: string } {
  const end = new Date(Date.UTC(yearOf(month), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
  return { first: `${month}-01`, last: end > LAST_DAY ? LAST_DAY : end };
}

/** Sum of the months' amounts by year, partial years included. */
export function byYear(monthly: readonly number[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  monthly.forEach((amount, place) => {
    const year = yearOf(MONTHS[place] ?? '');
    sums.set(year, (sums.get(year) ?? 0) + amount);
  });
  return sums;
}
