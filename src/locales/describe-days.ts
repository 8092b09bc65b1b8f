import { describeDate, isoDayOf } from './describe-date.js';

/** How a language puts dates into a sentence. */
export interface DayWords {
  /** As `Intl` knows it; its dates begin with the day. */
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
    const list = new Intl.ListFormat(locale);
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    const dayOf = isoDayOf(timeZone);
    const today = Date.parse(dayOf(now));

    const describe = (days: readonly string[]): string => {
      const months = new Map<string, string[]>();
      for (const day of days) {
        const midnight = Date.parse(day);
        const ago = (today - midnight) / DAY_MS;
        const text =
          ago < 2 ? relative.format(-ago, 'day') : describeDate(locale)(midnight, today, 'UTC');
        // Days of one month share its name.
        const [, first = text, month = ''] = /^(\d+\.?)( .+)/.exec(text) ?? [];
        months.set(month, [...(months.get(month) ?? []), first]);
      }
      return list.format(
        [...months].flatMap(([month, days]) => (month ? on(list.format(days) + month) : days)),
      );
    };

    const days = [...new Set(times.map((time) => dayOf(time)))].sort();
    return days.length > MAX_DAYS ? often(days.length, describe(days.slice(-1))) : describe(days);
  };
