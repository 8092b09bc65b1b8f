/** Swedish dates are ISO dates: they sort, and as midnights of UTC they can be counted. */
export const isoDayOf = (timeZone: string): ((ms: number) => string) =>
  new Intl.DateTimeFormat('sv', { timeZone }).format;

/** Says a day as a language writes it, with the year where it is another one. */
export const describeDate =
  (locale: string) =>
  (at: number, now: number, timeZone: string): string => {
    const dayOf = isoDayOf(timeZone);
    const year = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? undefined : 'numeric';
    return new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year,
      timeZone,
    }).format(at);
  };

const DAY_MS = 86_400_000;

/** How many of the shopper's days lie between. */
export function daysUntil(at: number, now: number, timeZone: string): number {
  const dayOf = isoDayOf(timeZone);
  return (Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / DAY_MS;
}
