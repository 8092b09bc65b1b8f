/** Says a day as a language writes it, with the year where it is another one. */
export const describeDate =
  (locale: string) =>
  (at: number, now: number, timeZone: string): string => {
    const yearOf = (ms: number): string =>
      new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(ms);
    const year = yearOf(at) === yearOf(now) ? undefined : 'numeric';
    return new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year,
      timeZone,
    }).format(at);
  };
