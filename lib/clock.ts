/** The business clock: deadlines and validity are judged by it; tokens, the access log and TLS are not. */
export interface Clock {
  now(): Date;
  /** Calendar day in China standard time, ISO. */
  today(): string;
}

const chinaDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** A clock that starts at `reference` and runs on; without a reference it is real time. */
export function createClock(reference?: Date): Clock {
  const offset = reference === undefined ? 0 : reference.getTime() - Date.now();
  const now = (): Date => new Date(Date.now() + offset);
  return Object.freeze({ now, today: () => chinaDay.format(now()) });
}

const CHINA_OFFSET_HOURS = 8;

/** The same instant written at +08:00, so that stored times compare as text. */
export function toChinaTime(instant: string): string {
  const shifted = new Date(new Date(instant).getTime() + CHINA_OFFSET_HOURS * 3_600_000);
  return shifted.toISOString().replace(/(\.000)?Z$/, '+08:00');
}
