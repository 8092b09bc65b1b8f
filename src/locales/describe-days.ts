/** How a language puts dates into a sentence. */
export interface DayWords {
  /** As `Intl` knows it. */
  readonly locale: string;
  /** `12 and 14 March` → `on 12 and 14 March`. */
  readonly on: (dates: string) => string;
  /** More days than are worth naming. */
  readonly often: (count: number, latest: string) => string;
}

const DAY_MS = 86_400_000;
/** More dates than these are counted instead. */
const MAX_DAYS = 3;

/**
 * Says on which of the shopper's days something happened: `on 12 and 14 March`, `on 28 February
 * and yesterday`, `on 5 days (most recently today)`.
 */
export const describeDays =
  ({ locale, on, often }: DayWords) =>
  (times: readonly number[], now: number, timeZone: string): string => {
    const toDay = new Intl.DateTimeFormat('sv', { timeZone });
    const list = new Intl.ListFormat(locale);
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    // Swedish dates are ISO dates: as midnights of UTC they can be counted.
    const dayOf = (ms: number): number => Date.parse(toDay.format(ms));
    const today = dayOf(now);
    const days = [...new Set(times.map(dayOf))].sort((a, b) => a - b);

    const describe = (shown: readonly number[]): string => {
      const months = new Map<string, string[]>();
      const parts: string[] = [];
      for (const day of shown) {
        const ago = (today - day) / DAY_MS;
        if (ago < 2) parts.push(relative.format(-ago, 'day'));
        else {
          const isThisYear = new Date(day).getUTCFullYear() === new Date(today).getUTCFullYear();
          const year = isThisYear ? undefined : 'numeric';
          const date = new Intl.DateTimeFormat(locale, {
            day: 'numeric',
            month: 'long',
            year,
            timeZone: 'UTC',
          }).format(day);
          // Days of one month share its name, where the day comes first.
          const [, first = date, rest = ''] = /^(\d+\.?)( .*)$/.exec(date) ?? [];
          months.set(rest || date, [...(months.get(rest || date) ?? []), first]);
        }
      }
      const dates = [...months].map(([rest, firsts]) =>
        on(rest === firsts[0] ? rest : list.format(firsts) + rest),
      );
      return list.format([...dates, ...parts]);
    };

    return days.length > MAX_DAYS ? often(days.length, describe(days.slice(-1))) : describe(days);
  };
