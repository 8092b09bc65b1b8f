const DAY_MS = 86_400_000;
/** What is younger is told by its day; what is older needs its year. */
const FROM_DAYS = 60;
const TO_DAYS = 330;

/** Says in which month something happened, where it was long ago and all of it in one. */
export const describeMonth =
  (
    locale: string,
    inMonth: (month: string) => string,
    otherwise: (times: readonly number[], now: number, timeZone: string) => string,
  ) =>
  (times: readonly number[], now: number, timeZone: string): string => {
    const { format } = new Intl.DateTimeFormat(locale, { month: 'long', timeZone });
    const [month, ...others] = new Set(times.map((time) => format(time)));
    const isLongAgo = times.every(
      (time) => now - time > FROM_DAYS * DAY_MS && now - time < TO_DAYS * DAY_MS,
    );
    return month && !others.length && isLongAgo ? inMonth(month) : otherwise(times, now, timeZone);
  };
