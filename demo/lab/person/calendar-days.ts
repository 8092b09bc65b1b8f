const DAY_MS = 86_400_000;

/** Which calendar day an instant falls on for whoever lives in a zone: days since 1970. */
export function calendarDays(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => Math.floor(Date.parse(format.format(at)) / DAY_MS);
}

/** The day as an instant, to be written in UTC. */
export const dateOfDay = (day: number): Date => new Date(day * DAY_MS);
