import { DAY, HOUR, MINUTE } from './durations.js';

const QUARTER = 15 * MINUTE;
const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
const firstInstants = new Map<string, number>();

/**
 * What clocks in `zone` show at `instant`, as the epoch milliseconds of the same figures in UTC.
 * Zones change at full quarters of an hour (UTC), so one reading a quarter is enough.
 */
export function wallClockAt(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/** `Europe/Berlin ahead 5`: as if all clocks there went five hours ahead of what they show. */
export const zoneAhead = (zone: string, hours: number): string => `${zone}${AHEAD}${hours}`;

const AHEAD = ' ahead ';
const splitZone = (zone: string): readonly [name: string, aheadMs: number] => {
  const [name = '', hours = 0] = zone.split(AHEAD);
  return [name, Number(hours) * HOUR];
};

export function offsetAt(instant: number, zone: string): number {
  if (zone.includes(AHEAD)) {
    const [name, aheadMs] = splitZone(zone);
    return offsetAt(instant, name) + aheadMs;
  }
  const quarter = Math.floor(instant / QUARTER) * QUARTER;
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const offset = known.get(quarter) ?? readClock(quarter, zone) - quarter;
  known.set(quarter, offset);
  return offset;
}

function readClock(instant: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const read: Record<string, number> = {};
  for (const part of formatter.formatToParts(instant)) read[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The first instant at or after which clocks in `zone` show `wall` or later. */
export function firstInstantShowing(wall: number, zone: string): number {
  if (zone.includes(AHEAD)) {
    const [name, aheadMs] = splitZone(zone);
    return firstInstantShowing(wall - aheadMs, name);
  }
  const key = `${zone} ${wall}`;
  const known = firstInstants.get(key);
  if (known !== undefined) return known;
  // No zone is ahead of UTC by more than 14 hours: here the clocks have not got there yet.
  let later = Math.floor((wall - 15 * HOUR) / QUARTER) * QUARTER;
  while (wallClockAt(later, zone) < wall) later += QUARTER;
  let earlier = later - QUARTER;
  while (later - earlier > 1) {
    const middle = Math.floor((earlier + later) / 2);
    if (wallClockAt(middle, zone) < wall) earlier = middle;
    else later = middle;
  }
  firstInstants.set(key, later);
  return later;
}

/** Number of the local calendar day (0 is 1970-01-01) at `instant`. */
export function localDayAt(instant: number, zone: string): number {
  return Math.floor(wallClockAt(instant, zone) / DAY);
}

/** Minutes of `HH:MM` in milliseconds. */
export function timeOfDayMs(text: string): number {
  const [hours, minutes] = text.split(':');
  return Number(hours) * HOUR + Number(minutes) * MINUTE;
}
