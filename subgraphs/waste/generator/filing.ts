const [PLAN_DAY, REPORT_DAY] = ['03-31', '15'] as const;

/** Last day to file a management plan of a year: 31 March of that year (HJ 1259-2022 5.1). */
export const planDueOn = (year: number): string => `${String(year)}-${PLAN_DAY}`;

/** Last day to hand in a report: the 15th after a month or a quarter, 31 March after a year (HJ 1259-2022 7.2). */
export function reportDueOn(kind: string, periodEnd: string): string {
  const [year = 0, month = 0] = periodEnd.split('-').map(Number);
  if (kind === 'YEARLY') return planDueOn(year + 1);
  const next = month === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}`;
  return `${next}-${REPORT_DAY}`;
}

/** A paper due on a day, from the day on which it can be filed. */
export interface Filing {
  readonly opensOn: string;
  readonly dueOn: string;
  readonly filedOn: string | null;
}

/** NOT_DUE, DUE, OVERDUE, FILED or FILED_LATE on a day; the due day itself is in time. */
export function filingStatus({ opensOn, dueOn, filedOn }: Filing, today: string): string {
  if (filedOn !== null && filedOn <= today) return filedOn <= dueOn ? 'FILED' : 'FILED_LATE';
  if (today > dueOn) return 'OVERDUE';
  return today < opensOn ? 'NOT_DUE' : 'DUE';
}
