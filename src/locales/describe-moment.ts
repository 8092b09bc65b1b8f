import { daysUntil, describeDate } from './describe-date.js';

/** How a language says when. */
export interface MomentWords {
  /** As `Intl` knows it. */
  readonly locale: string;
  readonly today: (time: string) => string;
  readonly tomorrow: (time: string) => string;
  readonly yesterday: (time: string) => string;
  readonly on: (date: string, time: string) => string;
}

/** Says when something is, for somebody who reads it now: `tomorrow at 09:30`. */
export const describeMoment =
  ({ locale, today, tomorrow, yesterday, on }: MomentWords) =>
  (at: number, now: number, timeZone: string): string => {
    const time = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    }).format(at);
    const days = daysUntil(at, now, timeZone);
    if (!days) return today(time);
    if (days === 1) return tomorrow(time);
    if (days === -1) return yesterday(time);
    return on(describeDate(locale)(at, now, timeZone), time);
  };
