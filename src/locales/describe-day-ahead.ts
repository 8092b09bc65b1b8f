/** How a language says before when something does not happen. */
export interface DayAheadWords {
  /** As `Intl` knows it. */
  readonly locale: string;
  readonly time: (time: string) => string;
  readonly tomorrow: string;
  readonly weekday: (day: string) => string;
  readonly date: (date: string) => string;
}

const DAY_MS = 86_400_000;

/** The nearer, the more exact: a time of today, tomorrow, a day of the week, a date. */
export const describeDayAhead =
  ({ locale, time, tomorrow, weekday, date }: DayAheadWords) =>
  (at: number, now: number, timeZone: string): string => {
    // Swedish dates are ISO dates: as midnights of UTC they can be counted.
    const dayOf = (ms: number): string => new Intl.DateTimeFormat('sv', { timeZone }).format(ms);
    const days = (Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / DAY_MS;
    const say = (options: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
    if (days < 1) return time(say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
    if (days === 1) return tomorrow;
    if (days < 7) return weekday(say({ weekday: 'long' }));
    const year = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? undefined : 'numeric';
    return date(say({ day: 'numeric', month: 'long', year }));
  };
