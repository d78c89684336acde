import { addDays } from '../draws';
import { type TradingTables } from './tables';

/** What happens on which day; tasks may put others on later days. */
export class Agenda {
  private readonly tasks = new Map<string, ((day: string) => void)[]>();

  on(day: string, task: (day: string) => void): void {
    const own = this.tasks.get(day) ?? [];
    this.tasks.set(day, own);
    own.push(task);
  }

  /** Goes through the days, both included: first what was put on the day, then what is done every day. */
  run(from: string, to: string, daily: (day: string) => void): void {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      for (const task of this.tasks.get(day) ?? []) task(day);
      this.tasks.delete(day);
      daily(day);
    }
  }
}

const SATURDAY = 6;

/** True on days markets are open: Monday to Friday, public holidays excepted. */
export function tradingDayTest({ holidays }: Pick<TradingTables, 'holidays'>): (day: string) => boolean {
  return (day) => {
    const weekday = new Date(day).getUTCDay();
    if (weekday === 0 || weekday === SATURDAY) return false;
    return !holidays.some(({ from, to }) => from <= day && day <= to);
  };
}

/** The first trading day on or after a day. */
export function tradingDayFrom(isTradingDay: (day: string) => boolean, day: string): string {
  let found = day;
  while (!isTradingDay(found)) found = addDays(found, 1);
  return found;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A time of a day, so many seconds after midnight, RFC 3339 at +08:00. */
export function timeOn(day: string, seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${day}T${two(hours)}:${two(minutes)}:${two(seconds % 60)}+08:00`;
}

/** Office hours: each time asked for is a second after the one before it on the same day. */
export function officeClock(opensAt: number): (day: string) => string {
  let last = { day: '', seconds: opensAt };
  return (day) => {
    last = { day, seconds: last.day === day ? last.seconds + 1 : opensAt };
    return timeOn(day, last.seconds);
  };
}
