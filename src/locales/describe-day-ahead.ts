import { daysUntil, describeDate } from './describe-date.js';

/** How a language says before when something does not happen. */
export interface DayAheadWords {
  /** As `Intl` knows it. */
  readonly locale: string;
  readonly time: (time: string) => string;
  readonly tomorrow: string;
  readonly weekday: (day: string) => string;
  readonly date: (date: string) => string;
}

/** The nearer, the more exact: a time of today, tomorrow, a day of the week, a date. */
export const describeDayAhead =
  ({ locale, time, tomorrow, weekday, date }: DayAheadWords) =>
  (at: number, now: number, timeZone: string): string => {
    const days = daysUntil(at, now, timeZone);
    const say = (options: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
    if (days < 1) return time(say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
    if (days === 1) return tomorrow;
    if (days < 7) return weekday(say({ weekday: 'long' }));
    return date(describeDate(locale)(at, now, timeZone));
  };
