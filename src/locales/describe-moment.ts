/** How a language says when. */
export interface MomentWords {
  /** As `Intl` knows it. */
  readonly locale: string;
  readonly today: (time: string) => string;
  readonly tomorrow: (time: string) => string;
  readonly yesterday: (time: string) => string;
  readonly on: (date: string, time: string) => string;
}

const DAY_MS = 86_400_000;

/** Says when something is, for somebody who reads it now: `tomorrow at 09:30`. */
export const describeMoment =
  ({ locale, today, tomorrow, yesterday, on }: MomentWords) =>
  (at: number, now: number, timeZone: string): string => {
    // Swedish dates are ISO dates: as midnights of UTC they can be counted.
    const dayOf = (ms: number): string => new Intl.DateTimeFormat('sv', { timeZone }).format(ms);
    const time = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    }).format(at);
    const days = (Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / DAY_MS;
    if (!days) return today(time);
    if (days === 1) return tomorrow(time);
    if (days === -1) return yesterday(time);
    const year = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? undefined : 'numeric';
    const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year, timeZone });
    return on(date.format(at), time);
  };
